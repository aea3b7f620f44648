/** Splits a query into tokens: words, phrases, fields with their values, operators and brackets. */
import { afterSign, endOfSign, endOfSpacedNumber } from '../../number-parts.ts';
import { fieldOf, type Operator, operatorOf, type QueryField } from './vocabulary.ts';

/** A place in the query, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What may stand before a word, a phrase or a bracket. */
interface Signs {
  readonly field?: QueryField;
  readonly negated: boolean;
  /** Whether a plus sign is before it. */
  readonly required: boolean;
}

/** A word, a phrase, or the value of a field. */
export interface Operand extends Span, Signs {
  readonly kind: 'operand';
  /** Without field, signs before it, quotation marks and asterisk. */
  readonly text: string;
  readonly quoted: boolean;
  /** Whether an asterisk stands for the rest of the word. */
  readonly prefix: boolean;
  /** What shares its signs and field, with these: words without a blank between them, or the outermost brackets. */
  readonly whole?: Span | undefined;
}

export type Token =
  | Operand
  | (Span & { readonly kind: Operator | 'close' })
  | (Span & Signs & { readonly kind: 'open' })
  /** Signs that mean something to other programs. */
  | (Span & { readonly kind: 'strange' });

const QUOTES = '"“”„«»';
/** Ends a word, besides blanks. */
const ENDS_WORD = `${QUOTES}()|`;
const BLANK = /\s/;
const HAS_WORD = /[\p{L}\p{N}]/u;
const FIELD = /^(\p{L}+):/u;
const PREFIX = /^[\p{L}\p{M}\p{N}]{2,}\*$/u;
/** Signs by which a word is a regular expression or a pattern of another program; and how one between slashes ends. */
const PATTERN = /[*^{}\\]|\p{L}\[|\]\p{L}|\][+?]|\.\+|\?:/u;
const SLASH_AT_END = /\/[a-z]*$/;
/** Signs that separate words even without a blank: `Москва—Владивосток`, `Mars,Bulan`; not `2,5` or `28/4`. */
const SEPARATORS = /[;—–\\]|[,:/](?!\p{N})/gu;

/**
 * Splits a query. Takes time in proportion to its length, whatever it is.
 * @param query any text
 */
export function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  // A headline in capitals has no operators; a query of nothing but operators has.
  const words = query.split(/\s+/).filter((word) => HAS_WORD.test(word));
  const hasOperators = query !== query.toUpperCase() || words.every((word) => operatorOf(word));
  let at = 0;
  while (at < query.length) {
    const start = at;
    const sign = query[at] ?? '';
    if (BLANK.test(sign)) at++;
    else if (sign === ')') tokens.push({ kind: 'close', start, end: ++at });
    else if (sign === '|') {
      while (query[at] === '|') at++;
      tokens.push({ kind: 'or', start, end: at });
    } else {
      const read = readOperand(query, at);
      at = read.end;
      const word = query.slice(start, at);
      // Any word has a capital at the beginning of a sentence: `И дольше века`.
      const isFirst = tokens.length === 0 && word.length === 1;
      const operator = hasOperators && !isFirst ? operatorOf(word) : undefined;
      if (operator) tokens.push({ kind: operator, start, end: at });
      else tokens.push(...read.tokens);
    }
  }
  return tokens;
}

