/** An article: `/id/2021/02/15/judul/`. */

import type { Article } from '../archive/article.ts';
import { ArticleBody } from '../components/ArticleBody.tsx';
import { ChainNav } from '../components/Chain.tsx';
import { Corrections } from '../components/Corrections.tsx';
import { Credits, Dateline } from '../components/Credits.tsx';
import { Layout } from '../components/Layout.tsx';
import { Neighbours } from '../components/Neighbours.tsx';
import { Picture } from '../components/Picture.tsx';
import { Referrers } from '../components/Referrers.tsx';
import { Related } from '../components/Related.tsx';
import { DraftNotice, SideBySideLinks, StaleNotice } from '../components/SideBySide.tsx';
import { articleData } from '../components/structured-data.ts';
import { Words } from '../components/Words.tsx';
import { articleAlternates } from '../map/alternates.ts';
import { contextFor, html, type PageData, pageForEach } from './page.ts';

export const data = pageForEach<Article>({
  items: (archive) => archive.articles,
  address: (article) => article.address,
  shows: (article, { shown }) => shown.articlePage(article),
  article: (article) => article,
});

export function render(page: PageData<Article>): Uint8Array {
  const article = page.item;
  const context = contextFor(page, article.lang);
  return html(
    <Layout
      context={context}
      title={article.title}
      description={article.description}
      address={article.address}
      alternates={articleAlternates(page.archive, article)}
      missing={context.t.missingArticle}
      data={articleData(context, article)}
    >
      <article>
        <DraftNotice context={context} article={article} />
        <StaleNotice context={context} article={article} />
        <header>
          <h1>
            <Words context={context} text={article.title} lang={article.lang} />
          </h1>
          <Dateline context={context} article={article} />
          <SideBySideLinks context={context} article={article} />
        </header>
        <Picture context={context} article={article} />
        <ArticleBody context={context} article={article} />
        <Corrections context={context} article={article} />
        <Credits context={context} article={article} />
      </article>
      <ChainNav context={context} article={article} />
      <Referrers context={context} article={article} />
      <Related context={context} article={article} />
      <Neighbours context={context} article={article} />
    </Layout>,
  );
}
