/** Makes the draft of an article of a contribution, and the report on it. */
import { makeClipping } from '../import/clipping.ts';
import { markBlocks, toBody } from '../import/to-article.ts';
import { writeYaml } from '../import/write-yaml.ts';
import type { PassageLanguage } from '../text/passages.ts';
import type { Contribution } from './event.ts';

/** Longest part of the note and of the text that a report shows, in characters: a comment on GitHub has at most 65,536. */
const LONGEST_SHOWN = 25_000;

/**
 * The file of the draft: every field has to be reviewed, as a stranger gave it.
 * @param today `2026-11-30`
 * @param languages those that passages may be in, the site's own first
 */
export function draftOf(
  contribution: Contribution,
  today: string,
  languages: readonly PassageLanguage[],
): string {
  const { issue, title, date, outlet, address, lang, paragraphs } = contribution;
  const given = { title, date, outlet, sourceUrl: address };
  const reason = `contributed in issue #${issue}`;
  const fields = Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : key));
  const reviewed = paragraphs.length > 0 ? [...fields, 'text'] : fields;
  const frontMatter = writeYaml({
    ...given,
    added: today,
    draft: true,
    review: Object.fromEntries(reviewed.map((key) => [key, reason])),
  });
  const clipping = makeClipping(lang, paragraphs);
  const body = toBody(clipping, markBlocks(clipping, languages), languages);
  return `---\n${frontMatter}---\n\n${body}${body === '' ? '' : '\n'}`;
}

/** What became of a contribution. */
export interface Outcome {
  /** The file of the draft; none where none was made. */
  readonly file?: string;
  /** The text as its page shows it. */
  readonly text?: string;
  /** What is wrong, a line each. */
  readonly faults?: readonly string[];
  readonly note?: string;
}

/**
 * The report on a contribution, as a comment: in Markdown, in which nothing that a stranger wrote is markup, names
 * anybody or refers to anything.
 */
export function reportOn({ file, text = '', faults = [], note = '' }: Outcome): string {
  const parts = [
    file === undefined ? 'No draft was made.' : `A draft was made: ${code(file)}`,
    faults.length > 0 ? fenced(faults.join('\n')) : '',
    note === '' ? '' : `The note for the editors:\n\n${fenced(note)}`,
    text === '' ? '' : `The text, as its page will show it:\n\n${fenced(text)}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}

/** A block of code around a text: its fence is longer than any in the text. */
function fenced(text: string): string {
  const cut = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  const longest = Math.max(2, ...(cut.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${cut}\n${fence}`;
}
