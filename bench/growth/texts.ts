/** Texts that are the worst for programs that read carelessly: each says one thing again and again. */

/** A text of a kind. */
export interface WorstText {
  readonly name: string;
  /** Makes one of so many letters, or nearly so many. */
  readonly make: (letters: number) => string;
}

/** What is repeated on a single line, and what comes after it. */
const LINES: readonly (readonly [repeated: string, end?: string])[] = [
  ...[...' \t.,;:!?…-—–_*~`#>|"\'«»“”()[]{}<>/\\@&=+^%\u00AD\u0301\u200B'].map(
    (sign) => [sign, 'a'] as const,
  ),
  ['a'],
  ['я'],
  ['A'],
  ['0'],
  ['…', 'a'],
  ['a… ', 'b'],
  ['a '],
  ['A. '],
  ['A.'],
  ['a-'],
  ["a'"],
  ['aя'],
  ['aя '],
  ['a я '],
  ['[a'],
  ['](', 'a'],
  ['[]('],
  ['![a]('],
  ['[a](/b) '],
  ['[a](/b) — '],
  ['[a](javascript:b) '],
  ['[a]{lang=ru} '],
  ['{lang='],
  ['<a '],
  ['<b>'],
  ['</b'],
  ['<!--'],
  ['&amp;'],
  ['&#'],
  ['*a_ '],
  ['**a '],
  ['*a **a '],
  ['_a*'],
  ['`a``'],
  ['~~a '],
  ['http://'],
  ['http://a.b/c?d '],
  ['www.a.b '],
  ['a@b.c '],
  ['@a '],
  ['#a '],
  ['(@a'],
  ['“a '],
  ['«a '],
  ['"a" '],
  ['a: '],
  ['"$('],
  ['$("'],
  ['function(){'],
  ['1 Januari 2020 '],
  ['1 января 2020 '],
  ['01/02/2020 '],
  ['12:30 WIB '],
  ['2020-'],
  ['Senin, '],
  ['JAKARTA, '],
  ['Jakarta - '],
  ['Sumber: '],
  ['(Sumber: a) '],
  ['Editor: A. B. '],
  ['Baca Juga: '],
  ['Baca Juga: a. '],
  ['Читайте также: '],
  ['Baca Juga: [a](/b) — '],
];

/** What is repeated on lines of their own. */
const BLOCKS = [
  '',
  'a',
  'a-',
  '-',
  '- a',
  '1. a',
  '> a',
  '# a',
  '---',
  '```',
  '|a|b|',
  '[a]: /b',
  '    a',
  'Baca Juga: a',
  'Baca Juga:',
  'Baca Juga: [a](/b)',
  'Sumber: a',
  'Senin, 3 Maret 2025 | 20:46 WIB',
  'JAKARTA - a b c.',
  'A b c d e f g.',
  'Старый корабль вышел из порта.',
  '![a](b.png)',
  '“a',
  '1) a',
];

/** What is nested as deep as the text is long. */
const NESTED = ['> ', '- ', '1. ', '[', '(', '“', '*a ', '{', '<'];

/** Every text, on one line or many, a paragraph or many. */
export const WORST_TEXTS: readonly WorstText[] = [
  ...LINES.map(([repeated, end = '']) => ({
    name: `${JSON.stringify(repeated)} again and again`,
    make: (letters: number) => repeated.repeat(Math.ceil(letters / repeated.length)) + end,
  })),
  ...['Baca Juga: [a](/b) ', 'Baca Juga: a ', 'Sumber: ', '"a" ', 'a '].flatMap((start) =>
    ['—', '.', ' ', '…', '[', '"'].map((sign) => ({
      name: `${JSON.stringify(start)} and many ${JSON.stringify(sign)}`,
      make: (letters: number) => `${start}${sign.repeat(letters)}[c](/d)`,
    })),
  ),
  ...BLOCKS.flatMap((line) =>
    ['\n', '\n\n'].map((between) => ({
      name: `lines ${JSON.stringify(line + between)}`,
      make: (letters: number) =>
        `${line}${between}`.repeat(Math.ceil(letters / (line.length + between.length))),
    })),
  ),
  ...NESTED.map((sign) => ({
    name: `${JSON.stringify(sign)} one deeper on each line`,
    make: (letters: number) => {
      const lines: string[] = [];
      for (let rest = letters, depth = 1; rest > 0; depth++) {
        lines.push(`${sign.repeat(depth)}a`);
        rest -= sign.length * depth + 2;
      }
      return lines.join('\n');
    },
  })),
];

/** Front matter that is long in one way, below a title and a date. */
export const WORST_FRONT_MATTER: readonly WorstText[] = (
  [
    ['unknown keys', (i) => `k${i}: a\n`],
    ['unknown keys near known ones', (i) => `titl${i}: a\n`],
    ['the same key', () => 'title: a\n'],
    ['keys without a space', (i) => `k${i}:a\n`],
    ['tabs', (i) => `\tk${i}: a\n`],
    ['comments', () => '# a\n'],
    ['blank lines', () => '\n'],
    ['wrong dates', () => 'date: 2021-02-30\n'],
    ['a list of tags', (i) => (i === 0 ? 'tags:\n- t0\n' : `- t${i}\n`)],
    ['a list of the same tag', (i) => (i === 0 ? 'tags:\n- t\n' : '- t\n')],
    ['a list of wrong aliases', (i) => (i === 0 ? 'aliases:\n- a\n' : '- a\n')],
    ['a list of aliases', (i) => (i === 0 ? 'aliases:\n- /a/\n' : `- /a${i}/\n`)],
    ['a list of sources', (i) => (i === 0 ? 'source:\n- name: s\n' : `- name: s${i}\n`)],
    ['wrong corrections', (i) => (i === 0 ? 'corrections:\n- date: x\n' : '- date: x\n')],
    ['a list without spaces', (i) => (i === 0 ? 'tags:\n-a\n' : '-a\n')],
    ['deeper and deeper keys', (i) => `${' '.repeat(Math.min(i, 300))}k:\n`],
    ['deeper and deeper lists', (i) => (i === 0 ? 'tags: ' : '[')],
    ['open quotes', (i) => (i === 0 ? 'description: ' : '"a ')],
    ['a long list on one line', (i) => (i === 0 ? 'tags: [a' : `, a${i}`)],
    ['anchors', (i) => `k${i}: &a${i} b\n`],
    ['aliases of YAML', (i) => (i === 0 ? 'k: &a b\n' : `k${i}: *a\n`)],
  ] satisfies [string, (i: number) => string][]
).map(([name, line]) => ({
  name,
  make: (letters) => {
    const lines: string[] = [];
    for (let i = 0, left = letters; left > 0; i++) {
      const one = line(i);
      lines.push(one);
      left -= one.length;
    }
    return lines.join('');
  },
}));
