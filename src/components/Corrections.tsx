/** Lists the corrections of an article since it was published, with their days. */
import type { ArticleView } from '../map/kinds/article.ts';
import { Day } from './ArticleDate.tsx';
import type { Context } from './context.ts';
import { Words } from './Words.tsx';

export function Corrections({ context, view }: { context: Context; view: ArticleView }) {
  const { corrections, lang } = view;
  if (corrections.length === 0) return null;
  return (
    <section class="corrections" aria-labelledby="corrections">
      <h2 id="corrections">{context.t.corrections}</h2>
      <ul>
        {corrections.map(({ date, text }) => (
          <li>
            <Day context={context} date={date} />:{' '}
            <Words context={context} text={text} lang={lang} />
          </li>
        ))}
      </ul>
    </section>
  );
}
