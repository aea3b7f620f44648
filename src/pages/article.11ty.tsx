/** Renders an article: `/id/2021/02/15/judul/`. */
import { Blocks } from '../components/ArticleBody.tsx';
import { ChainNav } from '../components/Chain.tsx';
import { Corrections } from '../components/Corrections.tsx';
import { Credits, Dateline } from '../components/Credits.tsx';
import { KeptFiles } from '../components/KeptFiles.tsx';
import { Layout } from '../components/Layout.tsx';
import { LimitsNotice } from '../components/LimitsNotice.tsx';
import { Neighbours } from '../components/Neighbours.tsx';
import { Picture } from '../components/Picture.tsx';
import { Referrers } from '../components/Referrers.tsx';
import { Related } from '../components/Related.tsx';
import { articleShare } from '../components/ShareMetadata.tsx';
import { DraftNotice, SideBySideLinks, StaleNotice } from '../components/SideBySide.tsx';
import { Slot } from '../components/Slot.tsx';
import { articleData } from '../components/structured-data.ts';
import { RetractedNotice, UncorrectedNotice } from '../components/TextState.tsx';
import { UnconfirmedNotice } from '../components/Unconfirmed.tsx';
import { NewerVersionNotice, Versions } from '../components/Versions.tsx';
import { Words } from '../components/Words.tsx';
import { articleKind } from '../map/kinds/article.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(articleKind, ({ view, body, context }) => {
  const { head, limits } = view;
  return (
    <Layout
      context={context}
      title={head.title}
      description={head.description}
      // Without an address, no search engine lists the page.
      address={limits?.unlisted ? undefined : head.address}
      alternates={view.alternates}
      missing={context.t.missingArticle}
      data={articleData(context, view)}
      share={articleShare(context, view)}
    >
      <article>
        <DraftNotice context={context} head={head} />
        <UnconfirmedNotice context={context} fields={view.unconfirmed} />
        <LimitsNotice context={context} head={head} limits={limits} credits={view.credits} />
        <NewerVersionNotice context={context} view={view} />
        <RetractedNotice context={context} head={head} />
        <UncorrectedNotice context={context} state={view['state of the text']} />
        <StaleNotice context={context} original={view['changed original']} />
        <header>
          <h1>
            <Words context={context} text={head.title} lang={head.lang} />
          </h1>
          <Dateline
            context={context}
            head={head}
            credits={view.credits}
            unlisted={limits?.unlisted}
          />
          <SideBySideLinks context={context} links={view['side by side']} />
        </header>
        <Picture context={context} head={head} />
        <Blocks context={context} blocks={body} references={view.references} />
        <KeptFiles context={context} view={view} />
        <Versions context={context} view={view} />
        <Corrections context={context} view={view} />
        <Credits context={context} view={view} />
      </article>
      <Slot context={context} name="after-article" />
      <ChainNav context={context} view={view} />
      <Referrers context={context} view={view} />
      <Related context={context} view={view} />
      <Neighbours context={context} view={view} />
    </Layout>
  );
});
