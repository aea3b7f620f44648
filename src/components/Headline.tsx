/** The title of an article above its text, in smaller letters where it is a long one. */
import type { ArticleCard } from '../map/parts.ts';
import type { Context } from './context.ts';
import { Words } from './Words.tsx';

/** Most letters of a title in the usual size: it takes four lines of a phone, at most five. */
const MOST_IN_FULL_SIZE = 90;

export function Headline({ context, head }: { context: Context; head: ArticleCard }) {
  const { title, lang } = head;
  return (
    <h1 class={title.length > MOST_IN_FULL_SIZE ? 'long' : undefined}>
      <Words context={context} text={title} lang={lang} />
    </h1>
  );
}
