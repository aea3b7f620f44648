/** Articles by year: those in the reader's language first, then those that exist in others only. */
import type { Entry } from '../archive/edition-view.ts';
import { addTo } from '../text/grouping.ts';
import type { Context } from './context.ts';
import { EntryList } from './EntryList.tsx';

/** Where a year begins on a page; of articles in other languages only, where those begin. */
export function anchorOf(year: string, ownLanguage: boolean): string {
  return ownLanguage ? `y${year}` : 'other-languages';
}

export function EntriesByYear({
  context,
  entries,
}: {
  context: Context;
  entries: readonly Entry[];
}) {
  const own = entries.filter(({ article }) => article.lang === context.lang);
  const others = entries.filter(({ article }) => article.lang !== context.lang);
  const years = new Map<string, Entry[]>();
  for (const entry of own) addTo(years, yearOf(entry), entry);
  return (
    <>
      {[...years].map(([year, ofYear]) => (
        <section class="year" aria-labelledby={anchorOf(year, true)}>
          <h2 id={anchorOf(year, true)}>{year}</h2>
          <EntryList context={context} entries={ofYear} level={3} described />
        </section>
      ))}
      {others.length > 0 ? (
        <section class="year" aria-labelledby={anchorOf('', false)}>
          <h2 id={anchorOf('', false)}>{context.t.otherLanguagesOnly}</h2>
          <EntryList context={context} entries={others} level={3} described />
        </section>
      ) : null}
    </>
  );
}

/** The year of an entry in the edition's own zone. */
export function yearOf({ day }: Entry): string {
  return day.slice(0, 4);
}
