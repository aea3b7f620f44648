/**
 * Prints `src/build/cards/letters.ts`: the outlines of letters that share cards are drawn with, from the font of the pages at
 * weight 600. To be run when the font is updated: `npm run --silent card-letters > src/build/cards/letters.ts`.
 */
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

const WEIGHT = 600;

/** Units of a letter's size: on a card, a fifth of a pixel. */
const UNITS = 500;

/** Signs of outlines: to move, a line, a quadratic curve. The font has no other curves, and all outlines are closed. */
const SIGNS: Readonly<Record<string, string>> = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'q',
};

/** The files of the font, with the letters taken from each: what texts in Latin and Cyrillic letters have. */
const FILES = {
  latin: [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x2013, 0x2014],
    [0x2018, 0x201e],
    [0x2026, 0x2026],
  ],
  'latin-ext': [
    [0x100, 0x17f],
    [0x1e80, 0x1e85],
  ],
  cyrillic: [
    [0x401, 0x45f],
    [0x490, 0x491],
    [0x2116, 0x2116],
  ],
} as const;

/** Letters before and after which spaces differ: within one script. */
const KERNED = [/^[A-Za-z]$/, /^[А-Яа-яЁё]$/];

/** Least difference that is worth a line, in units. */
const LEAST = 4;

const { resolve } = createRequire(import.meta.url);
const letters: string[] = [];
const pairs: string[] = [];
for (const [name, ranges] of Object.entries(FILES)) {
  const file = `@fontsource/source-serif-4/files/source-serif-4-${name}-${WEIGHT}-normal.woff2`;
  const font = fontkit.openSync(resolve(file)) as fontkit.Font;
  const codes = ranges.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i),
  );
  const there = codes.filter((code) => font.hasGlyphForCodePoint(code));
  const scale = UNITS / font.unitsPerEm;
  const rounded = (value: number) => Math.round(value * scale);
  for (const code of there) {
    const { path, advanceWidth } = font.glyphForCodePoint(code);
    let [x, y] = [0, 0];
    const outline = path.commands.flatMap(({ command, args }) => {
      const sign = SIGNS[command];
      if (sign === undefined) return [];
      const points = args.map((value, i) => rounded(value) - (i % 2 === 0 ? x : y));
      const [toX, toY] = args.slice(-2).map(rounded);
      [x, y] = [toX ?? x, toY ?? y];
      return sign + points.join(' ').replaceAll(' -', '-');
    });
    letters.push(`${code.toString(16)} ${rounded(advanceWidth)} ${outline.join('')}`);
  }
  const widthOf = (text: string) => font.layout(text).advanceWidth;
  const kerned = there.map((code) => String.fromCodePoint(code));
  for (const set of KERNED) {
    const own = kerned.filter((one) => set.test(one));
    for (const left of own) {
      for (const right of own) {
        const apart = rounded(widthOf(left + right) - widthOf(left) - widthOf(right));
        if (Math.abs(apart) >= LEAST) pairs.push(`${left}${right}${apart}`);
      }
    }
  }
}
console.log(`/** Outlines of the letters of share cards, one a line, as \`npm run card-letters\` prints them. */

/*
 * Made of Source Serif 4, © 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name "Source". These outlines are
 * under the same licence, the SIL Open Font License 1.1: https://openfontlicense.org
 */

/** Units of a letter's size. */
export const UNITS = ${UNITS};

/**
 * The code of a letter, its width in units, and its outline: moves (\`m\`), lines (\`l\`) and quadratic curves (\`q\`), each from
 * the point before. Upwards is more.
 */
export const LETTERS = \`
${letters.join('\n')}
\`;

/** What is added between two letters, in units. */
export const PAIRS =
  '${pairs.join(' ').replaceAll("'", "\\'")}';`);
