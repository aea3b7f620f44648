/** Adds to the citation of an article the day on which it is read, a button to copy it, other styles, and files. */
import { type ArticleWords, copyButton, hasClipboard } from '../../assets/copy-link.ts';
import type { Citation } from '../../citations/citation.ts';
import { FORMATS } from '../../citations/formats.ts';
import { citationOf } from '../../citations/of-json-ld.ts';
import { type Run, textOf } from '../../citations/styles/run.ts';
import { STYLES, styleOfReaders, wordsOf } from '../../citations/styles/styles.ts';
import type { BoxStrings } from '../../locales/locale.ts';
import { type Child, langOf, make } from './element.ts';
import { download, fileName } from './page/download.ts';

/** @param section the citation on the page, which stands there without this script */
export function startCitation(section: Element, t: BoxStrings): void {
  const data = document.querySelector('script[type="application/ld+json"]')?.textContent;
  const shown = section.querySelector('p');
  // A page that machines should leave alone has no data for them.
  if (!data || !shown) return;
  const citation = citationOf(JSON.parse(data));
  const { lang } = document.documentElement;
  const own = styleOfReaders(lang);
  const written = (style: typeof own) => {
    const words = wordsOf(style, lang);
    const runs = style.write(citation, { words, accessed: today() });
    return { runs, language: langOf(words) };
  };
  addDay(shown, plain(textOf(written(own).runs)));
  const others = STYLES.filter((style) => style !== own).map((style) => {
    const { runs, language } = written(style);
    const text = make('p', language, ...runs.map(elementOf));
    const buttons = make('p', { className: 'share' }, ...copyButtons(textOf(runs), style.name, t));
    return make('div', {}, make('h3', {}, style.name), text, buttons);
  });
  section.append(
    make('p', { className: 'share' }, ...copyButtons(shown, own.name, t)),
    make('details', {}, make('summary', {}, t.otherCitations), ...others, filesOf(citation)),
  );
}

/** Adds to a citation what it has with a day: the rest of it stays, with the marks of its languages and what is selected. */
function addDay(shown: Element, whole: string): void {
  const now = plain(shown.textContent);
  const added = whole.length - now.length;
  let from = 0;
  while (from < now.length && now[from] === whole[from]) from++;
  if (added <= 0 || now.slice(from) !== whole.slice(from + added)) return;
  const texts = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    if (before + node.length >= from) {
      node.insertData(from - before, whole.slice(from, from + added));
      return;
    }
    before += node.length;
  }
}

/** A text with plain spaces, of the same length: the page keeps initials on a line with what follows them. */
function plain(text: string | null): string {
  return (text ?? '').replaceAll('\u00A0', ' ');
}

/** @param cited the text, or the element that has it */
function copyButtons(cited: string | Element, style: string, t: BoxStrings): HTMLElement[] {
  if (!hasClipboard()) return [];
  const words: ArticleWords = { ...t, copied: t.citationCopied };
  const buttons = copyButton(t.copyCitation, words, () =>
    typeof cited === 'string' ? cited : plain(cited.textContent),
  );
  buttons[0]?.setAttribute('aria-label', `${t.copyCitation} (${style})`);
  return buttons;
}

/** Files for programs that keep references, as the search page's export writes them. */
function filesOf(citation: Citation): HTMLElement {
  const formats = Object.values(FORMATS).filter(({ extension }) => extension !== 'csv');
  const buttons = formats.map(({ name, type, extension, write }) => {
    const button = make('button', { type: 'button' }, `${name} (.${extension})`);
    button.addEventListener('click', () => {
      download(`${fileName(citation.title)}.${extension}`, write([citation]), type);
    });
    return button;
  });
  return make('p', { className: 'share' }, ...buttons);
}

function elementOf({ text, italic, lang }: Run): Child {
  if (italic) return make('i', lang === undefined ? {} : { lang }, text);
  return lang === undefined ? text : make('span', { lang }, text);
}

/** The day where the reader is: `2026-12-01`. */
function today(): string {
  const now = new Date();
  const parts = [now.getMonth() + 1, now.getDate()].map((one) => String(one).padStart(2, '0'));
  return [now.getFullYear(), ...parts].join('-');
}