function readOperand(query: string, start: number): { tokens: Token[]; end: number } {
  let at = start;
  const next = query[at + 1] ?? '';
  const negated = query[at] === '-' && next !== '' && !BLANK.test(next) && next !== '-';
  const required = query[at] === '+';
  if (negated || required) at++;
  const named = FIELD.exec(query.slice(at, at + LONGEST_FIELD));
  const field = named ? fieldOf(named[1] ?? '') : undefined;
  if (field) at += named?.[0].length ?? 0;
  const opening = query[at] ?? '';
  if (opening === '(') {
    const end = at + 1;
    const signs = { negated, required, ...(field && { field }) };
    return { tokens: [{ kind: 'open', start, end, ...signs }], end };
  }
  const isQuoted = opening !== '' && QUOTES.includes(opening);
  const end = isQuoted ? endOfPhrase(query, at + 1) : endOfWord(query, at);
  const signs = { negated, required, prefix: false };
  const base = { kind: 'operand', start, ...signs, ...(field && { field }) } as const;
  if (isQuoted) {
    const text = query.slice(at + 1, end).trim();
    const after = Math.min(end + 1, query.length);
    const tokens: Token[] = HAS_WORD.test(text)
      ? [{ ...base, text, quoted: true, end: after }]
      : field || negated
        ? [{ kind: 'strange', start, end: after }]
        : [];
    return { tokens, end: after };
  }
  const text = query.slice(at, end);
  const strange: Token = { kind: 'strange', start, end: Math.max(end, start + 1) };
  if (field) {
    const isValue = HAS_WORD.test(text);
    return {
      tokens: [isValue ? { ...base, ...withoutStar(text), quoted: false, end } : strange],
      end: strange.end,
    };
  }
  if (PREFIX.test(text)) {
    return { tokens: [{ ...base, ...withoutStar(text), quoted: false, end }], end };
  }
  const isPattern =
    PATTERN.test(text) || (text.startsWith('/') && SLASH_AT_END.test(text.slice(1)));
  if (isPattern || (negated && !HAS_WORD.test(text))) {
    return { tokens: [strange], end: strange.end };
  }
  const tokens: Token[] = [];
  // A colon after a name that is no field's: its words are searched for, and it is named.
  if (named && text.length > named[0].length && !text.startsWith('//', named[0].length)) {
    tokens.push({ kind: 'strange', start: at, end: at + named[0].length });
  }
  const words = separated(text).filter(({ text: word }) => HAS_WORD.test(word));
  for (const { text: word, start: from } of words) {
    const isFirst = from === 0;
    tokens.push({
      ...base,
      start: isFirst ? start : at + from,
      end: at + from + word.length,
      text: word,
      quoted: false,
      ...(words.length > 1 && { whole: { start, end } }),
    });
  }
  // A sign alone is named where it stands before or after all words: between words it is a dash.
  if (tokens.length === 0 && isOperatorSign(text, query, start, end)) tokens.push(strange);
  return { tokens, end: strange.end };
}

/** Longest name of a field that is looked for, with its colon. */
const LONGEST_FIELD = 40;

function withoutStar(text: string): Pick<Operand, 'text' | 'prefix'> {
  return text.endsWith('*') ? { text: text.slice(0, -1), prefix: true } : { text, prefix: false };
}

function isOperatorSign(text: string, query: string, start: number, end: number): boolean {
  if (/^[-+*?/=<>~&]+$/.test(text)) {
    return query.slice(0, start).trim() === '' || query.slice(end).trim() === '';
  }
  return /[[\]{}^$\\<>=~#@%&*+/]/.test(text);
}

function endOfPhrase(query: string, from: number): number {
  let at = from;
  while (at < query.length && !QUOTES.includes(query[at] ?? '')) at++;
  return at;
}

function endOfWord(query: string, from: number): number {
  const number = afterSign(query, from);
  let at = endOfSpacedNumber(query, number);
  for (; at < query.length; at++) {
    const sign = query[at] ?? '';
    if (BLANK.test(sign) || ENDS_WORD.includes(sign)) break;
  }
  // `Rp 10` and `2 %` are one amount.
  return endOfSign(query, at);
}

/** Splits a word at signs that separate words. A dash between digits separates none: `1941–1945`. */
function separated(text: string): { readonly text: string; readonly start: number }[] {
  const words: { text: string; start: number }[] = [];
  let start = 0;
  for (const { index } of text.matchAll(SEPARATORS)) {
    if (SPAN.test(text.slice(Math.max(0, index - 1), index + 2))) continue;
    words.push({ text: text.slice(start, index), start });
    start = index + 1;
  }
  words.push({ text: text.slice(start), start });
  return words;
}

const SPAN = /^\p{N}[—–]\p{N}$/u;
