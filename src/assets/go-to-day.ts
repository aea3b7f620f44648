/** Goes to the day of a date field, or to the nearest that has articles, where it says so. */
import { type DaysByYear, nearestDay } from './nearest-day.ts';

/** What the page of the nearest day says is kept under this name, and its address ends so. */
const NEAREST = 'nearest';

/** Takes the place of what the form does without a script. */
export function goToDays(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('.go-to-day')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      // Where it fails, the form leads to where a year can be chosen.
      go(form).catch(() => form.submit());
    });
  }
}

async function go(form: HTMLFormElement): Promise<void> {
  const { days = '', none = '' } = form.dataset;
  const asked = (form.elements.namedItem('d') as HTMLInputElement).value;
  const answer = await fetch(days);
  const nearest = nearestDay((await answer.json()) as DaysByYear, asked);
  if (!nearest) throw new Error('no day has articles');
  const page = new URL(`${nearest.replaceAll('-', '/')}/`, new URL(days, location.href));
  if (nearest !== asked) {
    const { lang } = form.closest('[lang]') as HTMLElement;
    const words = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' });
    sessionStorage.setItem(NEAREST, none.replace('{day}', words.format(Date.parse(asked))));
    page.hash = NEAREST;
  }
  location.assign(page);
}

/** On the page of a day that is not the one that was asked for: says so, and to screen readers first. */
export function sayWhichDay(): void {
  if (location.hash !== `#${NEAREST}`) return;
  const words = sessionStorage.getItem(NEAREST);
  if (!words) return;
  const note = document.createElement('p');
  note.className = 'notice';
  note.id = NEAREST;
  note.tabIndex = -1;
  note.textContent = words;
  document.querySelector('main h1')?.after(note);
  note.focus();
}
