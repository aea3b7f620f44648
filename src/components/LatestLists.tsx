/** Lists the latest articles: by date, and beside these what came into the archive last, if that is something else. */
import type { LatestView } from '../map/latest.ts';
import type { Context } from './context.ts';
import { EntryList } from './EntryList.tsx';

/** What came into the archive last; nothing where the list by date has it. */
export function RecentlyAdded({
  context,
  latest: { added },
  level,
}: {
  context: Context;
  latest: LatestView;
  /** The level of the list's heading. */
  level: 2 | 3;
}) {
  if (!added) return null;
  const Heading = `h${level}` as const;
  const id = `added-${context.lang}`;
  return (
    <section class="added" aria-labelledby={id}>
      <Heading id={id}>{context.t.recentlyAdded}</Heading>
      <EntryList context={context} articles={added} level={3} />
    </section>
  );
}

/** The heading of the list by date, which says so beside another list. */
export function latestHeading({ t }: Context, { added }: LatestView): string {
  return added ? t.latestByDate : t.latest;
}
