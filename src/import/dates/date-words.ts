/** Knows the words that stand in dates: months, weekdays, and the small words around them. */
import { Info } from 'luxon';
import { monthReader, type ReadMonth } from '../../dates/find-dates.ts';

/** What a word of a date means. */
type DateWord =
  | { readonly kind: 'month'; readonly month: number }
  /** 1 is Monday. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** A word without a meaning of its own: `pukul`, `года`. */
  | { readonly kind: 'filler' }
  /** A word that says of what the date is. */
  | { readonly kind: 'label'; readonly label: DateLabel };

/** Of what a date is: of the first publication, or of a later one. */
export type DateLabel = 'published' | 'updated';

/** Returns what a word means in a date; `undefined` for every other word. */
export type ReadDateWord = (word: string) => DateWord | undefined;

/** The languages whose months and weekdays are known where nothing else is said. */
export const DATE_LANGS: readonly string[] = ['id', 'ru', 'en'];

/** Names that newsrooms write and the Unicode data of the languages lack: other abbreviations, older spellings. */
const OTHER_MONTHS: Readonly<Record<string, number>> = {
  agt: 8,
  agst: 8,
  ags: 8,
  agustust: 8,
  nop: 11,
  nopember: 11,
  peb: 2,
  pebr: 2,
  pebruari: 2,
  djanuari: 1,
  djuni: 6,
  djuli: 7,
  sept: 9,
};

const OTHER_WEEKDAYS: Readonly<Record<string, number>> = {
  ahad: 7,
  "jum'at": 5,
  "jum'": 5,
  tues: 2,
  thur: 4,
  thurs: 4,
};

const FILLERS = words(`pukul pkl jam hari waktu at on of the time hrs
  в во от г гг год года время дня hour`);
const PUBLISHED =
  words(`published posted date dated created diterbitkan terbit dipublikasikan publikasi tayang
  ditayangkan dirilis rilis dibuat diunggah tanggal tgl опубликовано опубликована опубликован размещено дата
  публикации создано`);
const UPDATED =
  words(`updated update modified edited last diperbarui diperbaharui pembaruan perbarui terakhir
  diupdate diubah disunting обновлено обновлена обновлён обновлен обновление изменено исправлено дополнено`);

/** Makes a reader of the words of dates. */
export function dateWordReader(langs: readonly string[]): ReadDateWord {
  const readMonth = monthReader(langs);
  const weekdays = weekdaysOf(langs);
  const known = new Map<string, DateWord | undefined>();
  return (word) => {
    const name = fold(word);
    if (known.has(name)) return known.get(name);
    const meaning = meaningOf(name, readMonth, weekdays);
    // Dates repeat few words, but the reader is also asked about words of texts.
    if (known.size < 2000) known.set(name, meaning);
    return meaning;
  };
}

function meaningOf(
  name: string,
  readMonth: ReadMonth,
  weekdays: ReadonlyMap<string, number>,
): DateWord | undefined {
  const month = readMonth(name) ?? OTHER_MONTHS[name];
  if (month !== undefined) return { kind: 'month', month };
  const weekday = weekdays.get(name);
  if (weekday !== undefined) return { kind: 'weekday', weekday };
  if (UPDATED.has(name)) return { kind: 'label', label: 'updated' };
  if (PUBLISHED.has(name)) return { kind: 'label', label: 'published' };
  return FILLERS.has(name) ? { kind: 'filler' } : undefined;
}

function weekdaysOf(langs: readonly string[]): Map<string, number> {
  const weekdays = new Map(Object.entries(OTHER_WEEKDAYS));
  for (const locale of langs) {
    for (const names of [Info.weekdays('long', { locale }), Info.weekdays('short', { locale })]) {
      for (const [index, name] of names.entries()) {
        const key = fold(name);
        if (!weekdays.has(key)) weekdays.set(key, index + 1);
      }
    }
  }
  // Russian says "on Wednesday" in another case: `в среду`.
  if (langs.includes('ru')) {
    weekdays.set('среду', 3).set('пятницу', 5).set('субботу', 6);
  }
  return weekdays;
}

function fold(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/[’ʼ‘]/g, "'");
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
