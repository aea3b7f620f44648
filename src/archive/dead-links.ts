/** Dead links: addresses whose pages have gone, with the archived copies that `_data/links.yaml` names. */
import { z } from 'zod';
import type { ExactDate } from '../dates/article-date.ts';
import { exactDate } from './front-matter.ts';
import { webAddress } from './schema-parts.ts';

/** The addresses of archived copies, by those of the pages that have gone: see `linkKey`. */
export type DeadLinks = ReadonlyMap<string, string>;

export const NO_DEAD_LINKS: DeadLinks = new Map();

/** A line of the file. */
interface DeadLink {
  readonly url: string;
  readonly archived: string;
  /** The day since which the page is known to have gone. */
  readonly since?: ExactDate | undefined;
}

const COPY = '`archived:` with the address of a copy, and `since:` where the day is known';
const copy = { archived: webAddress, since: exactDate.optional() };
const OPTIONS = {
  error: (issue: z.core.$ZodRawIssue) => (issue.code === 'invalid_type' ? COPY : undefined),
};

const byAddress = z
  .record(webAddress, z.strictObject(copy, OPTIONS))
  .superRefine((record, context) =>
    reportWrong(
      Object.entries(record).map(([url, { archived }]) => ({ url, archived, path: [url] })),
      context,
    ),
  )
  .transform((record) => Object.entries(record).map(([url, one]): DeadLink => ({ url, ...one })));

const list = z.array(z.strictObject({ url: webAddress, ...copy })).superRefine((lines, context) =>
  reportWrong(
    lines.map(({ url, archived }, i) => ({ url, archived, path: [i] })),
    context,
  ),
);

/** Checks the file: `https://…: { archived: … }`, or a list of `url:` with `archived:`. */
export const deadLinksSchema = z
  .union([list, byAddress], `addresses, each with ${COPY}`)
  .transform(
    (lines): DeadLinks => new Map(lines.map(({ url, archived }) => [linkKey(url), archived])),
  );

/** An address as the map knows it: the same for all spellings of a page's, whatever the place on it. */
function linkKey(url: string): string {
  const read = new URL(url);
  read.hash = '';
  return read.href;
}

/**
 * The archived copy of a page that has gone.
 * @param href a link as written, which may be none of the web
 */
export function archivedCopyOf(links: DeadLinks, href: string | undefined): string | undefined {
  if (links.size === 0 || href === undefined || !URL.canParse(href)) return undefined;
  return links.get(linkKey(href));
}

interface Written {
  readonly url: string;
  readonly archived: string;
  readonly path: PropertyKey[];
}

/** A page may be named once, and no copy may be a page that has gone itself: of a circle nothing would be left. */
function reportWrong(lines: readonly Written[], context: z.RefinementCtx): void {
  const known = new Set<string>();
  const gone = new Set(lines.map(({ url }) => linkKey(url)));
  for (const { url, archived, path } of lines) {
    const wrong = (message: string, key: readonly PropertyKey[]) =>
      context.addIssue({ code: 'custom', path: [...path, ...key], message });
    if (known.has(linkKey(url))) wrong('each page once: another line has this one', []);
    known.add(linkKey(url));
    if (linkKey(archived) === linkKey(url))
      wrong('a copy elsewhere: this is the page itself', ['archived']);
    else if (gone.has(linkKey(archived))) {
      wrong('a copy that is there: another line says that this one has gone', ['archived']);
    }
  }
}
