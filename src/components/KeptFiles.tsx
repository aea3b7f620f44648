/** Shows what is kept of an article's original: scans as pictures, PDFs and copies of pages as links, with size and checksum. */
import type { ArticleView } from '../map/kinds/article.ts';
import type { KeptFileView } from '../map/parts.ts';
import type { Context } from './context.ts';
import { Sources } from './Picture.tsx';
import { Words } from './Words.tsx';

export function KeptFiles({
  context,
  view: { files, head },
}: {
  context: Context;
  view: Pick<ArticleView, 'files' | 'head'>;
}) {
  if (!files) return null;
  return (
    <section class="kept" aria-labelledby="kept">
      <h2 id="kept">{context.t.scans}</h2>
      {files.map((file) => (
        <KeptFile context={context} file={file} lang={head.lang} />
      ))}
    </section>
  );
}

function KeptFile({ context, file, lang }: { context: Context; file: KeptFileView; lang: string }) {
  const { title, address, url = '', packed, sha256, bytes, picture } = file;
  const href = address ? context.href(address) : url;
  const { edition, t } = context;
  // The name of the file says more than "Scan" would say again.
  const path = address ?? url;
  const own = packed ?? nameOf(path);
  const name = title ?? own;
  const size = bytes === undefined ? undefined : megabytes(bytes, edition.localeTag);
  return (
    <figure>
      {picture ? <Sources context={context} picture={picture} alt={title ?? t.scan} /> : null}
      <figcaption>
        <a
          href={href}
          {...(address ? {} : { rel: 'noreferrer' })}
          {...(address && isDownload(address) ? { download: true } : {})}
        >
          {title === undefined ? name : <Words context={context} text={name} lang={lang} />}
        </a>{' '}
        <small>
          {[formatOf(own), ...(packed ? ['ZIP'] : []), size]
            .filter((one) => one !== undefined)
            .join(', ')}
          {sha256 ? (
            <>
              {' · '}
              {packed && title !== undefined ? `${packed}: ` : ''}SHA-256 <code>{sha256}</code>
            </>
          ) : null}
        </small>
      </figcaption>
    </figure>
  );
}

/** Whether browsers show nothing of a file: what they can show is opened, and can be saved from there. */
function isDownload(path: string): boolean {
  return /\.(?:wacz|warc|gz|zip)$/i.test(path);
}

function nameOf(path: string): string {
  return path.replace(/[?#][\s\S]*/, '').replace(/^[\s\S]*\//, '');
}

/** `PDF`, `JPG`: as readers know a format, by the ending of its name. */
function formatOf(path: string): string {
  return nameOf(path)
    .replace(/^[\s\S]*\./, '')
    .toUpperCase();
}

/** `1,2 MB` in the language of a page; of less than a hundred thousand bytes, kilobytes. */
function megabytes(bytes: number, locale: string): string {
  const [unit, most] =
    bytes < 100_000 ? (['kilobyte', 1e3] as const) : (['megabyte', 1e6] as const);
  const format = new Intl.NumberFormat([locale, 'en'], {
    style: 'unit',
    unit,
    maximumFractionDigits: 1,
  });
  return format.format(bytes / most);
}
