/** Makes the result of the list for one result. */
import type { SearchStrings } from '../../../locales/locale.ts';
import { langOf, make } from '../element.ts';
import type { ResultLink, SearchResult, TextRun } from '../protocol.ts';
import { knownDate } from './known-date.ts';
import { missingWords } from './missing-words.ts';

interface ResultItemOptions {
  readonly t: SearchStrings;
  /** The name of a language in that of the page. */
  readonly nameOf: (lang: string) => string;
  /** Called with another query. */
  readonly ask: (query: string) => void;
}

/** Makes a result with title, date, outlet, sources, excerpt and the links to translations. */
export function resultItem(result: SearchResult, options: ResultItemOptions): HTMLLIElement {
  const { t, nameOf, ask } = options;
  const own = langOf(result.lang);
  const parts = [
    knownDate(result.date, t),
    ...result.publication.map((names) => make('span', { dir: 'auto', ...own }, names)),
    ...(result.outlets ? [make('span', {}, t.inOutlets(result.outlets))] : []),
    ...(result.revisions ? [make('span', {}, t.versionCount(result.revisions))] : []),
    ...(result.retracted ? [make('strong', { className: 'retracted' }, t.retracted)] : []),
  ];
  const made = make(
    'li',
    {},
    make(
      'h2',
      {},
      make('a', { href: result.href, dir: 'auto', ...own }, ...result.heading.map(piece)),
    ),
    make(
      'p',
      { className: 'meta' },
      ...joined(parts, ' · '),
      // Shown where the results are in several languages: see `result-list.ts`.
      make(
        'span',
        { className: 'in-language' },
        ' · ',
        make('span', { className: 'language' }, nameOf(result.lang)),
      ),
    ),
    ...(result.excerpt.length > 0
      ? [make('p', { ...own, dir: 'auto', className: 'excerpt' }, ...result.excerpt.map(piece))]
      : []),
    ...missingWords(result, t, ask),
    ...(result.translations.length > 0
      ? [
          make(
            'p',
            { className: 'versions' },
            `${t.inOtherLanguages}: `,
            ...joined(
              result.translations.map((other) => translation(other, nameOf)),
              '; ',
            ),
          ),
        ]
      : []),
  );
  made.dataset.id = result.id;
  return made;
}

function link({ href, title, lang }: ResultLink): HTMLAnchorElement {
  return make('a', { href, dir: 'auto', ...langOf(lang) }, title);
}

/** `bahasa Rusia — Заголовок`, beginning a line or following a semicolon. */
function translation(other: ResultLink, nameOf: (lang: string) => string): HTMLElement {
  return make('span', {}, nameOf(other.lang), '\u00A0— ', link(other));
}

function piece({ text, marked }: TextRun): Node | string {
  return marked ? make('mark', {}, text) : text;
}

function joined(nodes: readonly Node[], between: string): (Node | string)[] {
  return nodes.flatMap((node, i) => (i === 0 ? [node] : [between, node]));
}
