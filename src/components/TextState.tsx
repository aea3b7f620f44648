/** Says of a text that it was retracted, or that nobody has corrected what a machine read. */
import type { TextState } from '../archive/text-state.ts';
import type { ArticleCard, LinkedArticle } from '../map/parts.ts';
import type { Context } from './context.ts';
import { OutsideLink } from './OutsideLink.tsx';
import { Words } from './Words.tsx';

/** Says that an article was retracted: when, and by whom. */
export function retractionIn(
  { t, edition: { calendar } }: Context,
  { date, by }: Pick<NonNullable<ArticleCard['retracted']>, 'date' | 'by'>,
): string {
  const day = calendar.day(calendar.dayOf(date));
  return by === undefined ? t.retractedOn(day) : t.retractedBy(day, by);
}

/** A notice that an article was retracted, and where that is announced. */
export function RetractedNotice({ context, head }: { context: Context; head: ArticleCard }) {
  const { retracted } = head;
  if (!retracted) return null;
  return (
    <p class="notice">
      <Words context={context} text={retractionIn(context, retracted)} lang={context.lang} />
      {retracted.url ? (
        <>
          {' '}
          <OutsideLink url={retracted.url} />
        </>
      ) : null}
    </p>
  );
}

/** The mark of a retracted article in lists. */
export function RetractedMark({ context, article }: { context: Context; article: LinkedArticle }) {
  if (!article.retracted) return null;
  return (
    <>
      {' · '}
      <strong class="retracted">{context.t.retracted}</strong>
    </>
  );
}

/** A notice that the words of a text are as a machine read them. */
export function UncorrectedNotice({
  context,
  state,
}: {
  context: Context;
  state: TextState | undefined;
}) {
  return state === 'ocr' ? <p class="notice">{context.t.uncorrectedText}</p> : null;
}
