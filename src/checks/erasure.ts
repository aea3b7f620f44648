/** Says what an erasure has done, and what is left elsewhere that no program here can reach. */

/** A commit that has the text of a record. */
export interface Commit {
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
  readonly pictures: readonly string[];
  readonly archivedUrl?: string | undefined;
  /** The commits that changed the file, the latest first; none where the folder is in no repository. */
  readonly commits?: readonly Commit[] | undefined;
}

/** Commits that are named one by one. */
const MOST_COMMITS = 5;

/** Formats the report, a thought a line; those that need somebody's hand last. */
export function formatErasure(report: ErasureReport): string[] {
  const { file, address, removed, naming, pictures, archivedUrl } = report;
  return [
    `${file}: the title and the text are gone. ${address} will say that a record was erased.`,
    ...removed.map((path) => `${path}: removed`),
    '',
    'What remains:',
    ...history(report),
    '- Clones and forks of the repository have what they had. Only their owners can take it away; GitHub helps with forks: https://docs.github.com/site-policy/content-removal-policies',
    `- The published site has the text until the next build is published. A folder _site on this machine, too.`,
    '- GitHub keeps what it cached for builds for about a week: Actions -> Caches, where it can be deleted.',
    `- Search engines and web archives may have copies${archivedUrl ? `, such as ${archivedUrl}` : ''}: they have forms for that.`,
    `- The address and the name of the file stay, with words of the title in them: ${address}`,
    ...pictures.map((picture) => `- ${picture}: a picture that no other article shows`),
    ...naming.map(
      (one) => `- ${one.file}:${one.line}: names it; the site shows no title there, the file does`,
    ),
  ];
}

function history({ commits, file }: ErasureReport): string[] {
  if (!commits) return ['- There is no git repository here, so no history that would have it.'];
  if (commits.length === 0) return ['- No commit has the file: git knows nothing of it.'];
  const names = commits.slice(0, MOST_COMMITS).map(({ name, day }) => `${name} of ${day}`);
  const more = commits.length > MOST_COMMITS ? ` and ${commits.length - MOST_COMMITS} more` : '';
  return [
    `- Git's history has the text: ${names.join(', ')}${more}. A commit of the erasure does not change that.`,
    `  To take it out: git filter-repo --invert-paths --path ${JSON.stringify(file)}, then commit the file anew and push with --force.`,
  ];
}
