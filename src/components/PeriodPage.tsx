/** A page of the articles of one year, month or day. */

import type { Day } from '../dates/article-date.ts';
import { periodAddress, sectionAddress } from '../map/addresses.ts';
import { periodAlternates } from '../map/alternates.ts';
import { type PeriodItem, periodItemAddress } from '../map/site-pages.ts';
import type { Context } from './context.ts';
import { EntryList } from './EntryList.tsx';
import { Layout } from './Layout.tsx';
import { Pager } from './Pager.tsx';
import { Months } from './Periods.tsx';
import { sentence } from './sentence.ts';

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
