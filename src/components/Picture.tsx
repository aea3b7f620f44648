/** Shows pictures: an article's with its caption and credit, and a scan; each in the formats and widths that the site has. */
import type { Picture as PictureFile } from '../archive/picture.ts';
import { type Rendition, SIZES, sourcesOf, thumbnailOf } from '../archive/renditions.ts';
import type { ArticleCard, PictureView } from '../map/parts.ts';
import type { Context } from './context.ts';
import { Words } from './Words.tsx';

/** The picture of an article, which is the first thing of it that a reader waits for. */
export function Picture({ context, head }: { context: Context; head: ArticleCard }) {
  const { picture: view, lang } = head;
  if (!view) return null;
  const { picture, url, alt, caption, credit } = view;
  return (
    <figure>
      {picture ? (
        <Sources context={context} picture={picture} alt={alt} isFirst />
      ) : (
        <img src={url} alt={alt} fetchpriority="high" />
      )}
      {caption || credit ? (
        <figcaption>
          {caption ? <Words context={context} text={caption} lang={lang} /> : null}
          {credit ? (
            <small>
              {' '}
              <Words context={context} text={creditLine(context, credit)} lang={lang} />
            </small>
          ) : null}
        </figcaption>
      ) : null}
    </figure>
  );
}

/** A credit says what it is of itself, if it is not of a photo: `Ilustrasi: Sari`. */
function creditLine({ t }: Context, credit: string): string {
  const label = credit.slice(0, LONGEST_LABEL).includes(': ');
  return label ? credit : t.credit(t.photo, credit);
}

/** Up to here the label of a credit ends, in characters. */
const LONGEST_LABEL = 30;

interface SourcesProps {
  context: Context;
  picture: PictureFile;
  alt: string;
  /** Whether a reader waits for it; the others are loaded when they come near the screen. */
  isFirst?: boolean;
}

/** A picture in all its formats and widths, with the whole one a link away. */
export function Sources({ context, picture, alt, isFirst }: SourcesProps) {
  const { src, width, height, sources, full } = sourcesOf(picture);
  const set = (all: readonly Rendition[]) =>
    all.map((one) => `${context.href(one.address)} ${one.width}w`).join(',');
  const img = (
    <img
      src={context.href(src)}
      width={width}
      height={height}
      alt={alt}
      {...(isFirst ? { fetchpriority: 'high' as const } : { loading: 'lazy' as const })}
    />
  );
  if (sources.length === 0) return img;
  const shown = (
    <picture>
      {sources.map(({ format, all }) => (
        <source type={`image/${format}`} srcset={set(all)} sizes={SIZES} />
      ))}
      {img}
    </picture>
  );
  return full ? <a href={context.href(full)}>{shown}</a> : shown;
}

/** The picture of an article beside its title in a list, which says what it shows: nothing where it has none. */
export function Thumbnail({
  context,
  picture,
}: {
  context: Context;
  picture: PictureView | undefined;
}) {
  // Of a picture on another host there is no small one.
  if (!picture?.picture) return null;
  const { address, width, height } = thumbnailOf(picture.picture);
  const size = { width: width / 2, height: height / 2 };
  return <img class="thumbnail" src={context.href(address)} {...size} alt="" loading="lazy" />;
}
