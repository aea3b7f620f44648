/** Charts how much of each year was translated: a column a year for the originals, and in it what has a translation. */
import type { Direction, Translations } from '../../map/figures/translations.ts';
import type { Context } from '../context.ts';
import { inRows } from '../decades.ts';
import { languageName, numberIn } from '../languages.ts';
import { sentence } from '../sentence.ts';
import { columnsOf } from './columns.ts';
import { NumberTable } from './NumberTable.tsx';
import { OverTime } from './OverTime.tsx';
import { countScale } from './scale.ts';
import { yearTicks } from './year-ticks.ts';

export function TranslationCharts({
  context,
  translations: { from, to, directions },
}: {
  context: Context;
  translations: Translations;
}) {
  const { t } = context;
  return (
    <>
      <ul class="key">
        <li class="whole">
          <Swatch /> {t.written}
        </li>
        <li>
          <Swatch /> {t.wereTranslated}
        </li>
      </ul>
      {directions.map((direction) => (
        <figure>
          <figcaption>
            {directionName(context, direction)} <small>{summaryOf(context, direction)}</small>
          </figcaption>
          {from === undefined || to === undefined ? null : (
            <Chart context={context} direction={direction} from={from} to={to} />
          )}
        </figure>
      ))}
    </>
  );
}

function Swatch() {
  return (
    <svg aria-hidden="true">
      <path d="M1 1h12v12h-12z" />
    </svg>
  );
}

function directionName(context: Context, { from, into }: Direction): string {
  const [one, other] = [languageName(context, from), languageName(context, into)];
  return sentence(context.t.fromInto(one, other), context.lang);
}

function summaryOf(context: Context, { written, translated }: Direction): string {
  return context.t.translatedOf(
    numberIn(context, translated),
    numberIn(context, written),
    shareIn(context, translated, written),
  );
}

function shareIn({ edition }: Context, part: number, whole: number): string {
  const percent = new Intl.NumberFormat(edition.localeTag, { style: 'percent' });
  return whole === 0 ? '' : percent.format(part / whole);
}

function Chart({
  context,
  direction,
  from,
  to,
}: {
  context: Context;
  direction: Direction;
  from: number;
  to: number;
}) {
  const { t } = context;
  const { years } = direction;
  const scale = countScale(Math.max(...years.map(({ written }) => written)));
  const columns = columnsOf(years.length);
  const rows = years
    .map(({ written, translated }, i) => ({
      year: String(from + i),
      counts: [written, translated],
    }))
    .toReversed();
  return (
    <>
      <OverTime
        context={context}
        label={`${directionName(context, direction)}: ${t.yearsChart(String(from), String(to))}`}
        scale={scale}
        room={columns.room}
        paths={[
          columns.path(years.map(({ written }) => scale.heightOf(written))),
          columns.path(years.map(({ translated }) => scale.heightOf(translated))),
        ]}
        ticks={yearTicks(from, to, columns.room)}
        nested
      />
      <NumberTable
        summary={t.asTable}
        head={[t.year, t.written, t.wereTranslated, t.share]}
        rows={inRows(context, rows).rows.map(({ year, counts: [written = 0, translated = 0] }) => [
          year,
          numberIn(context, written),
          numberIn(context, translated),
          shareIn(context, translated, written),
        ])}
      />
    </>
  );
}
