/** What was corrected in an article since it appeared, and when. */
import type { Article } from '../archive/article.ts';
import type { Context } from './context.ts';
import { Words } from './Words.tsx';

export function Corrections({ context, article }: { context: Context; article: Article }) {
  const { corrections = [] } = article.meta;
  if (corrections.length === 0) return null;
  const { calendar } = context.edition;
  return (
    <section class="corrections" aria-labelledby="corrections">
      <h2 id="corrections">{context.t.corrections}</h2>
      <ul>
        {corrections.map(({ date, text }) => (
          <li>
            <time datetime={calendar.dayOf(date)}>{calendar.day(calendar.dayOf(date))}</time>:{' '}
            <Words context={context} text={text} lang={article.lang} />
          </li>
        ))}
      </ul>
    </section>
  );
}
