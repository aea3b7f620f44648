/** Shows the words of a paragraph that two versions share, and those that were removed or added. */
import type { ChangedParagraph } from '../archive/changes.ts';
import type { Context } from './context.ts';
import { Words } from './Words.tsx';

interface Props {
  context: Context;
  paragraph: ChangedParagraph;
}

export function ChangedWords({ context, paragraph }: Props) {
  const { t } = context;
  return (
    <>
      {paragraph.map(({ kind, text }, i) => {
        const words = <Words context={context} text={text} lang={context.lang} />;
        const before = i > 0 ? ' ' : '';
        if (kind === 'same') {
          return (
            <>
              {before}
              {words}
            </>
          );
        }
        // Screen readers do not tell the elements from other text.
        const label = kind === 'removed' ? t.removedWords : t.addedWords;
        const Change = kind === 'removed' ? 'del' : 'ins';
        return (
          <>
            {before}
            <Change>
              <span class="unseen">{label} </span>
              {words}
            </Change>
          </>
        );
      })}
    </>
  );
}
