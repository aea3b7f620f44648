/** Renders an index of terms, such as tags or places, by use and in alphabetical order: `/id/tag/`. */
import type { Context } from '../components/context.ts';
import { EditorHint, EmptyArchive } from '../components/Empty.tsx';
import { Indexes } from '../components/Indexes.tsx';
import { Layout } from '../components/Layout.tsx';
import { sectionName } from '../components/names.ts';
import { CountedTerms } from '../components/TermLinks.tsx';
import { sectionAddress } from '../map/addresses.ts';
import { hasNoArticles } from '../map/emptiness.ts';
import { isEverywhere, type KindEverywhere } from '../map/indexes.ts';
import { type TermIndexView, termIndexKind } from '../map/kinds/term-index.ts';
import type { CountedTerm } from '../map/parts.ts';
import { addTo } from '../text/grouping.ts';
import { templateOf } from './page.ts';

/** Most terms of an index in one order only: so few are seen at a glance. */
const MOST_IN_ONE_ORDER = 12;

/** Terms in the list of those used most. */
const MOST_USED = 12;

/** Most terms of an index that is not divided by first letters. */
const MOST_WITHOUT_LETTERS = 60;

export const { data, render } = templateOf(termIndexKind, ({ view, context }) => {
  const { t, edition } = context;
  const { kind, terms } = view;
  const title = sectionName(t, kind);
  return (
    <Layout
      context={context}
      title={title}
      description={[title, edition.description || edition.title].join(' · ')}
      address={sectionAddress(edition, kind)}
      alternates={view.alternates}
      noSearchBox={hasNoArticles(view.empty)}
    >
      <h1>{title}</h1>
      <Indexes context={context} kinds={view.indexes} current={kind} />
      <EmptyArchive context={context} empty={view.empty} />
      {terms.length > 0 ? (
        <Terms context={context} terms={terms} />
      ) : (
        <NoTerms context={context} view={view} />
      )}
    </Layout>
  );
});

function Terms({ context, terms }: { context: Context; terms: readonly CountedTerm[] }) {
  const { t } = context;
  return (
    <>
      {terms.length > MOST_IN_ONE_ORDER ? (
        <>
          <section aria-labelledby="by-use">
            <h2 id="by-use">{t.byUse}</h2>
            <CountedTerms context={context} terms={mostUsed(terms)} />
          </section>
          <h2 id="by-alphabet">{t.alphabetical}</h2>
        </>
      ) : null}
      {terms.length > MOST_WITHOUT_LETTERS ? (
        <ByLetter context={context} terms={terms} />
      ) : (
        <CountedTerms context={context} terms={terms} />
      )}
    </>
  );
}

/** What a page says where no article names a term of the kind, and the key of front matter that does. */
const NOTHING = {
  tag: { words: 'noTags', key: 'tags' },
  source: { words: 'noSources', key: 'source' },
  editor: { words: 'noEditors', key: 'editor' },
} as const satisfies Record<KindEverywhere, object>;

/** Of an archive with articles that name no term of the kind. */
function NoTerms({ context, view }: { context: Context; view: TermIndexView }) {
  // Of other kinds there is no index without terms.
  if (hasNoArticles(view.empty) || !isEverywhere(view.kind)) return null;
  const { t } = context;
  const { words, key } = NOTHING[view.kind];
  return (
    <>
      <p>{t[words]}</p>
      <EditorHint context={context} words={t.addToFrontMatter} place={`${key}:`} />
    </>
  );
}

/** The terms with most articles; those with equally many stay in alphabetical order. */
function mostUsed(terms: readonly CountedTerm[]): CountedTerm[] {
  return terms.toSorted((a, b) => b.count - a.count).slice(0, MOST_USED);
}

/** The heading of terms that do not begin with a letter. */
const SIGNS = '#';

/** Terms under headings of their first letters, after a row of links to these. */
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

/** The letter under which a term is listed, without an accent that the alphabet of the language ignores. */
function letterOf({ lang }: Context, base: Intl.Collator, { label }: CountedTerm): string {
  const [first = ''] = label.text.normalize('NFC');
  if (!/\p{L}/u.test(first)) return SIGNS;
  const [bare = first] = first.normalize('NFD');
  const isSame = base.compare(first, bare) === 0;
  return (isSame ? bare : first).toLocaleUpperCase(lang);
}
