/** The articles that refer to an article. */
import type { Article } from '../archive/article.ts';
import type { Context } from './context.ts';
import { EntryList } from './EntryList.tsx';

export function Referrers({ context, article }: { context: Context; article: Article }) {
  const entries = context.archive.referrers(article).map((referrer) => ({
    article: referrer,
    day: context.edition.calendar.dayOf(referrer.date),
  }));
  if (entries.length === 0) return null;
  return (
    <section class="referrers" aria-labelledby="referrers">
      <h2 id="referrers">{context.t.referredToBy}</h2>
      <EntryList context={context} entries={entries} level={3} />
    </section>
  );
}
