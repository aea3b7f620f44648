/** The index of tags, sources or editors: by use and by alphabet. */

import type { Term, TermKind } from '../archive/term.ts';
import { sectionAddress } from '../map/addresses.ts';
import { sectionAlternates } from '../map/alternates.ts';
import { addTo } from '../text/grouping.ts';
import type { Context } from './context.ts';
import { Layout } from './Layout.tsx';
import { byUse, TermLinks } from './TermLinks.tsx';

interface Props {
  context: Context;
  kind: TermKind;
  title: string;
}

/** Fewer terms than this are seen at a glance, in whatever order. */
const WORTH_TWO_ORDERS = 12;
const MOST_USED = 12;

/** More terms than this are found by their first letters. */
const WORTH_LETTERS = 60;

export function TermsPage({ context, kind, title }: Props) {
  const { t, edition, view, archive } = context;
  const terms = view.terms(kind);
  return (
    <Layout
      context={context}
      title={title}
      address={sectionAddress(edition, kind)}
      alternates={sectionAlternates(archive, kind)}
    >
      <h1>{title}</h1>
      {terms.length === 0 ? <p>{t.nothingHere}</p> : null}
      {terms.length > WORTH_TWO_ORDERS ? (
        <>
          <section aria-labelledby="by-use">
            <h2 id="by-use">{t.byUse}</h2>
            <TermLinks
              context={context}
              terms={byUse(context, terms).slice(0, MOST_USED)}
              counted
            />
          </section>
          <h2 id="by-alphabet">{t.alphabetical}</h2>
        </>
      ) : null}
      {terms.length > WORTH_LETTERS ? (
        <ByLetter context={context} terms={terms} />
      ) : (
        <TermLinks context={context} terms={terms} counted />
      )}
    </Layout>
  );
}

/** What terms stand under that begin with no letter. */
const SIGNS = '#';

/** Terms under their first letters, which a row of links leads to. */
function ByLetter({ context, terms }: { context: Context; terms: readonly Term[] }) {
  const letters = new Map<string, Term[]>();
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
          <TermLinks context={context} terms={ofLetter} counted />
        </section>
      ))}
    </>
  );
}

/** The letter that a term stands under: without an accent that its language does not sort by. */
function letterOf({ lang }: Context, base: Intl.Collator, term: Term): string {
  const [first = ''] = term.label(lang).text.normalize('NFC');
  if (!/\p{L}/u.test(first)) return SIGNS;
  const [bare = first] = first.normalize('NFD');
  const isSame = base.compare(first, bare) === 0;
  return (isSame ? bare : first).toLocaleUpperCase(lang);
}
