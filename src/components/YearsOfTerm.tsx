/** Charts the years of a tag, source or editor: a bar and the number of articles for each year. */
import type { WholeList } from '../map/kinds/term.ts';
import type { Context } from './context.ts';
import { anchorOf, groupName } from './EntriesByYear.tsx';

export function YearsOfTerm({ context, list }: { context: Context; list: WholeList }) {
  const { years, starts } = list;
  if (years.length < 2) return null;
  return (
    <nav class="years" aria-label={context.t.years}>
      <Bars context={context} years={years} />
      <ul class="terms">
        {starts.map(({ group, count, address }) => (
          <li>
            <a href={`${context.href(address)}#${anchorOf(group)}`}>{groupName(context, group)}</a>
            <small> {count}</small>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Width of a year and height of the highest bar, in pixels; the chart shrinks on narrow screens. */
const STEP = 24;
const HEIGHT = 56;
/** Height of the lowest bar: one article is still visible beside a thousand. */
const LOWEST = 2;

/** All years from the first to the last, those without articles included. */
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
