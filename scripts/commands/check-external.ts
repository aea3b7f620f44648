/** Runs `check --external`: asks other hosts for the addresses that an archive names, and says what became of them. */
import { join } from 'node:path';
import type { Article } from '../../src/archive/article.ts';
import { archivedCopyOf } from '../../src/checks/archived-copy.ts';
import { type LinkPlace, outsideLinks } from '../../src/checks/outside-links.ts';
import { fillArchived } from '../../src/content/fill-archived.ts';
import type { Content } from '../../src/content/load.ts';
import { isFresh, readAnswers, writeAnswers } from '../../src/outside/answers.ts';
import { type AskOptions, askAll } from '../../src/outside/ask.ts';
import type { Outcome } from '../../src/outside/outcome.ts';
import { PACKAGE, REPOSITORY } from '../../src/program/package.ts';
import { VERSION } from '../../src/program/version.ts';
import { counted } from '../command.ts';
import type { CommandProgressListener } from '../progress.ts';

/** Where answers are kept, beside what builds keep. */
export const ANSWERS_DIR = '.cache';
const ANSWERS_FILE = 'outside-links.json';

/** Days for which an answer is used. */
export const FRESH_FOR = 30;

/** Answers that are kept at a time, so that an interrupted run has not asked in vain. */
const KEPT_AT_ONCE = 25;

/** How hosts are asked. */
export const POLITE: AskOptions = {
  userAgent: `${PACKAGE[0]?.toUpperCase()}${PACKAGE.slice(1)}/${VERSION} (link check; +${REPOSITORY})`,
  pause: 1000,
  timeout: 20_000,
  longestWait: 60_000,
  allowLocal: false,
};

export interface ExternalOptions {
  /** The folder that keeps answers. */
  readonly cache: string;
  /** Days for which an answer is used. */
  readonly againAfter: number;
  /** Whether addresses of copies are written into articles. */
  readonly fillArchived: boolean;
  readonly contentDir: string;
  readonly asking: AskOptions;
  /** Today, such as `2026-11-30`. */
  readonly today: string;
}

/** An address, what its host has said, and where the archive names it. */
export interface ExternalLink {
  readonly url: string;
  readonly outcome: Outcome;
  /** The day of the answer. */
  readonly day: string;
  readonly places: readonly Pick<LinkPlace, 'where' | 'subject'>[];
  /** Where a copy may be found, if it is the original of an article that names none. */
  readonly archivedCopy?: string;
}

export interface ExternalReport {
  readonly links: readonly ExternalLink[];
  readonly asked: number;
  /** The files that `archivedUrl` was written into. */
  readonly filled: readonly string[];
}

/** Asks for all addresses of which no fresh answer is kept. */
export async function checkExternal(
  content: Pick<Content, 'archive' | 'locate'>,
  { cache, againAfter, contentDir, fillArchived: fills, asking, today }: ExternalOptions,
  onProgress: CommandProgressListener,
): Promise<ExternalReport> {
  const found = outsideLinks(content.archive, content.locate);
  const file = join(cache, ANSWERS_FILE);
  const answers = readAnswers(file);
  const due = [...found.keys()].filter((url) => !isFresh(answers.get(url), today, againAfter));
  let done = 0;
  onProgress('asking', done, due.length);
  await askAll(due, asking, (url, outcome) => {
    answers.set(url, { day: today, outcome });
    onProgress('asking', ++done, due.length);
    if (done % KEPT_AT_ONCE === 0 || done === due.length) writeAnswers(file, answers);
  });
  const copies = new Map<Article, string>();
  const links = [...found].flatMap(([url, places]): ExternalLink[] => {
    const answer = answers.get(url);
    if (!answer) return [];
    const isLost = answer.outcome.kind === 'gone';
    const articles = isLost ? places.flatMap(({ original }) => original ?? []) : [];
    for (const article of articles) copies.set(article, archivedCopyOf(url, article.meta.date));
    const [first] = articles;
    return [
      {
        url,
        ...answer,
        places: places.map(({ where, subject }) => ({ where, subject })),
        ...(first ? { archivedCopy: archivedCopyOf(url, first.meta.date) } : {}),
      },
    ];
  });
  const filled = fills ? await fillArchived(copies, contentDir, content) : [];
  return { links, asked: due.length, filled };
}

/** Where copies are listed of a page of which no article says when it was there. */
function copyOf(url: string): string {
  return archivedCopyOf(url, { kind: 'unknown' });
}

const HEADINGS: Readonly<Record<Outcome['kind'], string>> = {
  there: 'there',
  moved: 'moved for good',
  refused: 'refused',
  'no answer': 'no answer',
  gone: 'gone',
};

/** Most addresses of a kind that are told, and places of an address. */
const MOST_TOLD = 500;
const MOST_PLACES = 3;

/** Formats a report: what needs nobody first, as a count, and what is gone last. */
export function formatExternal({ links, asked, filled }: ExternalReport): string[] {
  const kinds = Object.entries(HEADINGS) as [Outcome['kind'], string][];
  const counts = kinds.map(([kind, heading]) => {
    const count = links.filter(({ outcome }) => outcome.kind === kind).length;
    return `${count} ${heading}`;
  });
  return [
    ...kinds.flatMap(([kind, heading]) => {
      const own = links.filter(({ outcome }) => outcome.kind === kind);
      if (kind === 'there' || own.length === 0) return [];
      const more = own.length - MOST_TOLD;
      return [
        `${heading[0]?.toUpperCase()}${heading.slice(1)}: ${own.length}`,
        ...own.slice(0, MOST_TOLD).flatMap(formatLink),
        ...(more > 0 ? [`  and ${more} more`] : []),
        '',
      ];
    }),
    ...filled.map((file) => `${file}: archivedUrl written`),
    `${counted(links.length, 'address', 'addresses')} elsewhere, ${asked} asked for now: ${counts.join(', ')}.`,
  ];
}

function formatLink({ url, outcome, day, places, archivedCopy }: ExternalLink): string[] {
  const said = 'to' in outcome ? `now ${outcome.to}` : 'why' in outcome ? outcome.why : '';
  const more = places.length - MOST_PLACES;
  return [
    `  ${url}  ${said} (${day})`,
    ...places.slice(0, MOST_PLACES).map(({ where, subject }) => `    ${where}  ${subject}`),
    ...(more > 0 ? [`    and ${more} more places`] : []),
    ...(archivedCopy === undefined ? [] : [`    copies may be at ${archivedCopy}`]),
    ...(outcome.kind === 'gone'
      ? [
          `    for _data/links.yaml: ${JSON.stringify(url)}: { archived: ${JSON.stringify(copyOf(url))}, since: ${day} }`,
        ]
      : []),
  ].map((line) => line.replaceAll('\n', '\\n').replaceAll('\r', '\\r'));
}
