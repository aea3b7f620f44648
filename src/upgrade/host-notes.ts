/** Finds in the changelog what a host has to do: the lines under `### For hosts` of each version. */
import { compareVersions } from './versions.ts';

/** What a host has to do for a version. */
interface HostNotes {
  readonly version: string;
  /** Markdown, a list as a rule. */
  readonly text: string;
}

/** The heading of what has no version yet: in a package, what its own version brings. */
const UNRELEASED = 'Unreleased';

/**
 * Reads a changelog.
 * @param current the version of the program that the changelog came with
 * @returns the notes of all versions that have some, the oldest first
 */
export function hostNotes(changelog: string, current: string): HostNotes[] {
  const [, ...sections] = changelog.split(/^## /m);
  return sections
    .flatMap((section) => {
      const [heading = '', ...parts] = section.split(/^### /m);
      const [name = ''] = heading.trim().split(/\s/);
      const own = parts.find((part) => /^For hosts\s*\n/.test(part));
      if (!own) return [];
      const text = own.replace(/^.*\n/, '').trim();
      return [{ version: name === UNRELEASED ? current : name, text }];
    })
    .toSorted((a, b) => compareVersions(a.version, b.version));
}

/** The notes of the versions after one, up to another. */
export function notesBetween(
  notes: readonly HostNotes[],
  after: string,
  upTo: string,
): readonly HostNotes[] {
  return notes.filter(
    ({ version }) => compareVersions(version, after) > 0 && compareVersions(version, upTo) <= 0,
  );
}
