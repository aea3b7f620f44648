/** Tells what the archive has of the reader's day in other years: takes it from the page of that day. */
import { twoDigits } from './nearest-day.ts';

/** Most titles that it tells. */
const MOST = 5;

/** @param now by the reader's clock */
export async function tellOfThisDay(now: Date): Promise<void> {
  const day = `${twoDigits(now.getMonth() + 1)}/${twoDigits(now.getDate())}/`;
  for (const link of document.querySelectorAll(`.days a[href$="/${day}"]`)) {
    link.setAttribute('aria-current', 'date');
  }
  await Promise.all(
    [...document.querySelectorAll<HTMLElement>('.on-this-day')].map(async (part) => {
      const address = part.dataset.days + day;
      const page = await load(address);
      if (page) tell(part, address, page, String(now.getFullYear()));
    }),
  );
}

function tell(part: HTMLElement, address: string, page: Document, thisYear: string): void {
  const found = [...page.querySelectorAll('main .year')].flatMap((section) => {
    const year = section.querySelector('h2 a')?.textContent ?? '';
    if (year === thisYear) return [];
    return [...section.querySelectorAll('h3 a')].map((link, i) => ({ year, link, place: i }));
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

/**
 * Loads a page as a document in which nothing runs; `undefined` where there is none. An old-fashioned request makes one
 * by itself: the policy of pages lets no script turn a text into HTML.
 */
function load(address: string): Promise<Document | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onloadend = () =>
      resolve(request.status === 200 ? (request.responseXML ?? undefined) : undefined);
    request.send();
  });
}
