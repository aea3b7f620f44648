/**
 * How well the paragraphs of an article and its translation are paired, measured on parallel news:
 * `node --import tsx bench/alignment.ts FOLDER`, the folder being that of NTREX with its files
 * `newstest2019-src.eng.txt`, `newstest2019-ref.ind.txt`, `newstest2019-ref.rus.txt` and `DOCUMENT_IDS.tsv`.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { align } from '../src/archive/parallel/align.ts';

/** A paragraph: the numbers of its lines, which are those of its translation too. */
type Paragraph = readonly number[];
type Random = () => number;

const FILES = {
  id: 'newstest2019-ref.ind.txt',
  ru: 'newstest2019-ref.rus.txt',
  en: 'newstest2019-src.eng.txt',
} as const;
type Lang = keyof typeof FILES;

const LANGUAGES: readonly (readonly [Lang, Lang])[] = [
  ['id', 'ru'],
  ['id', 'en'],
  ['en', 'ru'],
];
const SEEDS = [31, 32, 33, 34, 35];

/** Longest paragraph, in lines. */
const MOST_LINES = 4;
/** How often a paragraph is joined with the one before it, split, or left out. */
const CHANGED = 0.1;
const LEFT_OUT = 0.03;

/** How the paragraphs of the two texts come about. */
const TASKS: Readonly<
  Record<string, (lines: Paragraph, random: Random) => [Paragraph[], Paragraph[]]>
> = {
  'the same on both sides': (lines, random) => {
    const paragraphs = joined(lines, random);
    return [paragraphs, paragraphs];
  },
  'joined and split': (lines, random) => changedTwice(lines, random),
  'joined, split and left out': (lines, random) => {
    const [left, right] = changedTwice(lines, random);
    const cut = (all: Paragraph[]) => all.filter(() => random() >= LEFT_OUT);
    return random() < 0.5 ? [cut(left), right] : [left, cut(right)];
  },
  'each side by itself': (lines, random) => [joined(lines, random), joined(lines, random)],
};

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Name the folder of NTREX: node --import tsx bench/alignment.ts FOLDER');
  process.exit(2);
}
const texts = Object.fromEntries(
  await Promise.all(
    Object.entries(FILES).map(async ([lang, file]) => [lang, await linesOf(join(folder, file))]),
  ),
) as Record<Lang, string[]>;
const documents = await documentsIn(join(folder, 'DOCUMENT_IDS.tsv'));

console.log('| paragraphs | languages | found that are true | true that are found | ms a text |');
console.log('|---|---|---|---|---|');
for (const [task, make] of Object.entries(TASKS)) {
  for (const [one, other] of LANGUAGES) {
    const { precision, recall, time } = measure(make, texts[one], texts[other]);
    const figures = [`${precision.toFixed(1)} %`, `${recall.toFixed(1)} %`, time.toFixed(2)];
    console.log(`| ${[task, `${one}-${other}`, ...figures].join(' | ')} |`);
  }
}

function measure(make: (typeof TASKS)[string], one: readonly string[], other: readonly string[]) {
  let [found, right, there, time] = [0, 0, 0, 0];
  for (const seed of SEEDS) {
    for (const [number, lines] of documents.entries()) {
      const [left, rightSide] = make(lines, randomFrom(seed * 100_003 + number * 7 + 1));
      const start = performance.now();
      const pairs = align(unitsOf(left, one), unitsOf(rightSide, other));
      time += performance.now() - start;
      const made = pairs.flatMap((pair) =>
        pair.left.flatMap((i) => pair.right.map((j) => [left[i], rightSide[j]] as const)),
      );
      found += made.length;
      right += made.filter(([a, b]) => shareLine(a, b)).length;
      there += left.flatMap((a) => rightSide.filter((b) => shareLine(a, b))).length;
    }
  }
  const count = SEEDS.length * documents.length;
  return { precision: (100 * right) / found, recall: (100 * right) / there, time: time / count };
}

function unitsOf(paragraphs: readonly Paragraph[], text: readonly string[]) {
  return paragraphs.map((lines) => ({
    kind: 'paragraph',
    text: lines.map((line) => text[line]).join(' '),
  }));
}

function shareLine(a: Paragraph = [], b: Paragraph = []): boolean {
  return a.some((line) => b.includes(line));
}

function joined(lines: Paragraph, random: Random): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = at + 1 + Math.floor(random() * MOST_LINES);
    paragraphs.push(lines.slice(at, end));
    at = end;
  }
  return paragraphs;
}

function changedTwice(lines: Paragraph, random: Random): [Paragraph[], Paragraph[]] {
  const paragraphs = joined(lines, random);
  return [changed(paragraphs, random), changed(paragraphs, random)];
}

/** The same lines, of which some paragraphs are joined and then some split. */
function changed(paragraphs: readonly Paragraph[], random: Random): Paragraph[] {
  const together: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const last = together.at(-1);
    if (last && random() < CHANGED) together.splice(-1, 1, [...last, ...paragraph]);
    else together.push(paragraph);
  }
  return together.flatMap((paragraph) => {
    if (paragraph.length < 2 || random() >= CHANGED) return [paragraph];
    const end = 1 + Math.floor(random() * (paragraph.length - 1));
    return [paragraph.slice(0, end), paragraph.slice(end)];
  });
}

async function linesOf(file: string): Promise<string[]> {
  return (await readFile(file, 'utf8')).trimEnd().split(/\r?\n/);
}

/** The line numbers of each news story. */
async function documentsIn(file: string): Promise<Paragraph[]> {
  const ids = (await linesOf(file)).map((line) => line.split('\t')[0]);
  const documents: number[][] = [];
  for (const [line, id] of ids.entries()) {
    if (line === 0 || ids[line - 1] !== id) documents.push([]);
    documents.at(-1)?.push(line);
  }
  return documents;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
