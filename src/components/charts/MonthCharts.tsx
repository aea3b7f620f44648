/** Charts the months of an archive, a chart a language: all are as long and as high, so that they can be compared. */
import type { Figures } from '../../map/figures/figures.ts';
import { numberOf } from '../../map/timeline.ts';
import type { Context } from '../context.ts';
import { languageIn } from '../languages.ts';
import { ticksOf } from '../timeline-axis.ts';
import { OverTime } from './OverTime.tsx';
import { countScale } from './scale.ts';
import { steps } from './steps.ts';

interface Props {
  context: Context;
  timeline: NonNullable<Figures['timeline']>;
}

/** Fewest months that a chart has room for: fewer would be a wall, not bars. */
const SHORTEST = 12;

export function MonthCharts({ context, timeline }: Props) {
  const { from, to, languages } = timeline;
  const { t, edition } = context;
  const [first, last] = [edition.calendar.month(from), edition.calendar.month(to)];
  const length = numberOf(to) - numberOf(from) + 1;
  const room = Math.max(length, SHORTEST);
  const scale = countScale(Math.max(...languages.flatMap(({ months }) => months)));
  const years = ticksOf(from, to).map(({ at, year }) => ({ at: at / room, text: year }));
  const ends = [
    { at: 0, text: first },
    ...(from === to ? [] : [{ at: length / room, text: last }]),
  ];
  return (
    <>
      {languages.map(({ lang, count, months }) => (
        <figure>
          <figcaption>
            {languageIn(context, lang)} <small>{t.articles(count)}</small>
          </figcaption>
          <OverTime
            context={context}
            label={`${languageIn(context, lang)}: ${t.timeline(first, last)}`}
            scale={scale}
            room={room}
            paths={[steps(months.map(scale.heightOf))]}
            ticks={years.length > 1 ? years : ends}
          />
        </figure>
      ))}
    </>
  );
}
