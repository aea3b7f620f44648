/** Reads a contribution from the event of an issue, as GitHub hands it to a workflow. All of it is data of a stranger. */
import { z } from 'zod';
import { parseArticleDate } from '../dates/article-date.ts';
import { withoutControls, withoutOdd } from '../text/odd-characters.ts';
import { isWebAddress } from '../text/url.ts';
import { FIELDS, type Field } from './form.ts';

/** A clipping that somebody contributed. */
export interface Contribution {
  /** The number of the issue. */
  readonly issue: number;
  readonly address: string;
  readonly title: string;
  readonly outlet: string | undefined;
  /** As front matter writes it. */
  readonly date: string;
  readonly lang: string;
  readonly note: string;
  /** Its paragraphs; none where the form does not ask for the text. */
  readonly paragraphs: readonly string[];
}

/** What is wrong with a contribution, for whoever made it: one line for each field. */
export class ContributionError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'ContributionError';
    this.faults = faults;
  }
}

/** What GitHub writes where nothing was answered. */
const NO_ANSWER = '_No response_';

/** Longest answers, in characters: of the lines, and of the text, which GitHub itself cuts at 65,536. */
const LONGEST_LINE = 500;

const eventSchema = z.object({
  issue: z.object({ number: z.int().positive(), body: z.string().nullable() }),
});

/**
 * Reads a contribution.
 * @param json the event
 * @param langs the languages of the archive
 * @throws ContributionError with everything that is wrong; SyntaxError or ZodError where it is no event of an issue
 */
export function readContribution(json: string, langs: readonly string[]): Contribution {
  const { issue } = eventSchema.parse(JSON.parse(json));
  const answers = answersIn(withoutControls(issue.body ?? ''));
  const faults: string[] = [];
  const line = (field: Field) =>
    withoutOdd(answers.get(field) ?? '')
      .replace(/\s+/g, ' ')
      .trim();
  const must = (isRight: boolean, field: Field, expected: string) => {
    const found = line(field);
    if (!isRight) faults.push(`${field}: found ${shown(found)}; expected ${expected}`);
  };
  const [address, title, outlet, date] = [
    line('address'),
    line('title'),
    line('outlet'),
    line('date'),
  ];
  const [, lang = line('lang')] = /\(([\w-]+)\)$/.exec(line('lang')) ?? [];
  must(
    isWebAddress(address) && isShort(address),
    'address',
    'one address such as https://example.org/news/1',
  );
  must(title !== '' && isShort(title), 'title', `a headline of at most ${LONGEST_LINE} characters`);
  must(isShort(outlet), 'outlet', `a name of at most ${LONGEST_LINE} characters`);
  must(
    parseArticleDate(date) !== undefined,
    'date',
    'a date such as 2021-02-15; 2021-02 or 2021; or unknown',
  );
  must(langs.includes(lang), 'lang', `one of ${langs.join(', ')}`);
  if (faults.length > 0) throw new ContributionError(faults);
  return {
    issue: issue.number,
    address: new URL(address).href,
    title,
    outlet: outlet || undefined,
    date,
    lang,
    note: withoutOdd(answers.get('note') ?? ''),
    paragraphs: paragraphsOf(withoutOdd(answers.get('text') ?? '')),
  };
}

function isShort(text: string): boolean {
  return text.length <= LONGEST_LINE;
}

function shown(text: string): string {
  return text === '' ? 'nothing' : JSON.stringify(text.slice(0, 80));
}

/**
 * The answers of the form by its numbered headings, each of which has to follow the one before: what looks like a heading
 * in an answer is part of it.
 */
function answersIn(body: string): Map<Field, string> {
  const answers = new Map<Field, string[]>();
  let at = -1;
  for (const line of body.split(/\r\n?|\n/)) {
    const [, number] = /^### (\d)\. /.exec(line) ?? [];
    const next = number === undefined ? -1 : Number(number) - 1;
    const field = FIELDS[next];
    if (next > at && field) {
      at = next;
      answers.set(field, []);
    } else {
      const current = FIELDS[at];
      if (current) answers.get(current)?.push(line);
    }
  }
  const texts = [...answers].map(([field, lines]) => [field, lines.join('\n').trim()] as const);
  return new Map(texts.filter(([, text]) => text !== NO_ANSWER));
}

/** The paragraphs of a text, each on one line: between them are empty lines, or none where the text has none. */
function paragraphsOf(text: string): string[] {
  const isParted = /\n[ \t]*\n/.test(text);
  return text
    .split(isParted ? /\n[ \t]*\n/ : '\n')
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter((one) => one !== '');
}
