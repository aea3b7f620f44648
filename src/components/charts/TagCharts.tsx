/** Charts the years of the tags used most, a small chart a tag, all on one scale. */
import type { TagsByYear } from '../../map/figures/tags-by-year.ts';
import type { Context } from '../context.ts';
import { inRows } from '../decades.ts';
import { numberIn } from '../languages.ts';
import { TermLink } from '../TermLinks.tsx';
import { Words } from '../Words.tsx';
import { columnsOf } from './columns.ts';
import { NumberTable } from './NumberTable.tsx';
import { OverTime } from './OverTime.tsx';
import { countScale } from './scale.ts';
import { yearTicks } from './year-ticks.ts';

export function TagCharts({
  context,
  tags: { from, to, tags },
}: {
  context: Context;
  tags: TagsByYear;
}) {
  const { t } = context;
  const scale = countScale(Math.max(...tags.flatMap(({ years }) => years)));
  const columns = columnsOf(to - from + 1);
  const rows = Array.from({ length: to - from + 1 }, (_, i) => ({
    year: String(to - i),
    counts: tags.map(({ years }) => years[to - i - from] ?? 0),
  }));
  return (
    <>
      <div class="multiples">
        {tags.map(({ term, years }) => (
          <figure>
            <figcaption>
              <TermLink context={context} term={term} />{' '}
              <small>{t.articles(years.reduce((sum, count) => sum + count, 0))}</small>
            </figcaption>
            <OverTime
              context={context}
              label={`${term.label.text}: ${t.yearsChart(String(from), String(to))}`}
              scale={scale}
              room={columns.room}
              paths={[columns.path(years.map(scale.heightOf))]}
              ticks={yearTicks(from, to, columns.room)}
            />
          </figure>
        ))}
      </div>
      <NumberTable
        summary={t.asTable}
        head={[
          t.year,
          ...tags.map(({ term: { label } }) => (
            <Words context={context} text={label.text} lang={label.lang} />
          )),
        ]}
        rows={inRows(context, rows).rows.map(({ year, counts }) => [
          year,
          ...counts.map((count) => numberIn(context, count)),
        ])}
      />
    </>
  );
}
