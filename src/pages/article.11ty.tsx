/** An article: `/id/2021/02/15/judul/`. */
import type { Article } from '../archive/article.ts';
import { ArticleBody } from '../components/ArticleBody.tsx';
import { articleAlternates } from '../components/alternates.ts';
import { ChainNav } from '../components/Chain.tsx';
import { Corrections } from '../components/Corrections.tsx';
import { Credits, Dateline } from '../components/Credits.tsx';
import { Layout } from '../components/Layout.tsx';
import { Neighbours } from '../components/Neighbours.tsx';
import { Picture } from '../components/Picture.tsx';
import { Referrers } from '../components/Referrers.tsx';
import { Related } from '../components/Related.tsx';
import { Words } from '../components/Words.tsx';
import { contextFor, html, type PageData, pageForEach } from './page.ts';

export const data = pageForEach(
  (archive) => archive.articles,
  (article) => article.address,
);

export function render(page: PageData<Article>): string {
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
    >
      <article>
        {article.draft ? <p class="notice">{context.t.draftNotice}</p> : null}
        <header>
          <h1>
            <Words context={context} text={article.title} lang={article.lang} />
          </h1>
          <Dateline context={context} article={article} />
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
