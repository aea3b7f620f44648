/** Renders an index of tags, sources or editors, by use and by alphabet: `/id/tag/`. */
import type { Context } from '../components/context.ts';
import { Layout } from '../components/Layout.tsx';
import { sectionName } from '../components/names.ts';
import { CountedTerms } from '../components/TermLinks.tsx';
import { sectionAddress } from '../map/addresses.ts';
import { termIndexKind } from '../map/kinds/term-index.ts';
import type { CountedTerm } from '../map/parts.ts';
import { addTo } from '../text/grouping.ts';
import { templateOf } from './page.ts';

/** Fewer terms than this are seen at a glance, in whatever order. */
const WORTH_TWO_ORDERS = 12;
const MOST_USED = 12;

/** More terms than this are found by their first letters. */
const WORTH_LETTERS = 60;

export const { data, render } = templateOf(termIndexKind, ({ view, context }) => {
  const { t, edition } = context;
  const { kind, terms } = view;
  const title = sectionName(t, kind);
  return (
    <Layout
      context={context}
      title={title}
      address={sectionAddress(edition, kind)}
      alternates={view.alternates}
    >
      <h1>{title}</h1>
      {terms.length === 0 ? <p>{t.nothingHere}</p> : null}
      {terms.length > WORTH_TWO_ORDERS ? (
        <>
          <section aria-labelledby="by-use">
            <h2 id="by-use">{t.byUse}</h2>
            <CountedTerms context={context} terms={mostUsed(terms)} />
          </section>
          <h2 id="by-alphabet">{t.alphabetical}</h2>
        </>
      ) : null}
      {terms.length > WORTH_LETTERS ? (
        <ByLetter context={context} terms={terms} />
      ) : (
        <CountedTerms context={context} terms={terms} />
      )}
    </Layout>
  );
});

/** Of two terms with as many articles, the first by the alphabet comes first. */
function mostUsed(terms: readonly CountedTerm[]): CountedTerm[] {
  return terms.toSorted((a, b) => b.count - a.count).slice(0, MOST_USED);
}

/** The heading of terms that begin with no letter. */
const SIGNS = '#';

/** Terms under their first letters, which a row of links leads to. */
function ByLetter({ context, terms }: { context: Context; terms: readonly CountedTerm[] }) {
  const letters = new Map<string, CountedTerm[]>();
  const base = new Intl.Collator(context.lang, { sensitivity: 'base' });
  for (const term of terms) addTo(letters, letterOf(context, base, term), term);
  const anchor = (letter: string) => `letter-${letter === SIGNS ? 'other' : letter}`;
  return (
    <>
      <nav aria-labelledby="by-alphabet">
        <ul class="terms">
          {[...letters.keys()].map((letter) => (
            <li>
              <a href={`#${anchor(letter)}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      {[...letters].map(([letter, ofLetter]) => (
        <section class="year" aria-labelledby={anchor(letter)}>
          <h3 id={anchor(letter)}>{letter}</h3>
          <CountedTerms context={context} terms={ofLetter} />
        </section>
      ))}
    </>
  );
}

/** The letter that a term is listed under: without an accent that its language does not sort by. */
function letterOf({ lang }: Context, base: Intl.Collator, { label }: CountedTerm): string {
  const [first = ''] = label.text.normalize('NFC');
  if (!/\p{L}/u.test(first)) return SIGNS;
  const [bare = first] = first.normalize('NFD');
  const isSame = base.compare(first, bare) === 0;
  return (isSame ? bare : first).toLocaleUpperCase(lang);
}
