/** Reports what the host of an archive has to do for this version of the program, from its changelog. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROGRAM_FOLDER } from '../../src/program/folders.ts';
import { VERSION } from '../../src/program/version.ts';
import { hostNotes, notesBetween } from '../../src/upgrade/host-notes.ts';
import { compareVersions } from '../../src/upgrade/versions.ts';

/**
 * Makes the report.
 * @param before the version that the archive had before, where it is known
 * @param isAsked whether a person named that version, which the archive need not have had
 */
export async function hostReport(before: string | undefined, isAsked = false): Promise<string> {
  const title = `This is Kliping ${VERSION}.`;
  if (before === undefined) {
    return `${title} As far as git knows, this is a new archive: its host has nothing to do.\n(If it had another version before, name that one: --since 0.2.0)\n`;
  }
  const known = isAsked ? title : `${title} The archive had ${before} before.`;
  if (compareVersions(before, VERSION) > 0) {
    if (isAsked) return `${title} ${before} is later: there is nothing to say of it.\n`;
    return `${known}\nThat one is later: the archive may have keys that this version does not know. \`npm run check\` finds them.\n`;
  }
  const changelog = await readFile(join(PROGRAM_FOLDER, 'CHANGELOG.md'), 'utf8');
  const notes = notesBetween(hostNotes(changelog, VERSION), before, VERSION);
  if (notes.length === 0) {
    return isAsked
      ? `${title} Since ${before}, the host of an archive has nothing to do.\n`
      : `${known}\nIts host has nothing to do.\n`;
  }
  const texts = notes.map(({ version, text }) => `\nFor hosts, new in ${version}:\n${text}\n`);
  return [`${known}\n`, ...texts].join('');
}
