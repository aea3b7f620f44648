/** Says what an erasure has done, and what is left elsewhere that no program here can reach. */

/** A commit that has the text of a record. */
interface Commit {
  /** Its name, short. */
  readonly name: string;
  readonly day: string;
}

/** What is known after a record was erased; plain data, which `--json` prints. */
export interface ErasureReport {
  readonly file: string;
  readonly address: string;
  readonly removed: readonly string[];
  readonly naming: readonly { readonly file: string; readonly line: number }[];
  readonly kin: readonly string[];
  readonly files: readonly string[];
  readonly missingRaw?: string | undefined;
  readonly rewritten?: readonly string[];
  readonly leftRaw?: readonly string[];
  readonly archivedUrl?: string | undefined;
  /** Of the file and of those that were removed, what git has; none where the folder is in no repository. */
  readonly histories?: readonly History[] | undefined;
}

/** What git has of a file. */
interface History {
  readonly path: string;
  /** The names that the file has and had, from the folder of the repository on. */
  readonly names: readonly string[];
  /** The commits that changed it, the latest first. */
  readonly commits: readonly Commit[];
}

/** Commits that are named one by one. */
const MOST_COMMITS = 5;

/** Formats the report, a thought a line; those that need somebody's hand last. */
export function formatErasure(report: ErasureReport): string[] {
  const { file, address, removed, naming, kin, files, missingRaw, archivedUrl } = report;
  const { rewritten = [], leftRaw = [] } = report;
  return [
    `${file}: the title and the text are gone. ${address} will say that a record was erased.`,
    ...removed.map((path) => `${path}: removed`),
    ...rewritten.map((path) => `${path}: its part was taken out`),
    '',
    'What remains:',
    ...history(report),
    '- Clones and forks of the repository have what they had. Only their owners can take it away; GitHub helps with forks: https://docs.github.com/site-policy/content-removal-policies',
    `- The published site has the text until the next build is published. A folder _site on this machine, too.`,
    '- GitHub keeps what it cached for builds for about a week: Actions -> Caches, where it can be deleted.',
    `- Search engines and web archives may have copies${archivedUrl ? `, such as ${archivedUrl}` : ''}: they have forms for that.`,
    `- The address and the name of the file stay, with words of the title in them: ${address}`,
    ...leftRaw.map((one) => `- ${one}; please take it out by hand`),
    ...(missingRaw === undefined ? [] : [`- ${missingRaw}: ${whereRawIs(missingRaw)}`]),
    ...files.map((one) => `- ${one}: a picture or another file that no other article names`),
    ...kin.map((one) => `- ${one}: a translation, a version or the same text, which stays`),
    ...naming.map(
      (one) => `- ${one.file}:${one.line}: names it; the site shows no title there, the file does`,
    ),
  ];
}

function history({ histories }: ErasureReport): string[] {
  if (!histories) return ['- There is no git repository here, so no history that would have it.'];
  const known = histories.filter(({ commits }) => commits.length > 0);
  if (known.length === 0) return ['- No commit has these files: git knows nothing of them.'];
  const names = [...new Set(known.flatMap((one) => one.names))];
  const paths = names.map((name) => ` --path ${JSON.stringify(name)}`).join('');
  return [
    "- Git's history has the text, and a commit of the erasure does not change that:",
    ...known.map((one) => `  ${one.path}: ${commitsOf(one)}`),
    `  To take it out: git filter-repo --invert-paths${paths}, then commit the file anew and push with --force.`,
  ];
}

function commitsOf({ commits }: History): string {
  const names = commits.slice(0, MOST_COMMITS).map(({ name, day }) => `${name} of ${day}`);
  const more = commits.length > MOST_COMMITS ? ` and ${commits.length - MOST_COMMITS} more` : '';
  return names.join(', ') + more;
}

/** What is known of a raw text that was not removed. That of a row stands in a table, with those of other articles. */
function whereRawIs(raw: string): string {
  return /#\d+$/.test(raw)
    ? 'a row of a table, which has the text still where the table is kept; take out the row, or delete the table'
    : 'not there; if the raw text is in another place, it is there still';
}
