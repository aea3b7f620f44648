/** Makes a search box: a plain form, which leads to the search page without JavaScript too. */
import { sectionAddress } from '../map/addresses.ts';
import type { Context } from './context.ts';

interface Props {
  context: Context;
  /** The id by which a script finds it. */
  id?: string;
  /** Whether the page has several, which readers of landmarks tell apart by their names. */
  isOneOfMany?: boolean;
}

export function SearchBox({ context, id, isOneOfMany }: Props) {
  const { t, edition } = context;
  return (
    <search aria-label={isOneOfMany ? t.search : undefined}>
      <form class="search-box" action={context.href(sectionAddress(edition, 'search'))}>
        <input
          type="search"
          id={id}
          name="q"
          placeholder={t.searchPlaceholder}
          aria-label={t.search}
        />
        {/* biome-ignore lint/a11y/useButtonType: a form submits by it as it is, and every page has it */}
        <button>{t.searchAction}</button>
      </form>
    </search>
  );
}
