/** One story that was found, as an item of the list. */
import type { SearchStrings } from '../../../locales/locale.ts';
import { langOf, make, words } from '../element.ts';
import type { Item, Piece, Version } from '../protocol.ts';

/** What every result is shown with. */
export interface ResultWords {
  readonly t: SearchStrings;
  /** What a language calls itself. */
  readonly nameOf: (lang: string) => string;
  /** Whether results say their language: there are several. */
  readonly several: boolean;
}

export function resultItem(item: Item, about: ResultWords): HTMLLIElement {
  const { t, nameOf, several } = about;
  const own = langOf(item.lang);
  const parts = [
    day(item.day),
    ...(item.source ? [make('span', own, item.source)] : []),
    ...(several ? [make('span', { ...own, className: 'language' }, nameOf(item.lang))] : []),
  ];
  const made = make(
    'li',
    {},
    make('h2', {}, make('a', { href: item.href, ...own }, ...item.heading.map(piece))),
    make('p', { className: 'meta' }, ...joined(parts, ' · ')),
    ...(item.excerpt.length > 0
      ? [make('p', { ...own, className: 'excerpt' }, ...item.excerpt.map(piece))]
      : []),
    ...(item.others.length > 0
      ? [
          make(
            'p',
            { className: 'versions' },
            `${t.inOtherLanguages}: `,
            ...joined(
              item.others.map((other) => version(other, nameOf)),
              '; ',
            ),
          ),
        ]
      : []),
  );
  made.dataset.id = item.id;
  return made;
}

function link({ href, title, lang }: Version): HTMLAnchorElement {
  return make('a', { href, ...langOf(lang) }, title);
}

/** `Русский — Заголовок` */
function version(other: Version, nameOf: (lang: string) => string): HTMLElement {
  return make('span', {}, words(nameOf(other.lang), other.lang), '\u00A0— ', link(other));
}

function day(iso: string): HTMLTimeElement {
  // The browser's own patterns are the editions' here, and spare the reader a library of dates.
  const format = { dateStyle: 'long', timeZone: 'UTC' } as const;
  const text = new Date(iso).toLocaleDateString(document.documentElement.lang, format);
  return make('time', { dateTime: iso }, text);
}

function piece({ text, marked }: Piece): Node | string {
  return marked ? make('mark', {}, text) : text;
}

function joined(nodes: readonly Node[], between: string): (Node | string)[] {
  return nodes.flatMap((node, i) => (i === 0 ? [node] : [between, node]));
}
