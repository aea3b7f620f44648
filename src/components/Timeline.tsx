/** Charts the months of the archive: how many articles each has in each language, one above the other. */
import { numberOf, type Timeline, timelineOfLanguage } from '../map/timeline.ts';
import { Label } from './charts/Axis.tsx';
import { HEIGHT } from './charts/height.ts';
import { steps } from './charts/steps.ts';
import type { Context } from './context.ts';
import { languageIn } from './languages.ts';
import { ticksOf } from './timeline-axis.ts';

interface Props {
  context: Context;
  timeline: Timeline | undefined;
  /** The language that is charted alone, in its own months; without it all of them are. */
  only?: string;
}

/** Height of a month with few articles: one is still visible beside a thousand. */
const LOWEST = 3;

/** Fewest months that the chart has room for: fewer would be a wall, not bars. */
const SHORTEST = 12;

export function TimelineChart({ context, timeline: whole, only }: Props) {
  const timeline = whole && only !== undefined ? timelineOfLanguage(whole, only) : whole;
  if (!timeline) return null;
  const { from, to, languages } = timeline;
  const { edition, t } = context;
  const length = numberOf(to) - numberOf(from) + 1;
  const room = Math.max(length, SHORTEST);
  /** Each with all before it: the ground of one language is the top of the last. */
  const stacked = languages.map((_, i) =>
    Array.from({ length }, (_, month) =>
      languages.slice(0, i + 1).reduce((sum, { months }) => sum + (months[month] ?? 0), 0),
    ),
  );
  const most = Math.max(...(stacked.at(-1) ?? []));
  return (
    <figure class="over-time">
      <Peak at={(stacked.at(-1)?.indexOf(most) ?? 0) / room} articles={t.articles(most)} />
      <svg
        role="img"
        aria-label={t.timeline(edition.calendar.month(from), edition.calendar.month(to))}
        viewBox={`0 0 ${room} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        {/* The first language is drawn last, over the others. */}
        {stacked.toReversed().map((counts) => (
          <path d={steps(counts.map((count) => heightOf(count, most)))} />
        ))}
      </svg>
      <Axis context={context} timeline={timeline} room={room} />
      <figcaption>
        {languages.map(({ lang, count }, i) => (
          <>
            {i > 0 ? ' ' : null}
            <span>
              {languageIn(context, lang)}: {t.articles(count)}
            </span>
          </>
        ))}
      </figcaption>
    </figure>
  );
}

function heightOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(LOWEST, Math.round((count / most) * HEIGHT));
}

/** The number of the month with most articles, above it: by it the heights of the others can be told. */
function Peak({ at, articles }: { at: number; articles: string }) {
  return (
    <svg class="peak" aria-hidden="true">
      <Label at={at} text={articles} margin={0.25} />
    </svg>
  );
}

/** The years below the chart: a picture of its own, whose letters do not become wider with the chart. */
function Axis({
  context,
  timeline: { from, to },
  room,
}: {
  context: Context;
  timeline: Timeline;
  /** How many months there is room for. */
  room: number;
}) {
  const { calendar } = context.edition;
  const ticks = ticksOf(from, to);
  const labels =
    ticks.length > 1
      ? ticks.map(({ at, year }) => ({ at: at / room, text: year }))
      : [
          { at: 0, text: calendar.month(from) },
          ...(from === to
            ? []
            : [{ at: (numberOf(to) - numberOf(from) + 1) / room, text: calendar.month(to) }]),
        ];
  return (
    <svg class="axis" aria-hidden="true">
      {labels.map(({ at, text }) => (
        <Label at={at} text={text} margin={0.06} />
      ))}
    </svg>
  );
}
