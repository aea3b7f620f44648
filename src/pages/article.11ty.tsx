/** Renders an article: `/id/2021/02/15/judul/`. */
import type { Block } from '../archive/article.ts';
import { citationOf } from '../citations/of-json-ld.ts';
import { Blocks } from '../components/ArticleBody.tsx';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { Corrections } from '../components/Corrections.tsx';
import { Credits, Dateline, Tags } from '../components/Credits.tsx';
import type { Context } from '../components/context.ts';
import { Headline } from '../components/Headline.tsx';
import { HowToCite } from '../components/HowToCite.tsx';
import { KeptFiles } from '../components/KeptFiles.tsx';
import { Layout } from '../components/Layout.tsx';
import { LimitsNotice } from '../components/LimitsNotice.tsx';
import { Picture } from '../components/Picture.tsx';
import { articleShare } from '../components/ShareMetadata.tsx';
import { DraftNotice, SideBySideLinks, StaleNotice } from '../components/SideBySide.tsx';
import { Slot } from '../components/Slot.tsx';
import { articleData } from '../components/structured-data.ts';
import { RetractedNotice, UncorrectedNotice } from '../components/TextState.tsx';
import { articleTrail } from '../components/trail.ts';
import { UnconfirmedNotice } from '../components/Unconfirmed.tsx';
import { NewerVersionNotice, Versions } from '../components/Versions.tsx';
import { WaysOn } from '../components/WaysOn.tsx';
import { Words } from '../components/Words.tsx';
import { type ArticleDate, signOf } from '../dates/article-date.ts';
import { feedAddress } from '../map/addresses.ts';
import { articleKind } from '../map/kinds/article.ts';
import { withoutEnd } from '../text/ends.ts';
import { foldTitle } from '../text/fold.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(articleKind, ({ view, body, context }) => {
  const { head, limits } = view;
  const standfirst =
    view.standfirst === undefined || isBeginning(view.standfirst, body)
      ? undefined
      : view.standfirst;
  const data = articleData(context, view, standfirst);
  const citation = citationOf(data);
  return (
    <Layout
      context={context}
      title={head.title}
      description={head.description}
      // Without an address, no search engine lists the page.
      address={limits?.unlisted ? undefined : head.address}
      alternates={view.alternates}
      missing={context.t.missingArticle}
      data={data}
      citation={citation}
      share={articleShare(context, view)}
      feed={feedAddress(context.edition)}
      hasMarkdown={context.site.markdown && !limits?.unlisted && !head.draft}
    >
      <Breadcrumbs context={context} trail={articleTrail(context, view)} />
      <article data-years={ageNotice(context, head.date)}>
        <DraftNotice context={context} head={head} />
        <UnconfirmedNotice context={context} fields={view.unconfirmed} />
        <LimitsNotice context={context} head={head} limits={limits} credits={view.credits} />
        <NewerVersionNotice context={context} view={view} />
        <RetractedNotice context={context} head={head} />
        <UncorrectedNotice context={context} state={view['state of the text']} />
        <StaleNotice context={context} original={view['changed original']} />
        <header>
          <Headline context={context} head={head} />
          {standfirst === undefined ? null : (
            <p class="standfirst">
              <Words context={context} text={standfirst} lang={head.lang} />
            </p>
          )}
          <Dateline context={context} head={head} credits={view.credits} />
          <SideBySideLinks context={context} links={view['side by side']} />
        </header>
        <Picture context={context} head={head} />
        <Blocks context={context} blocks={body} references={view.references} />
        <KeptFiles context={context} view={view} />
        <Tags context={context} view={view} />
        <Versions context={context} view={view} />
        <Corrections context={context} view={view} />
        <Credits context={context} view={view} />
        <HowToCite context={context} citation={citation} />
      </article>
      <Slot context={context} name="after-article" />
      <WaysOn context={context} view={view} />
    </Layout>
  );
});

/**
 * From how many years on the script of the page says its age, where the site wants that said: not of a date that is not
 * certain.
 */
function ageNotice({ site }: Context, date: ArticleDate): number | undefined {
  return signOf(date) === undefined ? site.ageNotice : undefined;
}

/** Whether a text begins with its description, as what was taken from the web often does. */
function isBeginning(description: string, blocks: readonly Block[]): boolean {
  const words = foldTitle(withoutEnd(description, /[\s.…]/u));
  const [first] = blocks.filter((block) => block.kind === 'html' && block.shape === 'paragraph');
  return (
    first?.kind === 'html' &&
    foldTitle(first.text.slice(0, description.length * 2)).startsWith(words)
  );
}
