/** Frames the pages that show all languages side by side: `/` and `/404.html`. */
import { type Address, ROOT } from '../archive/address.ts';
import type { Children } from '../jsx/html.ts';
import { homeAddress, sectionAddress } from '../map/addresses.ts';
import type { Alternates } from '../map/alternates.ts';
import type { Context } from './context.ts';
import { fontsOf, Head } from './Head.tsx';
import { SchemeButton } from './SchemeButton.tsx';
import { editionShare } from './ShareMetadata.tsx';
import { SiteTitle } from './SiteTitle.tsx';
import { SharedSlot } from './Slot.tsx';
import { withPassages } from './Words.tsx';

interface Props {
  /** One for each edition. The page's `lang` is that of the first. */
  contexts: readonly Context[];
  title?: string;
  address?: Address;
  alternates?: Alternates;
  script?: Address;
  children: Children;
}

export function FrontLayout({ contexts, title, address, alternates, script, children }: Props) {
  const [context] = contexts;
  if (!context) throw new Error('a site has at least one edition');
  // A title that several editions have counts as one of the first of them.
  const titles = new Map<string, string>();
  for (const { edition } of contexts) {
    if (!titles.has(edition.title)) titles.set(edition.title, edition.titleLang);
  }
  const descriptions = contexts.map(({ edition }) => edition.description);
  return (
    <html lang={context.lang}>
      <Head
        context={context}
        title={title}
        description={descriptions.filter((text) => text !== '').join(' ')}
        address={address}
        alternates={alternates}
        script={script}
        fonts={fontsOf(contexts)}
        share={title === undefined ? editionShare(context) : undefined}
      />
      <body>
        <header class="masthead front">
          <SiteTitle context={context} home={ROOT} title={[...titles.keys()].join(' · ')}>
            {[...titles].map(([title, lang], i) => (
              <>
                {i > 0 ? ' · ' : null}
                <span lang={lang}>{withPassages(context, title, lang)}</span>
              </>
            ))}
          </SiteTitle>
          <Editions contexts={contexts} />
          <SharedSlot contexts={contexts} name="header" />
        </header>
        <main id="content">{children}</main>
        <footer>
          <SharedSlot contexts={contexts} name="footer" />
          <p>
            {contexts.map(({ edition, lang, t }, i) => (
              <>
                {i > 0 ? ' · ' : null}
                <a href={context.href(sectionAddress(edition, 'accessibility'))} lang={lang}>
                  {t.accessibility}
                </a>
              </>
            ))}
            <SchemeButton context={context} />
          </p>
        </footer>
      </body>
    </html>
  );
}

/** Links to all editions, for screens on which their parts of the page are far from one another. */
function Editions({ contexts: [first, ...others] }: { contexts: readonly Context[] }) {
  if (!first || others.length === 0) return null;
  return (
    <nav class="languages" aria-label={first.t.languages}>
      <ul>
        {[first, ...others].map((context) => (
          <li>
            <a href={context.href(homeAddress(context.edition))} lang={context.lang}>
              {context.edition.locale.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
