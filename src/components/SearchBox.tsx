/** The search box: a plain form, which works without JavaScript as far as the search page does. */
import { sectionAddress } from '../archive/addresses.ts';
import type { Context } from './context.ts';

export function SearchBox({ context, id }: { context: Context; id: string }) {
  const { t, edition } = context;
  return (
    <search>
      <form class="search-box" action={context.href(sectionAddress(edition, 'search'))}>
        <input
          type="search"
          id={id}
          name="q"
          placeholder={t.searchPlaceholder}
          aria-label={t.search}
        />
        <button type="submit">{t.searchAction}</button>
      </form>
    </search>
  );
}
