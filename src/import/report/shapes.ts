/** Tells the shape of the beginning of a raw text: `Reporter: N | Editor: N OUTLET - CITY. Text`. */

import { foldWord } from '../../text/fold.ts';

/** Lines at the beginning of a text that make its shape, and letters of each that are looked at. */
const LINES = 5;
const LENGTH = 240;

/** The ends of hosts of newsrooms, as they write them: in small letters or in capitals. */
const DOMAINS = ['com', 'co', 'net', 'org', 'info', 'news', 'tv', 'id', 'ru', 'su', 'example'];
const DOMAIN = DOMAINS.flatMap((domain) => [domain, domain.toUpperCase()]).join('|');

/** A hyphen is inside a word where the newsroom has not put it between a city and the first word of a sentence. */
const HYPHEN = String.raw`(?<=\p{Ll})-(?=\p{L})|-(?=\p{Ll})`;

/** A host's name; a time; a number with the signs inside it; a word with those inside it; any other sign. */
const TOKEN = new RegExp(
  [
    String.raw`((?:[\p{L}\d-]{1,60}\.){1,4}(?:${DOMAIN})(?![\p{L}\d]))`,
    String.raw`(\d{1,2}[:.]\d{2}(?::\d{2})?(?![\d.\/-]))`,
    String.raw`(\d[\d.,\/+\-]{0,30})`,
    String.raw`([\p{L}\p{M}](?:[\p{L}\p{M}\d'’]|${HYPHEN}){0,60})`,
    String.raw`(?:\s{1,100})`,
    '(.)',
  ].join('|'),
  'gsu',
);

/** A class of words, or a sign as it stands. */
interface Token {
  readonly kind: 'outlet' | 'time' | 'date' | 'caps' | 'name' | 'lower' | 'sign' | 'label';
  readonly text: string;
}

const SHOWN: Readonly<Record<Exclude<Token['kind'], 'sign' | 'label'>, string>> = {
  outlet: 'OUTLET',
  time: 'HOUR',
  date: 'DATE',
  caps: 'CITY',
  name: 'N',
  lower: 'Text',
};

/** The names of months and weekdays, folded, in the languages of newsrooms that archives are likely to have. */
const CALENDAR = calendarWords(['id', 'ru', 'en'], ["jum'at", 'jum’at', 'ahad']);

/**
 * The shape of a text's beginning. Classes stand for what differs from text to text: `N` for a name, `OUTLET` for a
 * host, `CITY` for capitals, `DATE`, `HOUR`, and `Text` from where sentences begin; `⏎` is a line end. Labels and
 * signs stay.
 */
export function shapeOf(text: string): string {
  const lines: string[] = [];
  for (const line of firstLines(text)) {
    const shape = shapeOfLine(line.slice(0, LENGTH));
    if (shape !== 'Text' || lines.at(-1) !== 'Text') lines.push(shape);
  }
  return lines.join(' ⏎ ');
}

function* firstLines(text: string): Generator<string> {
  let at = 0;
  for (let found = 0; found < LINES && at < text.length; ) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end).trim();
    at = end < 0 ? text.length : end + 1;
    if (line === '') continue;
    found++;
    yield line;
  }
}

function shapeOfLine(line: string): string {
  const shown: string[] = [];
  const tokens = joined(tokensOf(line));
  for (const [i, { kind, text }] of tokens.entries()) {
    if (kind === 'lower') {
      // The sentence began with the capitalized words before its first small letter.
      while (/^(?:N|DATE|HOUR|,|CITY)$/.test(shown.at(-1) ?? '')) {
        const last = shown.pop();
        if (last === 'CITY' && isAfterSign(tokens[i - 1])) {
          shown.push('CITY');
          break;
        }
      }
      shown.push('Text');
      break;
    }
    shown.push(kind === 'sign' || kind === 'label' ? text : SHOWN[kind]);
  }
  return shown
    .join(' ')
    .replace(/ ([.,:;)\]»”])/g, '$1')
    .replace(/([([«“]) /g, '$1');
}

function isAfterSign(token: Token | undefined): boolean {
  return token?.kind === 'sign';
}

function* tokensOf(line: string): Generator<Token> {
  TOKEN.lastIndex = 0;
  // One at a time: most lines have a word in small letters soon.
  for (let match = TOKEN.exec(line); match; match = TOKEN.exec(line)) {
    const end = TOKEN.lastIndex;
    // Groups without names: with them, it takes twice as long.
    const [text, host, time, number, word, sign] = match;
    if (host) yield { kind: 'outlet', text };
    else if (time) yield { kind: 'time', text };
    else if (number) yield { kind: 'date', text };
    else if (word) {
      const isLabel = /^\s{0,2}:/.test(line.slice(end, end + 3));
      if (isLabel && /^\p{Lu}/u.test(text)) yield { kind: 'label', text };
      else if (CALENDAR.has(foldWord(text))) yield { kind: 'date', text };
      else if (/^\p{Lu}[\p{Lu}\p{M}'’-]{2,}$/u.test(text)) yield { kind: 'caps', text };
      else if (/^\p{Lu}/u.test(text)) yield { kind: 'name', text };
      else {
        // Nothing behind it counts.
        yield { kind: 'lower', text };
        return;
      }
    } else if (sign) yield { kind: 'sign', text: sign };
  }
}

/** Words of labels that are never the first one: `Baca Juga:`, `Читайте также:`. */
const SECOND_WORDS = new Set(['juga', 'также']);

/** Puts together what is one thing in several words: a name, a date, a city; a sign that is repeated. */
function joined(tokens: Iterable<Token>): Token[] {
  const all: Token[] = [];
  for (const token of tokens) {
    const last = all.at(-1);
    if (token.kind === 'label' && last?.kind === 'name' && SECOND_WORDS.has(foldWord(token.text))) {
      all.splice(-1, 1, { kind: 'label', text: `${last.text} ${token.text}` });
      continue;
    }
    const isMore = last?.kind === token.kind && (token.kind !== 'sign' || last.text === token.text);
    // Initials and hours of a zone belong to what is before them.
    const isZone = last?.kind === 'time' && token.kind === 'caps';
    if (!isMore && !isZone) all.push(token);
  }
  return all;
}

/** @param others spellings that newspapers have beside the usual ones */
function calendarWords(langs: readonly string[], others: readonly string[]): ReadonlySet<string> {
  const words = new Set(others);
  for (const lang of langs) {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(lang, {
        day: 'numeric',
        month,
        weekday: month,
        timeZone: 'UTC',
      });
      const alone = new Intl.DateTimeFormat(lang, { month, timeZone: 'UTC' });
      // Steps of 29 days come to each month and each weekday in a year.
      for (let at = 0; at < 365; at += 29) {
        const day = Date.UTC(2021, 0, 1 + at);
        for (const { type, value } of [...format.formatToParts(day), ...alone.formatToParts(day)]) {
          if (type === 'month' || type === 'weekday')
            words.add(foldWord(value).replaceAll('.', ''));
        }
      }
    }
  }
  return words;
}
