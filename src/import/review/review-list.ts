/** The list of doubts that a person reads and mends in a text editor: written, and read again. */
import type { Problem } from '../../archive/problem.ts';
import { type Doubt, sayDoubt } from './doubts.ts';
import type { NumberedLine } from './lines-in-doubt.ts';
import type { Decision } from './settle.ts';

/** An article in the list. */
export interface ListEntry {
  /** Its file, as the user knows it. */
  readonly file: string;
  /** The first digits of the SHA-256 of its file: lines have their numbers only in this state of it. */
  readonly hash: string;
  readonly doubts: readonly Doubt[];
  readonly lines: readonly NumberedLine[];
}

/** What the list says of an article once a person has been through it. */
export interface ListDecision extends Decision {
  readonly file: string;
  readonly hash: string;
  /** The line of the list that its entry begins on, one-based. */
  readonly line: number;
}

/** Digits of a hash: one of four thousand million edits would go unnoticed. */
export const HASH_DIGITS = 8;

/** The call that writes the list of all that is to be reviewed. */
export const REVIEW_LIST = 'npx kliping review --list review.txt';

/** @param name of the list, for its instructions */
export function writeReviewList(entries: readonly ListEntry[], name: string): string {
  const articles = entries.map(({ file, hash, doubts, lines }) =>
    [
      `${file}  ${hash}`,
      ...doubts.map((doubt) => `  - ${sayDoubt(doubt)}`),
      ...lines.map(({ number, text }) => `${number}| ${text}`.trimEnd()),
      '',
    ].join('\n'),
  );
  return [...instructions(entries.length, name), '', ...articles].join('\n');
}

function instructions(count: number, name: string): string[] {
  return [
    `# ${count} ${count === 1 ? 'article' : 'articles'} to review: the file, what is doubtful, and the lines that it is about.`,
    '#',
    '# - What is right needs nothing.',
    '# - What is wrong: mend it in its line. Words may go from one line to another; a line that becomes several has its',
    '#   number before each of them.',
    '# - What you cannot decide: delete its line with the hyphen, or all lines of the article. It stays in review.',
    '#',
    `# Then: npx kliping review --apply ${name}`,
    '# What still has its line here then counts as settled, and an article in which all is settled is a draft no longer.',
  ];
}

const ARTICLE = new RegExp(`^(\\S(?:.*\\S)?) {2,}([0-9a-f]{${HASH_DIGITS}})$`);
const NUMBERED = /^ *(\d{1,9})\|(?: (.*)|)$/;
const SETTLED = /^ *- (.+)$/;

/**
 * Reads a list that a person has been through.
 * @param text with any line ends
 * @param name of the list, for problems
 * @returns what it says of each article, and all lines that it does not explain
 */
export function readReviewList(
  text: string,
  name: string,
): { readonly decisions: readonly ListDecision[]; readonly problems: readonly Problem[] } {
  const decisions: Open[] = [];
  const problems: Problem[] = [];
  for (const [at, whole] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = whole.trimEnd();
    if (line === '' || line.startsWith('#')) continue;
    const article = ARTICLE.exec(line);
    const open = decisions.at(-1);
    if (article) {
      const [, file = '', hash = ''] = article;
      decisions.push({ file, hash, line: at + 1, settled: new Set(), lines: new Map() });
    } else if (!open || !take(line, open)) {
      problems.push({
        file: name,
        line: at + 1,
        column: 1,
        subject: 'list',
        found: `"${line.slice(0, 40)}"`,
        expected: open
          ? 'a line of the list: a file with its sign, `- ` and what is settled, or a number, `|` and the text of that line'
          : 'a file with its sign, as `review --list` writes it',
      });
    }
  }
  return { decisions, problems };
}

interface Open extends ListDecision {
  readonly settled: Set<string>;
  readonly lines: Map<number, string[]>;
}

/** Takes a line below that of an article; `false` where it is none. */
function take(line: string, { settled, lines }: Open): boolean {
  const [, number, text = ''] = NUMBERED.exec(line) ?? [];
  if (number !== undefined) {
    lines.set(Number(number), [...(lines.get(Number(number)) ?? []), text]);
    return true;
  }
  const [, doubt] = SETTLED.exec(line) ?? [];
  if (doubt !== undefined) settled.add(doubt);
  return doubt !== undefined;
}
