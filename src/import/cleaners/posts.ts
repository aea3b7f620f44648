/** Turns posts of Instagram, `Sebuah kiriman dibagikan oleh Ani (@ani)`, into quotations with their attributions. */
import type { FindDates } from '../../dates/find-dates.ts';
import type { Block, Cleaner } from '../clipping.ts';

/** How embedded posts begin the line that names who posted: as the site writes it in three languages, over the years. */
const BY_LINE =
  /^(?:Публикация от|Фото опубликовано|Видео опубликовано|(?:Sebuah )?(?:kiriman|postingan|foto|video)(?: yang)? (?:dibagikan|dikirim|diunggah) oleh|Kiriman dari|A (?:post|photo|video) (?:shared|posted) by|(?:Photo|Video) posted by)\s{1,3}\S/iu;

/** The link above the words of a post. */
const VIEW_LINE =
  /^(?:Посмотреть эту публикацию в Instagram|(?:Lihat|Tampilkan) (?:postingan|kiriman|foto) ini di Instagram|View this post on Instagram)\.?$/iu;

/** Text behind the day: `в 12:33 PDT`, `at 12:33pm PST`. */
const AFTER_DATE =
  /^(?:,?\s(?:г\.?\s)?(?:в|at|pada|pukul|jam)?\s?\d{1,2}[:.]\d{2}\s?(?:[ap]m)?(?:\s[\p{Lu}]{2,5})?)?\.?$/iu;

const HANDLE = /\(@[\w.]{1,30}\)/u;

/** Most blocks of a post above its author: the link, and two paragraphs. */
const REACH = 3;

/** Longest line of an attribution, in characters. */
const LONGEST = 200;

/**
 * Makes the cleaner that recognizes posts among paragraphs. The words of a post are the paragraphs between the link to
 * it and the line that names its author; without that link, nobody can tell them from the article, and the quotation
 * is the line itself.
 */
export function posts(findDates: FindDates): Cleaner {
  const isDate = (line: string) => {
    if (line.length > LONGEST) return false;
    const [date] = findDates(line);
    return date?.start === 0 && AFTER_DATE.test(line.slice(date.end));
  };
  return (clipping) => {
    const blocks: Block[] = [];
    const source = clipping.blocks;
    for (let index = 0; index < source.length; index++) {
      const block = source[index];
      if (!block) break;
      const { kind, text } = block;
      if (kind !== 'paragraph' || text.length > LONGEST || !isByLine(text)) {
        blocks.push(block);
        continue;
      }
      const next = source[index + 1];
      const date = next?.kind === 'paragraph' && isDate(next.text) ? next.text : '';
      if (date !== '') index++;
      const words = takeWords(blocks);
      const attribution = date === '' ? text : `${text} ${date}`;
      if (words !== '') blocks.push({ kind: 'quotation', text: words, attribution });
      else if (date !== '') blocks.push({ kind: 'quotation', text, attribution: date });
      else blocks.push(block);
    }
    return { ...clipping, blocks };
  };
}

function isByLine(line: string): boolean {
  return BY_LINE.test(line) && HANDLE.test(line);
}

/** Takes the link to a post and the words below it from the end of the blocks. */
function takeWords(blocks: Block[]): string {
  const last = blocks.slice(-REACH);
  const view = last.findLastIndex(({ text }) => VIEW_LINE.test(text));
  const found = view < 0 ? [] : last.slice(view);
  if (found.length === 0 || found.some(({ kind }) => kind !== 'paragraph')) return '';
  blocks.splice(-found.length);
  return found.map(({ text }) => text).join(' ');
}
