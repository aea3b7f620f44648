/** The `package.json` of a new archive: the version of the program, and its commands. */
import { PACKAGE } from '../program/package.ts';
import { slugOf } from '../text/slug.ts';
import type { Answers } from './answers.ts';

/** The commands of an archive's `package.json`; each calls the program's command of the same name. */
const COMMANDS = [
  'start',
  'build',
  'preview',
  'check',
  'import',
  'review',
  'ledger',
  'new',
  'export',
  'upgrade',
] as const;

/** The name as a package may have it; npm installs no package in one of the same name. */
function packageName(folder: string): string {
  const slug = slugOf(folder).slice(0, 200) || 'archive';
  return slug === PACKAGE ? `${slug}-archive` : slug;
}

/** @param folder the name of the archive's folder */
export function packageFile({ program, node }: Answers, folder: string): string {
  const manifest = {
    name: packageName(folder),
    private: true,
    engines: { node },
    scripts: Object.fromEntries(COMMANDS.map((name) => [name, `${PACKAGE} ${name}`])),
    dependencies: { [PACKAGE]: program },
    // esbuild needs no script to be installed; npm would warn of it at each installation.
    allowScripts: { esbuild: false },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
