/** Renders an index of terms, such as tags or places, by use and in alphabetical order: `/id/tag/`. */
import type { Context } from '../components/context.ts';
import { EditorHint, EmptyArchive } from '../components/Empty.tsx';
import { Indexes } from '../components/Indexes.tsx';
import { Layout } from '../components/Layout.tsx';
import { sectionName } from '../components/names.ts';
import { OtherLanguageSection } from '../components/OtherLanguages.tsx';
import { PlaceMap } from '../components/PlaceMap.tsx';
import { CountedTerms } from '../components/TermLinks.tsx';
import {
  AlphabetHeading,
  Letters,
  NarrowBox,
  TermsByLetter,
} from '../components/TermsByLetter.tsx';
import { sectionAddress } from '../map/addresses.ts';
import { hasNoArticles } from '../map/emptiness.ts';
import { isEverywhere, type KindEverywhere } from '../map/indexes.ts';
import { type TermIndexView, type TermsOfOther, termIndexKind } from '../map/kinds/term-index.ts';
import { templateOf } from './page.ts';

/** Most terms of an index that is not divided by first letters. */
const MOST_WITHOUT_LETTERS = 60;

export const { data, render } = templateOf(termIndexKind, ({ view, context }) => {
  const { t, edition } = context;
  const { kind, terms, letters } = view;
  const others = view['other languages'];
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
      {view.map ? <PlaceMap context={context} map={view.map} /> : null}
      {terms.length + letters.length > 0 ? (
        <Terms context={context} view={view} />
      ) : others.length === 0 ? (
        <NoTerms context={context} view={view} />
      ) : null}
      {others.map((other) => (
        <OtherTerms context={context} other={other} />
      ))}
      {view.placeTags.length > 0 ? (
        <section aria-labelledby="in-the-news">
          <h2 id="in-the-news">{t.inTheNews}</h2>
          <CountedTerms context={context} terms={view.placeTags} />
        </section>
      ) : null}
    </Layout>
  );
});

function Terms({ context, view }: { context: Context; view: TermIndexView }) {
  const { t } = context;
  const { terms, used, letters } = view;
  const hasOthers = [...terms, ...used].some(({ others }) => others !== undefined);
  return (
    <>
      {hasOthers ? <p class="meta">{t.countsNote}</p> : null}
      {isLong(view) ? <NarrowBox context={context} /> : null}
      {used.length > 0 ? (
        <>
          <section class="used" aria-labelledby="by-use">
            <h2 id="by-use">{t.byUse}</h2>
            <CountedTerms context={context} terms={used} withOthers />
          </section>
          <AlphabetHeading context={context} />
        </>
      ) : null}
      {letters.length > 0 ? (
        <Letters context={context} letters={letters} />
      ) : isLong(view) ? (
        <TermsByLetter context={context} terms={terms} />
      ) : (
        <CountedTerms context={context} terms={terms} withOthers />
      )}
    </>
  );
}

/** Whether an index is divided by letters, on its own page or into pages of their own. */
function isLong({ terms, letters }: TermIndexView): boolean {
  return letters.length > 0 || terms.length > MOST_WITHOUT_LETTERS;
}

/** The terms that only another language knows: those used most, and a link to the index that has all. */
function OtherTerms({ context, other }: { context: Context; other: TermsOfOther }) {
  const { terms } = other;
  return (
    <OtherLanguageSection context={context} other={other} shown={terms.length}>
      <CountedTerms context={context} terms={terms} />
    </OtherLanguageSection>
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
