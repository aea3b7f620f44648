/** The years that a tag, source or editor spans: a bar a year, and how many articles each has. */
import type { WholeList } from '../map/kinds/term.ts';
import type { Context } from './context.ts';
import { anchorOf } from './EntriesByYear.tsx';

export function YearsOfTerm({ context, list }: { context: Context; list: WholeList }) {
  const { years, starts } = list;
  if (years.length < 2) return null;
  return (
    <nav class="years" aria-label={context.t.years}>
      <Bars context={context} years={years} />
      <ul class="terms">
        {starts.map(({ year, count, address }) => (
          <li>
            <a href={`${context.href(address)}#${anchorOf(year)}`}>
              {year ?? context.t.otherLanguagesOnly}
            </a>
            <small> {count}</small>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Width of a year and height of the highest bar, in pixels where there is room. */
const STEP = 24;
const HEIGHT = 56;
/** The lowest bar: one article beside a thousand is still seen. */
const LOWEST = 2;

/** Every year from the first to the last, those without articles among them. */
function Bars({ context, years }: { context: Context; years: WholeList['years'] }) {
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
