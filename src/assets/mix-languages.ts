/** Puts the articles of all languages into one list, or apart again, as the reader chose on any page. */

/** The key of the choice, and what is kept there. */
const KEY = 'lists';
const MIXED = 'mixed';

const OTHERS = '.others';

/** Shows the button of a page that has one, and does what the reader chose before. */
export function startMixing(): void {
  const button = document.querySelector<HTMLButtonElement>('button.mix');
  if (!button) return;
  const mixing = new Mixing('cut' in button.dataset);
  const set = (mixed: boolean) => {
    button.setAttribute('aria-pressed', String(mixed));
    if (mixed) mixing.mix();
    else mixing.part();
  };
  if (recall() === MIXED) set(true);
  button.hidden = false;
  button.addEventListener('click', () => {
    const mixed = button.getAttribute('aria-pressed') !== 'true';
    set(mixed);
    keep(mixed ? MIXED : '');
  });
}

/** A browser may refuse to keep anything. */
function recall(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(choice: string): void {
  try {
    if (choice) localStorage.setItem(KEY, choice);
    else localStorage.removeItem(KEY);
  } catch {
    // The choice holds for this page.
  }
}

/** The lists of a page, whose entries of other languages move. */
class Mixing {
  readonly #sections = [...document.querySelectorAll<HTMLElement>(OTHERS)];
  /** Each list of other languages with its entries. */
  readonly #lists = this.#sections.flatMap((section) =>
    [...section.querySelectorAll('.entries')].map((list) => ({ list, items: [...list.children] })),
  );
  /** What was made for the mixed list. */
  #made: Element[] = [];
  /** Whether the page's own list goes on elsewhere, so that older articles do not belong behind its last. */
  readonly #isCut: boolean;

  constructor(isCut: boolean) {
    this.#isCut = isCut;
  }

  mix(): void {
    const own = ownLists();
    const oldest = Math.max(0, own.length - 1);
    const end = own[oldest]?.lastElementChild;
    const from = this.#isCut && end ? timeOf(end) : '';
    const isByPeriod = own.some((list) => list.closest('.year'));
    for (const section of this.#sections) {
      const { language = '' } = section.dataset;
      for (const item of section.querySelectorAll('.entries > li')) {
        const time = timeOf(item);
        if (time < from) continue;
        const list = isByPeriod ? this.#listOf(time) : own[0];
        if (!list) return;
        const before = [...list.children].find((one) => timeOf(one) < time);
        list.insertBefore(item, before ?? null);
        this.#setLevel(item, list);
        this.#sayLanguage(item, language);
      }
    }
    this.#show(true);
  }

  part(): void {
    for (const { list, items } of this.#lists) {
      for (const item of items) item.querySelector('h2, h3')?.removeAttribute('aria-level');
      list.append(...items);
    }
    for (const one of this.#made) one.remove();
    this.#made = [];
    this.#show(false);
  }

  /** The list of the shortest period around a time that has one; of a month or a year, it is made where there is none. */
  #listOf(time: string): Element | undefined {
    const lists = ownLists();
    const last = lists.at(-1);
    // What is undated stands at the end.
    if (!last || time === '') return last;
    const parts = time.split('-');
    for (let length = parts.length; length > 0; length--) {
      const heading = document.getElementById(`y${parts.slice(0, length).join('-')}`);
      const known = heading?.parentElement?.querySelector('.entries');
      if (known) return known;
    }
    const plain = lists.find((list) => !list.closest('.year'));
    if (plain) return plain;
    const periods = lists.flatMap((list) => periodOf(list) ?? []);
    const period = time.slice(0, periods[0]?.length ?? YEAR_LENGTH);
    const section = document.createElement('section');
    section.className = 'year';
    const title = document.createElement('h2');
    title.id = `y${period}`;
    title.textContent = nameOf(period);
    section.setAttribute('aria-labelledby', title.id);
    const list = entries();
    section.append(title, list);
    const older = lists.find((one) => (periodOf(one) ?? '') < period)?.closest('section');
    if (older) older.before(section);
    else last.closest('section')?.after(section);
    this.#made.push(section);
    return list;
  }

  /** Gives the title of an entry the level that titles have in a list. */
  #setLevel(item: Element, list: Element): void {
    const level = list.closest('.year') ? 3 : 2;
    item.querySelector('h2, h3')?.setAttribute('aria-level', String(level));
  }

  /** Says the language of an article behind its date and place. */
  #sayLanguage(item: Element, name: string): void {
    const mark = document.createElement('span');
    const language = document.createElement('span');
    language.className = 'language';
    language.textContent = name;
    mark.append(' · ', language);
    item.querySelector('p')?.append(mark);
    this.#made.push(mark);
  }

  /** In a mixed list, of the sections of other languages only the links to what is not in it stay. */
  #show(mixed: boolean): void {
    for (const section of this.#sections) {
      for (const list of section.querySelectorAll<HTMLElement>('.entries, details')) {
        list.hidden = mixed;
      }
      const isRest = section.querySelector('li, :scope > p') !== null;
      section.hidden = mixed && !isRest;
    }
  }
}

/** The lists of the page in its own language. */
function ownLists(): Element[] {
  return [...document.querySelectorAll('main .entries')].filter(
    (list) => !list.closest(`${OTHERS}, .added`),
  );
}

function entries(): Element {
  const list = document.createElement('ul');
  list.className = 'entries';
  return list;
}

/** The year or the month of a list that stands under one; nothing where no more is known of its articles' day. */
function periodOf(list: Element): string | undefined {
  return list.closest('.year')?.querySelector('h2')?.id.slice(1) || undefined;
}

const YEAR_LENGTH = 'YYYY'.length;

/** A year, or a month with its name: `Februari 2021`. */
function nameOf(period: string): string {
  if (period.length === YEAR_LENGTH) return period;
  const { lang } = document.documentElement;
  const format = new Intl.DateTimeFormat(lang, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const name = format.format(new Date(period));
  return name.slice(0, 1).toLocaleUpperCase(lang) + name.slice(1);
}

/** What is known of an article's time, by its address: as texts, later ones are greater. Empty for an undated one. */
function timeOf(item: Element): string {
  const { pathname = '' } = item.querySelector('a') ?? {};
  const [, year, month, day] = /\/(\d{4})\/(?:(\d\d)\/(?:(\d\d)\/)?)?/.exec(pathname) ?? [];
  return [year, month, day].filter((part) => part !== undefined).join('-');
}
