/** The switch to the same page in another language, which says so where there is none. */
import type { Alternates } from './alternates.ts';
import type { Context } from './context.ts';

interface Props {
  context: Context;
  alternates: Alternates;
  /** What stands beside a language in which the page does not exist. */
  missing: string;
}

export function LanguageSwitch({ context, alternates, missing }: Props) {
  if (alternates.list.length < 2) return null;
  return (
    <nav class="languages" aria-label={context.t.languages}>
      <ul>
        {alternates.list.map(({ edition, address, exact }) => (
          <li>
            {edition.lang === context.lang ? (
              <span aria-current="true">{edition.locale.name}</span>
            ) : (
              <>
                <a href={context.href(address)} lang={edition.lang}>
                  {edition.locale.name}
                </a>{' '}
                {exact ? null : <small>{missing}</small>}
              </>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
