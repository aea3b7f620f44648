/** Leads into an edition by time: to a day, by the latest month, on this day in other years, by the timeline. */
import { daysAddress, sectionAddress } from '../map/addresses.ts';
import type { WaysByTime as View } from '../map/ways-by-time.ts';
import type { Context } from './context.ts';
import { MonthCalendar, Shades } from './MonthCalendar.tsx';
import { TimelineChart } from './Timeline.tsx';

interface Props {
  context: Context;
  ways: View;
  /** Whether the page has the ways of all editions, one after another, each with its own language only. */
  isOneOfMany?: boolean;
}

export function WaysByTime({ context, ways, isOneOfMany }: Props) {
  const { edition, lang, t } = context;
  if (!ways.timeline) return null;
  const id = isOneOfMany ? `dates-${lang}` : 'dates';
  return (
    <section class="by-time" aria-labelledby={id}>
      <h2 id={id}>
        {/* Elsewhere the masthead has the link, and the list before leads there, too. */}
        {isOneOfMany ? (
          <a href={context.href(sectionAddress(edition, 'dates'))}>{t.dates}</a>
        ) : (
          t.dates
        )}
      </h2>
      <GoToDay context={context} lastDay={ways.lastDay} />
      {ways.latest ? (
        <>
          <MonthCalendar context={context} month={ways.latest} />
          <Shades context={context} months={[ways.latest]} />
        </>
      ) : null}
      <TimelineChart
        context={context}
        timeline={ways.timeline}
        {...(isOneOfMany ? { only: lang } : {})}
      />
      <OnThisDay context={context} lastDay={ways.lastDay} />
      <TimeScript context={context} />
    </section>
  );
}

/**
 * A field for a date. Its script goes to the day, or to the nearest that has articles; without it the form leads to the
 * archive by date, where a year is chosen, and in its calendar the day.
 */
export function GoToDay({ context, lastDay }: { context: Context; lastDay: View['lastDay'] }) {
  const { edition, t } = context;
  if (!lastDay) return null;
  return (
    <form
      class="go-to-day"
      action={`${context.href(sectionAddress(edition, 'dates'))}#${YEARS}`}
      data-days={context.href(daysAddress(edition))}
      data-none={t.noneOnDay('{day}')}
    >
      <label>
        {t.goToDay} <input type="date" name="d" value={lastDay} required />
      </label>{' '}
      <button type="submit">{t.openDay}</button>
    </form>
  );
}

/** The anchor of the years on the page of the archive by date. */
export const YEARS = 'years';

/** What the archive has of the reader's day in other years. Its script writes it; without it there is a link to all days. */
function OnThisDay({ context, lastDay }: { context: Context; lastDay: View['lastDay'] }) {
  const { edition, t } = context;
  if (!lastDay) return null;
  const index = context.href(sectionAddress(edition, 'onThisDay'));
  return (
    <div class="on-this-day" data-index={index} data-days={context.href(daysAddress(edition))}>
      <h3>{t.onThisDay}</h3>
      <p>
        <a href={index}>{t.onThisDayHelp}</a>
      </p>
    </div>
  );
}

/** The script of ways by time: in the page, where those are; a browser runs it once however often it is named. */
export function TimeScript({ context }: { context: Context }) {
  return <script type="module" src={context.href(context.assets.time)} />;
}
