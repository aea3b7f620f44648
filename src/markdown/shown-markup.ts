/** Reports what an author meant as markup and readers see as it is typed, and numbers of lists that a page changes. */
import type { Token } from 'markdown-it';
import type { TextNote } from '../archive/article.ts';
import type { NoteCode } from '../archive/codes.ts';
import { attribute, eachToken, plainText, type TextOrigin } from './tokens.ts';

/** Two stars before a quotation mark, or before a word and after none: those between letters leave out some of a rude word. */
const STARS = /(?<!\*)\*\*(?=[«“„"'(‘])|(?<![\p{L}\p{N}*])\*\*(?=[\p{L}\p{N}])/u;

/** Codes of other programs, each with what it looks for. The lengths are bounded, so that no text takes long. */
const CODES: readonly (readonly [sign: string, code: NoteCode, pattern: RegExp])[] = [
  ['**', 'markup-shown', STARS],
  ['[^', 'footnote-missing', /\[\^[^\s\][]{1,60}\]/],
  ['{{', 'template-shown', /\{\{[<%-]?[^{}]{0,60}\}?/],
  ['{%', 'template-shown', /\{%[^{}]{0,60}%?/],
  [
    '[',
    'template-shown',
    /\[\/?(?:audio|caption|embed|gallery|more|playlist|quote|spoiler|video|vc_\w{1,30}|youtube)(?=[\s\]=])[^\][]{0,60}\]?/i,
  ],
  [
    '&',
    'entity-shown',
    /&(?:amp|gt|hellip|laquo|ldquo|lt|mdash|nbsp|ndash|quot|raquo|rdquo|rsquo|#\d{1,6}|#x[\da-f]{1,5});/i,
  ],
];

const EXPECTED: Readonly<Partial<Record<NoteCode, string>>> = {
  'markup-shown':
    'two stars that open beside a blank and close beside one: **«words»** with a blank or a sign around it',
  'footnote-missing': 'a paragraph that begins with the same mark and a colon, or no mark',
  'template-shown': 'Markdown: this program knows no such codes',
  'entity-shown': 'the character itself',
};

/** Longest piece that is quoted, in characters. */
const LONGEST = 40;

/** Returns a note for the first of each kind in a block. Code is meant to be shown. */
export function shownMarkup(tokens: readonly Token[], { firstLine }: TextOrigin): TextNote[] {
  const notes: TextNote[] = [];
  const said = new Map<Token, Set<NoteCode>>();
  eachToken(tokens, firstLine, (token, line, block) => {
    if (token.type === 'image' && plainText(token.children).trim() === '') {
      notes.push(withoutAlt(attribute(token, 'src') ?? '', line));
    }
    if (token.type !== 'text') return;
    for (const [sign, code, pattern] of CODES) {
      if (!token.content.includes(sign) || said.get(block)?.has(code)) continue;
      const found = pattern.exec(token.content);
      if (!found) continue;
      said.set(block, (said.get(block) ?? new Set()).add(code));
      const piece = token.content.slice(found.index, found.index + LONGEST);
      const what = code === 'markup-shown' ? piece : found[0].slice(0, LONGEST);
      notes.push({
        line,
        code,
        subject: 'text',
        found: `${what}, which readers see as it is written`,
        expected: EXPECTED[code] ?? 'Markdown',
      });
    }
  });
  return [...notes, ...renumbered(tokens, firstLine)];
}

function withoutAlt(src: string, line: number): TextNote {
  return {
    line,
    code: 'picture-without-alt',
    subject: 'picture',
    found: `${src.slice(0, LONGEST * 2)} without a description`,
    expected: 'what it shows, for those who do not see it: ![a market in the rain](…)',
  };
}

/** Lists that have other numbers on a page than in the file. Those in which all numbers are the same are meant so. */
function renumbered(tokens: readonly Token[], firstLine: number): TextNote[] {
  const notes: TextNote[] = [];
  const open: { readonly numbers: number[]; readonly lines: number[] }[] = [];
  for (const { type, info, map } of tokens) {
    if (type === 'ordered_list_open') open.push({ numbers: [], lines: [] });
    if (type === 'list_item_open' && info !== '') {
      open.at(-1)?.numbers.push(Number(info));
      open.at(-1)?.lines.push(firstLine + (map?.[0] ?? 0));
    }
    if (type !== 'ordered_list_close') continue;
    const { numbers = [], lines = [] } = open.pop() ?? {};
    const [first = 1] = numbers;
    const at = numbers.findIndex((number, i) => number !== first + i);
    if (at < 0 || numbers.every((number) => number === first)) continue;
    notes.push({
      line: lines[at] ?? firstLine,
      code: 'list-renumbered',
      subject: 'text',
      found: `${numbers[at]}. in a list, which readers see as ${first + at}.`,
      expected: `numbers that follow one another, or a stroke before the stop: ${numbers[at]}\\.`,
    });
  }
  return notes;
}
