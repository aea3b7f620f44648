/** The articles before and after an article in time. */
import type { Article } from '../archive/article.ts';
import type { Context } from './context.ts';
import { Words } from './Words.tsx';

export function Neighbours({ context, article }: { context: Context; article: Article }) {
  const { newer, older } = context.view.neighbours(article);
  if (!newer && !older) return null;
  const link = (neighbour: Article | undefined, rel: string, label: string) =>
    neighbour ? (
      <a
        rel={rel}
        href={context.href(neighbour.address)}
        {...(neighbour.lang === context.lang ? {} : { hreflang: neighbour.lang })}
      >
        <small>{label}</small>{' '}
        <Words context={context} text={neighbour.title} lang={neighbour.lang} />
      </a>
    ) : null;
  return (
    <nav class="pager" aria-label={context.t.dates}>
      {link(newer, 'next', context.t.newer)}
      {link(older, 'prev', context.t.older)}
    </nav>
  );
}
