/** The frame of the pages that speak all languages side by side: `/` and `/404.html`. */
import type { ComponentChildren } from 'preact';
import { type Address, ROOT } from '../archive/address.ts';
import type { Alternates } from '../map/alternates.ts';
import type { Context } from './context.ts';
import { Head } from './Head.tsx';
import { withPassages } from './Words.tsx';

interface Props {
  /** One an edition. The first one's language is the page's, for want of a better. */
  contexts: readonly Context[];
  title?: string;
  address?: Address;
  alternates?: Alternates;
  script?: Address;
  children: ComponentChildren;
}

export function FrontLayout({ contexts, title, address, alternates, script, children }: Props) {
  const [context] = contexts;
  if (!context) throw new Error('a site has at least one edition');
  const titles = new Map(contexts.map(({ edition }) => [edition.title, edition.titleLang]));
  return (
    <html lang={context.lang}>
      <Head
        context={context}
        title={title}
        description={contexts.map(({ edition }) => edition.description).join(' ')}
        address={address}
        alternates={alternates}
        script={script}
      />
      <body>
        <header class="masthead front">
          <a class="site-title" href={context.href(ROOT)}>
            {[...titles].map(([title, lang], i) => (
              <>
                {i > 0 ? ' · ' : null}
                <span lang={lang}>{withPassages(context, title, lang)}</span>
              </>
            ))}
          </a>
        </header>
        <main id="content" class="editions">
          {children}
        </main>
      </body>
    </html>
  );
}
