/** From one page of a long list to the next. */
import type { Address } from '../archive/article.ts';
import type { Context } from './context.ts';

interface Props {
  context: Context;
  newer: Address | undefined;
  older: Address | undefined;
}

export function Pager({ context, newer, older }: Props) {
  if (!newer && !older) return null;
  return (
    <nav class="pager" aria-label={context.t.dates}>
      {newer ? (
        <a rel="prev" href={context.href(newer)}>
          {context.t.newerArticles}
        </a>
      ) : null}
      {older ? (
        <a rel="next" href={context.href(older)}>
          {context.t.olderArticles}
        </a>
      ) : null}
    </nav>
  );
}
