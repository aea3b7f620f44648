/** Tells what the archive has of the reader's day in other years: takes it from the page of that day. */
import { loadPage } from './load-page.ts';
import { type DaysByYear, isInOtherYears, twoDigits } from './nearest-day.ts';

/** Most titles that it tells. */
const MOST = 5;

/** How far below the screen it is told already, so that nothing moves before the reader's eyes. */
const AHEAD = '600px';

/** Milliseconds until the page of a day counts as missing. */
const LIMIT = 8000;

/** @param now by the reader's clock */
export function tellOfThisDay(now: Date): void {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const path = `${twoDigits(month)}/${twoDigits(day)}/`;
  for (const link of document.querySelectorAll(`.days a[href$="/${path}"]`)) {
    link.setAttribute('aria-current', 'date');
  }
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        // Where it fails, there is still the link to all days.
        fill(target as HTMLElement).catch(() => {});
      }
    },
    { rootMargin: AHEAD },
  );
  for (const part of document.querySelectorAll('.on-this-day')) seen.observe(part);

  async function fill(part: HTMLElement): Promise<void> {
    const { index = '', days = '' } = part.dataset;
    const answer = await fetch(days);
    if (!isInOtherYears((await answer.json()) as DaysByYear, { year, month, day })) return;
    const page = await loadPage(index + path, LIMIT);
    if (page) tell(part, index + path, page, String(year));
  }
}

function tell(part: HTMLElement, address: string, page: Document, thisYear: string): void {
  const found = [...page.querySelectorAll('main .of-year')].flatMap((section) => {
    const year = section.querySelector('h2 a')?.textContent ?? '';
    // The day itself is no memory yet.
    if (year === thisYear) return [];
    return [...section.querySelectorAll('li a')].map((link, i) => ({ year, link, place: i }));
  });
  // In the reader's language before others, and something of each year before more of one.
  const rank = ({ link, place }: (typeof found)[number]) =>
    (link.hasAttribute('lang') ? 100 : 0) + place;
  const chosen = found.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST);
  if (chosen.length === 0) return;
  const list = document.createElement('ul');
  for (const { year, link } of chosen.toSorted((a, b) => b.year.localeCompare(a.year))) {
    const item = document.createElement('li');
    const when = document.createElement('small');
    when.textContent = year;
    item.append(when, ' ', document.importNode(link, true));
    list.append(item);
  }
  const more = document.createElement('a');
  more.href = address;
  more.textContent = page.querySelector('h1')?.textContent ?? '';
  const last = document.createElement('p');
  last.append(more);
  part.querySelector('p')?.replaceWith(list, last);
}
