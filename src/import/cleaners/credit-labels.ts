/** The labels of credits: those of the locales, and others that only texts to be imported have. */
import type { Label, Locale } from '../../locales/locale.ts';
import { foldName } from '../../text/fold.ts';
import type { Credit } from '../clipping.ts';

const KINDS: readonly Credit[] = ['source', 'editor', 'reporter'];

/** The names in a line of credits. */
export type Credits = Readonly<Partial<Record<Credit, readonly string[]>>>;

/** Labels of newsrooms that the built site does not recognize in articles. */
const OTHERS: Readonly<Record<Credit, readonly string[]>> = {
  source: ['Sumber Berita', 'Источник новости', 'Первоисточник'],
  editor: [
    ...['Editor Bahasa', 'Redaktur Pelaksana', 'Editor In Chief', 'Editors', 'Copy Editor'],
    ...['Редакторы', 'Под редакцией', 'Выпускающий редактор', 'Ответственный редактор'],
  ],
  reporter: [
    ...[
      'Kontributor',
      'Koresponden',
      'Jurnalis',
      'Ditulis oleh',
      'Oleh',
      'Laporan',
      'Laporan oleh',
    ],
    ...['Penulis Berita', 'Tim Redaksi', 'By', 'Text by', 'Written by', 'Story by', 'Words by'],
    ...['Authors', 'Reporters', 'Correspondent'],
    ...['Авторы', 'Автор текста', 'Автор статьи', 'Автор материала', 'Текст', 'Корр.', 'Журналист'],
    ...['Обозреватель', 'Подготовил', 'Подготовила', 'Подготовили', 'Записал', 'Записала'],
  ],
};

/** Labels that a name may follow without a colon, on a line of their own. */
const BARE = /^(?:by|oleh|ditulis oleh|text by|written by|story by|words by)\s+(?=\p{Lu})/iu;

/** Labels with which something else begins, so that a name before them ends. */
const STOPS: readonly Label[] = ['readAlso', 'next'];
const OTHER_STOPS = [
  'Tonton',
  'Foto',
  'Fotografer',
  'Photo',
  'Фото',
  'Также по теме',
  'Berita Terkait',
  'Cek Berita',
];

/** Most words of a label, and most characters with spaces. */
const MOST_WORDS = 3;
const LONGEST_LABEL = 40;
/** A label in a line. */
export interface FoundLabel {
  /** The offset of the label, and that of the first character behind its colon. */
  readonly start: number;
  readonly end: number;
  /** The credit that it labels; none where it ends credits. */
  readonly kind?: Credit;
}

/** Finds labels. */
interface Labels {
  /** The credit that a text such as `Editor` labels. */
  readonly kindOf: (label: string) => Credit | undefined;
  /** All labels with a colon in a text, in their order; those glued to a word before them are none. */
  readonly find: (text: string) => readonly FoundLabel[];
  /** Reads the label of a line such as `By Anna Bell`: the offset of the name. */
  readonly bare: (line: string) => { readonly kind: Credit; readonly end: number } | undefined;
}

/** Makes the finder of labels of all locales. */
export function creditLabels(locales: readonly Locale[]): Labels {
  const kinds = new Map<string, Credit>();
  for (const kind of KINDS) {
    const labels = [...locales.flatMap((locale) => locale.labels[kind]), ...OTHERS[kind]];
    for (const label of labels) kinds.set(foldName(label), kind);
  }
  const stops = [
    ...locales.flatMap((locale) => STOPS.flatMap((stop) => locale.labels[stop])),
    ...OTHER_STOPS,
  ];
  const ends = new Set(stops.map(foldName));
  const before = (text: string, colon: number): FoundLabel | undefined => {
    for (const start of wordsBefore(text, colon)) {
      const label = foldName(text.slice(start, colon));
      const kind = kinds.get(label);
      if (!kind && !ends.has(label)) continue;
      let end = colon + 1;
      while (end < colon + 4 && /\s/.test(text.charAt(end))) end++;
      return { start, end, ...(kind && { kind }) };
    }
    return undefined;
  };
  return {
    kindOf: (label) => kinds.get(foldName(label)),
    find: (text) => {
      const found: FoundLabel[] = [];
      // Colons are few: labels are looked for before them.
      for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
        const label = before(text, colon);
        if (label) found.push(label);
      }
      return found;
    },
    bare: (line) => {
      const match = BARE.exec(line);
      return match ? { kind: 'reporter', end: match[0].length } : undefined;
    },
  };
}

/** The offsets of the last words before a colon, the longest label first; a word behind a digit is none. */
function wordsBefore(text: string, colon: number): number[] {
  const starts: number[] = [];
  const limit = Math.max(0, colon - LONGEST_LABEL);
  let wasLetter = false;
  for (let at = colon - 1; at >= limit - 1 && starts.length < MOST_WORDS; at--) {
    const isLetter = at >= 0 && /[\p{L}\p{M}-]/u.test(text.charAt(at));
    if (wasLetter && !isLetter && !/\p{N}/u.test(text.charAt(at))) starts.unshift(at + 1);
    wasLetter = isLetter;
  }
  return starts;
}
