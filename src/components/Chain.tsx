/** Links the reading chain of an article: the articles before it and after it. */
import type { ArticleView } from '../map/kinds/article.ts';
import type { LinkedArticle } from '../map/parts.ts';
import { ArticleLink, Language } from './ArticleLink.tsx';
import type { Context } from './context.ts';
import { RetractedMark } from './TextState.tsx';
import { Words } from './Words.tsx';

export function Chain({ context, view }: { context: Context; view: ArticleView }) {
  const { t } = context;
  const { chain, head } = view;
  if (!chain) return null;
  const links = (articles: readonly LinkedArticle[]) =>
    articles.map((one) => (
      <li>
        <ArticleLink context={context} article={one} />
        <Language context={context} article={one} before=" " />
        <RetractedMark context={context} article={one} />
      </li>
    ));
  return (
    <section class="beside chain">
      <h3>{t.chain}</h3>
      <ol>
        {chain.longer.before ? <li>…</li> : null}
        {links(chain.before)}
        <li aria-current="true">
          <Words context={context} text={head.title} lang={head.lang} />
        </li>
        {links(chain.after)}
        {chain.longer.after ? <li>…</li> : null}
      </ol>
    </section>
  );
}
