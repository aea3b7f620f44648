/** The years that a tag, source or editor spans: a bar a year, and how many articles each has. */

import type { Entry } from '../archive/edition-view.ts';
import type { Term } from '../archive/term.ts';
import { termAddress } from '../map/addresses.ts';
import { pageOf } from '../map/paging.ts';
import type { Context } from './context.ts';
import { anchorOf, yearOf } from './EntriesByYear.tsx';

interface Year {
  readonly year: string;
  readonly count: number;
}

/** A place of the list: its page, and what begins there. */
interface Start extends Year {
  count: number;
  readonly href: string;
}

export function YearsOfTerm({ context, term }: { context: Context; term: Term }) {
  const years = countYears(context.view.entriesOf(term));
  if (years.length < 2) return null;
  return (
    <nav class="years" aria-label={context.t.years}>
      <Bars context={context} years={years} />
      <ul class="terms">
        {startsOf(context, term).map(({ year, count, href }) => (
          <li>
            <a href={href}>{year}</a>
            <small> {count}</small>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Newest first. */
function countYears(entries: readonly Entry[]): Year[] {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(yearOf(entry), (counts.get(yearOf(entry)) ?? 0) + 1);
  return [...counts].map(([year, count]) => ({ year, count }));
}

/** Where each year of articles in the reader's language begins, then where those in other languages do. */
function startsOf(context: Context, term: Term): Start[] {
  const { edition, lang, t } = context;
  const entries = context.view.entriesOf(term);
  const own = new Map<string, Start>();
  const others = new Map<string, Start>();
  for (const [index, entry] of entries.entries()) {
    const isOwn = entry.article.lang === lang;
    const starts = isOwn ? own : others;
    const year = isOwn ? yearOf(entry) : t.otherLanguagesOnly;
    const known = starts.get(year);
    if (known) {
      known.count++;
      continue;
    }
    const page = termAddress(edition, term, pageOf(index, entries.length));
    starts.set(year, { year, count: 1, href: `${context.href(page)}#${anchorOf(year, isOwn)}` });
  }
  return [...own.values(), ...others.values()];
}

/** Width of a year and height of the highest bar, in pixels where there is room. */
const STEP = 24;
const HEIGHT = 56;
/** The lowest bar: one article beside a thousand is still seen. */
const LOWEST = 2;

/** Every year from the first to the last, those without articles among them. */
function Bars({ context, years }: { context: Context; years: readonly Year[] }) {
  const [from, to] = [Number(years.at(-1)?.year), Number(years[0]?.year)];
  const most = Math.max(...years.map(({ count }) => count));
  const width = (to - from + 1) * STEP;
  return (
    <figure class="bars">
      <svg
        width={width}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={context.t.yearsChart(String(from), String(to))}
      >
        {years.map(({ year, count }) => {
          const height = Math.max(LOWEST, Math.round((count / most) * HEIGHT));
          return (
            <rect
              x={(Number(year) - from) * STEP + 2}
              y={HEIGHT - height}
              width={STEP - 4}
              height={height}
            />
          );
        })}
      </svg>
      <figcaption aria-hidden="true">
        <span>{from}</span>
        <span>{to}</span>
      </figcaption>
    </figure>
  );
}
