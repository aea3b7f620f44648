/** Trails: the pages around a page, the widest first, as readers see them above its text and machines are told them. */
import { isDay, isMonth, type Period, periodsAround } from '../dates/period.ts';
import type { Section } from '../locales/locale.ts';
import { periodAddress, sectionAddress } from '../map/addresses.ts';
import type { ArticleView } from '../map/kinds/article.ts';
import type { TermView } from '../map/kinds/term.ts';
import type { LinkedTerm } from '../map/parts.ts';
import type { Context } from './context.ts';
import { numberIn } from './languages.ts';
import { sectionName } from './names.ts';
import { sentence } from './sentence.ts';

/** Links to pages, each within the one before it. */
export type Trail = readonly LinkedTerm[];

/**
 * The trail of an article: the archive by date, its year, month and day; of an undated one the tags, and its first one.
 * @returns empty for an article that no list of its date has, as those pages would not lead to it, and may not be there
 */
export function articleTrail(
  context: Context,
  { head, credits }: Pick<ArticleView, 'head' | 'credits'>,
): Trail {
  const [tag] = credits.tags;
  if (head.notByDate) return [];
  if (head.period !== undefined) return periodTrail(context, periodsAround(head.period));
  return tag ? [sectionLink(context, 'tag'), tag] : [];
}

/** The index of a term's kind, and the tags that a tag is part of, the widest first. */
export function termTrail(context: Context, { kind, above }: TermView): Trail {
  return [sectionLink(context, kind), ...above];
}

/** The archive by date, and periods, each by what the one before it does not say: `2020 › September › 14`. */
export function periodTrail(context: Context, periods: readonly Period[]): Trail {
  const { edition, lang } = context;
  return [
    sectionLink(context, 'dates'),
    ...periods.map((one) => ({
      address: periodAddress(edition, one),
      label: { text: partOfDate(context, one), lang },
    })),
  ];
}

function sectionLink({ edition, t, lang }: Context, section: Section): LinkedTerm {
  const label = { text: sectionName(t, section), lang };
  return { address: sectionAddress(edition, section), label };
}

/** The day of the month, the name of the month, or the year. */
function partOfDate(context: Context, period: Period): string {
  if (isDay(period)) return numberIn(context, Number(period.slice(-2)));
  const { calendar, lang } = context.edition;
  return isMonth(period) ? sentence(calendar.monthName(period), lang) : period;
}
