/** A page of the articles of one year, month or day. */
import { periodAddress, sectionAddress } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { EditionView } from '../archive/edition-view.ts';
import type { Day } from '../dates/article-date.ts';
import { periodAlternates } from './alternates.ts';
import type { Context } from './context.ts';
import { EntryList } from './EntryList.tsx';
import { Layout } from './Layout.tsx';
import { Pager } from './Pager.tsx';
import { Months } from './Periods.tsx';
import { sentence } from './sentence.ts';

export interface PeriodItem {
  readonly view: EditionView;
  /** `2021`, `2021-02` or `2021-02-15`. */
  readonly period: string;
  readonly newer: string | undefined;
  readonly older: string | undefined;
}

/** Every year, month or day that has articles, in every edition. */
export function periodItems(archive: Archive, unit: 'year' | 'month' | 'day'): PeriodItem[] {
  return archive.views.flatMap((view) => {
    const periods = [...view.periods(unit).keys()];
    return periods.map((period, i) => ({
      view,
      period,
      newer: periods[i - 1],
      older: periods[i + 1],
    }));
  });
}

export function periodItemAddress({ view, period }: PeriodItem) {
  return periodAddress(view.edition, period);
}

export function PeriodPage({ context, item }: { context: Context; item: PeriodItem }) {
  const { t, edition, view, archive } = context;
  const { period } = item;
  const entries = view.entriesIn(period);
  const step = (other: string | undefined) =>
    other
      ? {
          address: periodAddress(edition, other),
          label: { text: periodName(context, other), lang: context.lang },
        }
      : undefined;
  const title = periodName(context, period);
  return (
    <Layout
      context={context}
      title={title}
      description={`${title}: ${t.articles(entries.length)}`}
      address={periodItemAddress(item)}
      alternates={periodAlternates(archive, period)}
    >
      <Crumbs context={context} period={period} />
      <h1>{title}</h1>
      <p class="meta">{t.articles(entries.length)}</p>
      {period.length === 4 ? <Months context={context} year={period} /> : null}
      <EntryList context={context} entries={entries} described={period.length > 4} />
      <Pager context={context} newer={step(item.newer)} older={step(item.older)} />
    </Layout>
  );
}

/** The periods around one: the archive, the year, the month. */
function Crumbs({ context, period }: { context: Context; period: string }) {
  const { edition, t } = context;
  const around = [4, 7].filter((length) => length < period.length).map((n) => period.slice(0, n));
  return (
    <p class="crumb">
      <a href={context.href(sectionAddress(edition, 'dates'))}>{t.dates}</a>
      {around.map((one) => (
        <>
          {' › '}
          <a href={context.href(periodAddress(edition, one))}>{periodName(context, one)}</a>
        </>
      ))}
    </p>
  );
}

function periodName({ edition }: Context, period: string): string {
  const { calendar, lang } = edition;
  if (period.length === 4) return period;
  return sentence(
    period.length === 7 ? calendar.month(period) : calendar.weekday(period as Day),
    lang,
  );
}
