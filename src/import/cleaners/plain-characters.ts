/** Makes the characters of a raw text plain: no entities, tags, scripts, invisible characters or addresses twice. */
import MarkdownIt from 'markdown-it';
import { LOST, withLostShown } from '../../text/odd-characters.ts';
import type { Dropped } from '../clipping.ts';
import { LOST_REASON } from '../plain-fields.ts';
import { dropMarkup, mayHaveScript } from './markup-debris.ts';

/** A text whose characters are plain, and what was cut from it. */
interface PlainText {
  readonly text: string;
  readonly dropped: readonly Dropped[];
  /** What a person should look at, in a few words: `a character was lost`. */
  readonly doubts: readonly string[];
}

/** Texts without any of the characters that this module looks for are left as they are. */
const ODD = /[^\t\n -%'-;=?-~«»А-яЁё–—‘’“”„…№]|https?:[^\s]{1,2000}https?:/i;

/** A named or numbered character. An ampersand without a semicolon is one. */
const ENTITY = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/g;
/** Texts were escaped twice where a scraper escaped what was escaped already: `&amp;quot;`. */
const MOST_ESCAPES = 3;
const { unescapeAll } = new MarkdownIt().utils;

/** Spaces that are no plain ones; in a run of spaces with one of these the others mean nothing either. */
const ODD_SPACES =
  /[ \t]{0,9}[\u{A0}\u{1680}\u{2000}-\u{200A}\u{202F}\u{205F}\u{3000}][ \t\u{A0}\u{1680}\u{2000}-\u{200A}\u{202F}\u{205F}\u{3000}]{0,99}/gu;

/** Characters that nobody sees, and that have no effect between words of these scripts: soft hyphens, marks, fillers. */
const INVISIBLE =
  /[\u{AD}\u{180E}\u{200B}\u{2060}-\u{2064}\u{FEFF}\u{FFF9}-\u{FFFC}\u{FFFE}\u{FFFF}]|\u{34F}/gu;
/** Letters of Arabic and Indian scripts, and emoji, are shaped by joiners; between other letters these are litter. */
const SHAPED = String.raw`\p{Extended_Pictographic}\u{600}-\u{1CFF}`;
const JOINERS = new RegExp(
  String.raw`(?<![${SHAPED}\p{Emoji_Modifier}\u{FE0F}])[\u{200C}\u{200D}]|[\u{200C}\u{200D}](?![${SHAPED}])`,
  'gu',
);
/** Marks of direction, and the letters that need them. */
const DIRECTIONS = /[\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{206F}]/gu;
const RIGHT_TO_LEFT = /[\u{590}-\u{8FF}\u{FB1D}-\u{FDFF}\u{FE70}-\u{FEFC}]/u;

/** Control characters, without those that end a line (U+0085 is one) or stand for a space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u{0}-\u{8}\u{E}-\u{1F}\u{7F}-\u{84}\u{86}-\u{9F}]/gu;
/** What Windows-1252 has at the places of controls, where a text of that encoding was read as Latin-1. */
const OF_WINDOWS = new Map(
  Object.entries({
    '\u{80}': '€',
    '\u{82}': '‚',
    '\u{84}': '„',
    '\u{8B}': '‹',
    '\u{91}': '‘',
    '\u{92}': '’',
    '\u{93}': '“',
    '\u{94}': '”',
    '\u{95}': '•',
    '\u{96}': '–',
    '\u{97}': '—',
    '\u{99}': '™',
    '\u{9B}': '›',
  }),
);

/** An address, up to 2,000 letters, directly followed by another. */
const ADDRESS_BEFORE_ADDRESS = /https?:\/\/[^\s"'<>]{1,2000}?(?=https?:\/\/([^\s"'<>]{1,2000}))/giu;

/**
 * Makes the characters of a text plain. Words stay as they are; lines may end where tags such as `<br>` stood.
 * @param text as a reader returned it: a file, or the cell of a table
 */
export function plainCharacters(text: string): PlainText {
  if (!ODD.test(text) && !mayHaveScript(text)) return { text, dropped: [], doubts: [] };
  const dropped: Dropped[] = [];
  const note = (kind: string, cut: string) => {
    dropped.push({ kind, text: cut });
  };
  // Invisible characters go before tags are looked for, as they may stand in them, and again where entities named them.
  let plain = decode(dropMarkup(text.replace(INVISIBLE, ''), note));
  // Tags that were escaped: what a text says of tags itself has no tag that is closed.
  if (!/<\/[a-z]/i.test(text) && /<\/(?:p|div|span|a|strong|em|li)>/i.test(plain)) {
    plain = decode(dropMarkup(plain, note));
  }
  plain = withLostShown(plain)
    .replace(CONTROLS, (control) => OF_WINDOWS.get(control) ?? '')
    .replace(INVISIBLE, '')
    .replace(JOINERS, '')
    .replace(ODD_SPACES, ' ');
  if (!RIGHT_TO_LEFT.test(plain)) plain = plain.replace(DIRECTIONS, '');
  plain = onceEach(plain.normalize('NFC'), note);
  const doubts = plain.includes(LOST) ? [LOST_REASON] : [];
  return { text: plain, dropped, doubts };
}

function decode(text: string): string {
  let plain = text;
  for (let times = 0; times < MOST_ESCAPES && plain.includes('&'); times++) {
    // A match has no backslash, so that entities are all that is unescaped.
    const once = plain.replace(ENTITY, (entity) => unescapeAll(entity));
    if (once === plain) break;
    plain = once;
  }
  return plain;
}

/** Cuts an address before a longer one of the same place: `https://a.examplehttps://a.example/x`. */
function onceEach(text: string, note: (kind: string, cut: string) => void): string {
  return text.replace(ADDRESS_BEFORE_ADDRESS, (first: string, rest: string) => {
    const bare = first.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
    const [second = ''] = rest.split(/https?:\/\//i, 1);
    const other = second.replace(/^www\./i, '');
    const isSame =
      other.toLowerCase().startsWith(bare.toLowerCase()) &&
      /^(?:$|[/?#:])/.test(other.slice(bare.length));
    if (isSame) note('address', first);
    return isSame ? '' : first;
  });
}
