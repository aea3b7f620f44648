/** Timeline: the archive's months as bars, and two sliders that choose a period, by mouse, touch or key. */
import type { SearchStrings } from '../../../locales/locale.ts';
import { make } from '../element.ts';
import type { DateLimit, MonthCount } from '../protocol.ts';
import { type Bar, barsOf, monthNumbersOf } from './bars.ts';
import { monthName, periodsName } from './months.ts';

/** Pause after which a moved slider starts a search, in milliseconds. */
const PAUSE = 400;

/** Months that Page Up and Page Down move a slider by. */
const YEAR = 12;

/** A part of the panel by which a period is chosen. */
export interface PeriodControl {
  /** @param from and `to` are the chosen period */
  readonly show: (
    months: readonly MonthCount[],
    from: DateLimit | undefined,
    to: DateLimit | undefined,
  ) => void;
}

/**
 * Makes the timeline, without months yet.
 * @param fieldset has a line for the period, an element for the bars and two sliders
 * @param change called with a new period; an end that is the archive's is open
 */
export function timeline(
  fieldset: HTMLElement,
  t: SearchStrings,
  change: (from: DateLimit | undefined, to: DateLimit | undefined) => void,
): PeriodControl {
  const text = fieldset.querySelector('p') as HTMLElement;
  const chart = fieldset.querySelector('.month-bars') as HTMLElement;
  const [from, to] = [...fieldset.querySelectorAll('input')] as [
    HTMLInputElement,
    HTMLInputElement,
  ];
  let months: readonly MonthCount[] = [];
  let bars: readonly Bar[] = [];
  let pause: ReturnType<typeof setTimeout> | undefined;
  /** Whether a slider is held. */
  let moving = false;

  /** The numbers of the chosen first and last month. */
  const chosen = () => [Number(from.value), Number(to.value)] as const;

  const describe = () => {
    const [start, end] = chosen();
    const [first, last] = [months[start]?.month, months[end]?.month];
    if (!first || !last) return;
    text.textContent = periodsName(first, last, t);
    from.setAttribute('aria-valuetext', monthName(first));
    to.setAttribute('aria-valuetext', monthName(last));
    // If both are at the right end, only the left one can move.
    from.style.zIndex = start > months.length / 2 ? '1' : '';
    for (const [i, element] of [...chart.children].entries()) {
      const bar = bars[i];
      element.className = bar && bar.last >= start && bar.first <= end ? 'chosen' : '';
    }
  };

  const set = (start: number, end: number) => {
    from.value = String(start);
    to.value = String(end);
    describe();
  };

  const commit = () => {
    moving = false;
    clearTimeout(pause);
    pause = setTimeout(() => {
      pause = undefined;
      const [start, end] = chosen();
      change(
        start === 0 ? undefined : months[start]?.month,
        end === months.length - 1 ? undefined : months[end]?.month,
      );
    }, PAUSE);
  };

  const move = (slider: HTMLInputElement, month: number) => {
    const [start, end] = chosen();
    if (slider === from) set(Math.min(month, end), end);
    else set(start, Math.max(month, start));
  };
  for (const slider of [from, to]) {
    slider.addEventListener('input', () => {
      moving = true;
      // The browser has moved it already, perhaps past the other one.
      move(slider, Number(slider.value));
    });
    slider.addEventListener('change', commit);
    // A slider that is put back does not change.
    slider.addEventListener('pointerup', () => {
      moving = false;
    });
    slider.addEventListener('keydown', (event) => {
      const step = { PageUp: YEAR, PageDown: -YEAR }[event.key];
      if (!step) return;
      event.preventDefault();
      const month = Number(slider.value) + step;
      move(slider, Math.min(Math.max(month, 0), months.length - 1));
      commit();
    });
  }

  const barAt = (x: number): Bar | undefined => {
    const { left, width } = chart.getBoundingClientRect();
    const month = Math.floor(((x - left) / width) * months.length);
    const inside = Math.min(Math.max(month, 0), months.length - 1);
    return bars.find(({ last }) => last >= inside);
  };
  /** The bar at which a pointer went down, while it is down. */
  let origin: Bar | undefined;
  const drag = ({ clientX }: PointerEvent) => {
    const bar = barAt(clientX);
    if (!origin || !bar) return;
    set(Math.min(origin.first, bar.first), Math.max(origin.last, bar.last));
  };
  chart.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    origin = barAt(event.clientX);
    chart.setPointerCapture(event.pointerId);
    drag(event);
  });
  chart.addEventListener('pointermove', drag);
  chart.addEventListener('pointerup', () => {
    origin = undefined;
    commit();
  });
  // The gesture scrolls the page instead.
  chart.addEventListener('pointercancel', () => {
    origin = undefined;
  });

  return {
    show(counts, start, end) {
      fieldset.hidden = counts.length < 2;
      if (fieldset.hidden) return;
      months = counts;
      bars = barsOf(counts);
      chart.replaceChildren(...elementsOf(bars));
      chart.dataset.from = counts[0]?.month.slice(0, 4);
      chart.dataset.to = counts.at(-1)?.month.slice(0, 4);
      // A slider that the reader is moving stays.
      const isFree = pause === undefined && !origin && !moving;
      const own = isFree ? monthNumbersOf(counts, start, end) : chosen();
      for (const slider of [from, to]) slider.max = String(counts.length - 1);
      set(...own);
    },
  };
}

function elementsOf(bars: readonly Bar[]): HTMLElement[] {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return bars.map(({ first, last, count }) => {
    const element = make('span', {});
    element.style.flexGrow = String(last - first + 1);
    const bar = make('span', { className: count > 0 ? 'some' : '' });
    bar.style.height = `${(count / most) * 100}%`;
    element.append(bar);
    return element;
  });
}
