/** Keeps what is found wrong in a built site: the first of each kind, and how many there are. */

/** The kinds, each with its heading in a report; in the order of what a reader meets first. */
export const KINDS = {
  links: 'links that lead nowhere',
  fragments: 'links to a place that a page does not have',
  prefix: 'addresses outside the folder of the site',
  alternates: 'translations named to search engines',
  feeds: 'files for machines that cannot be read, or name what is not there',
  alt: 'pictures without a description',
  ids: 'ids',
  lang: 'languages of pages',
  leftovers: 'files that nothing leads to',
  machine: 'paths of the machine that built it',
} as const;

export type Kind = keyof typeof KINDS;

/** Something that is wrong in a file of a site. */
interface SiteFinding {
  readonly kind: Kind;
  /** Below the site's folder, with `/` between the parts. */
  readonly file: string;
  readonly found: string;
  readonly expected: string;
}

/** Most that are told of a kind: a mistake in a template is on every page. */
const MOST_TOLD = 20;

/** Longest text that is quoted, in characters. */
const LONGEST = 200;

/** What was found: told, and counted. */
export interface SiteFindings {
  /** At most 20 of a kind, in the order of files. */
  readonly told: readonly SiteFinding[];
  /** All of each kind. */
  readonly counts: ReadonlyMap<Kind, number>;
}

/** Takes findings, and keeps no more of them than are told. */
export class FindingsKept implements SiteFindings {
  readonly told: SiteFinding[] = [];
  readonly counts = new Map<Kind, number>();
  readonly #most: number;

  constructor(most = MOST_TOLD) {
    this.#most = most;
  }

  add(kind: Kind, file: string, found: string, expected: string): void {
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    if (count > this.#most) return;
    this.told.push({ kind, file, found: shortened(found), expected: shortened(expected) });
  }
}

function shortened(text: string): string {
  // A string that is cut from a page would keep the page alive.
  const own = Buffer.from(text.slice(0, LONGEST)).toString();
  return text.length > LONGEST ? `${own}…` : own;
}

/** Formats findings by their kinds: lines that begin with the file, and how many more there are. */
export function formatFindings({ told, counts }: SiteFindings): string[] {
  const kinds = Object.entries(KINDS) as [Kind, string][];
  return kinds.flatMap(([kind, heading]) => {
    const count = counts.get(kind) ?? 0;
    if (count === 0) return [];
    const own = told.filter((one) => one.kind === kind);
    const lines = own.map(({ file, found, expected }) =>
      `${file}  found ${found}; expected ${expected}`.replaceAll('\n', '\\n'),
    );
    const more = count - own.length;
    return [
      `${heading[0]?.toUpperCase()}${heading.slice(1)}: ${count.toLocaleString('en')}`,
      ...lines.map((line) => `  ${line}`),
      ...(more > 0 ? [`  and ${more.toLocaleString('en')} more`] : []),
      '',
    ];
  });
}
