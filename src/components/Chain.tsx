/** The reading chain around an article: what comes before it and what comes next. */
import type { Article } from '../archive/article.ts';
import { ArticleLink, Language } from './ArticleLink.tsx';
import type { Context } from './context.ts';
import { Words } from './Words.tsx';

export function ChainNav({ context, article }: { context: Context; article: Article }) {
  const { t, view, archive } = context;
  const chain = archive.links.chain(article, view);
  if (!chain) return null;
  const links = (articles: readonly Article[]) =>
    articles.map((one) => (
      <li>
        <ArticleLink context={context} article={one} />
        <Language context={context} article={one} before=" " />
      </li>
    ));
  return (
    <nav class="beside chain" aria-label={t.chain}>
      <h2>{t.chain}</h2>
      <ol>
        {chain.longer.before ? <li>…</li> : null}
        {links(chain.before)}
        <li aria-current="true">
          <Words context={context} text={article.title} lang={article.lang} />
        </li>
        {links(chain.after)}
        {chain.longer.after ? <li>…</li> : null}
      </ol>
    </nav>
  );
}
