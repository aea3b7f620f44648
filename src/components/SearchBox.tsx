/** The search box: a plain form, which works without JavaScript as far as the search page does. */
import { sectionAddress } from '../archive/addresses.ts';
import type { Context } from './context.ts';

export function SearchBox({ context, id }: { context: Context; id: string }) {
  const { t, edition } = context;
  return (
    <form class="search-box" role="search" action={context.href(sectionAddress(edition, 'search'))}>
      <label class="visually-hidden" for={id}>
        {t.searchPlaceholder}
      </label>
      <input
        type="search"
        id={id}
        name="q"
        placeholder={t.searchPlaceholder}
        autocomplete="off"
        enterkeyhint="search"
      />
      <button type="submit">{t.searchAction}</button>
    </form>
  );
}
