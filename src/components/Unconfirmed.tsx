/** Says in the preview which fields of an article nobody has confirmed since its import, and how that is done. */
import type { Unconfirmed } from '../archive/front-matter.ts';
import type { Context } from './context.ts';
import { Words } from './Words.tsx';

interface Props {
  context: Context;
  fields: readonly Unconfirmed[] | undefined;
}

export function UnconfirmedNotice({ context, fields = [] }: Props) {
  if (fields.length === 0) return null;
  const { t } = context;
  return (
    <div class="notice">
      <p>{t.unconfirmedFields}</p>
      <ul>
        {fields.map(({ field, reason }) => (
          <li>
            <code>{field}</code>
            {reason ? (
              <>
                {' – '}
                {/* The importer gives its reasons in English, whatever the article's language. */}
                <Words context={context} text={reason} lang="en" />
              </>
            ) : null}
          </li>
        ))}
      </ul>
      <p>
        {t.howToConfirm} <code>review</code>.
      </p>
    </div>
  );
}
