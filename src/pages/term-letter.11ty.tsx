/** Renders a page of a long index, with the terms of one letter: `/id/tag/-p/`. */
import type { Labelled } from '../archive/term.ts';
import type { Context } from '../components/context.ts';
import { Layout } from '../components/Layout.tsx';
import { numberIn } from '../components/languages.ts';
import { sectionName } from '../components/names.ts';
import { CountedTerms } from '../components/TermLinks.tsx';
import { Letters, NarrowBox } from '../components/TermsByLetter.tsx';
import { Words } from '../components/Words.tsx';
import { termLetterKind } from '../map/kinds/term-letter.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(termLetterKind, ({ view, context }) => {
  const { t } = context;
  const { kind, letter, letters, page, pages, terms } = view;
  const name = sectionName(t, kind);
  const once = terms.filter(({ count, others = 0 }) => count + others < 2);
  const several = terms.filter((term) => !once.includes(term));
  // Where all are used once there is nothing to fold them behind.
  const [shown, folded] = several.length > 0 ? [several, once] : [once, []];
  return (
    <Layout
      context={context}
      title={[`${name}: ${letter}`, page > 1 && t.page(page)].filter(Boolean).join(' · ')}
      address={view.address}
      alternates={view.alternates}
    >
      <p class="crumb">
        <a href={context.href(view.index)}>{name}</a>
      </p>
      <h1>{letter}</h1>
      <Letters context={context} letters={letters} current={letter} />
      {pages.length > 1 ? (
        <nav class="pages" aria-label={letter}>
          <ul>
            {pages.map(({ address, first, last }) => (
              <li>
                <a
                  href={context.href(address)}
                  {...(address === view.address ? { 'aria-current': 'page' } : {})}
                >
                  <Name context={context} label={first} /> – <Name context={context} label={last} />
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {terms.some(({ others }) => others !== undefined) ? <p class="meta">{t.countsNote}</p> : null}
      <NarrowBox context={context} />
      <CountedTerms context={context} terms={shown} withOthers />
      {folded.length > 0 ? (
        <details>
          <summary>{t.usedOnce(numberIn(context, folded.length))}</summary>
          <CountedTerms context={context} terms={folded} withOthers />
        </details>
      ) : null}
    </Layout>
  );
});

function Name({ context, label }: { context: Context; label: Labelled }) {
  return <Words context={context} text={label.text} lang={label.lang} />;
}
