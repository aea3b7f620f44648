/** The command `kliping upgrade`: moves an archive to another version of the program. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { FolderError } from '../../src/archive/problem.ts';
import { changeFiles, mendArchive } from '../../src/content/change-files.ts';
import { VERSION } from '../../src/program/version.ts';
import {
  dependencyIn,
  type Manifest,
  versionBefore,
  withDependency,
} from '../../src/upgrade/archive-version.ts';
import type { Changes, Files } from '../../src/upgrade/changes.ts';
import { filesIn, filesOfArchive } from '../../src/upgrade/read-files.ts';
import { showChanges } from '../../src/upgrade/show-changes.ts';
import { STEPS, type Step, takeSteps } from '../../src/upgrade/steps.ts';
import { type CommandMaker, command, type Terminal } from '../command.ts';
import { agreed } from './agreed.ts';
import { hostReport } from './host-report.ts';
import { dependencyOn, parseProgram, readProgramManifest } from './program-option.ts';
import { type UpgradeOptions, upgradeCopy } from './upgrade-copy.ts';

export const upgradeCommand: CommandMaker = upgradeCommandWith(STEPS);

/** The command with other steps than those of this version. */
export function upgradeCommandWith(steps: readonly Step[]): CommandMaker {
  return (terminal) => {
    const made = command(
      'upgrade',
      'Moves an archive, or a copy of Kliping 0.2.0, to another version of the program.',
      terminal,
    )
      .argument('[dir]', 'its folder', '.')
      .option(
        '--program <spec>',
        'have package.json name this program: a version, a packed file (.tgz) or an address',
        parseProgram,
      )
      .option('--since <version>', 'say what a host has to do since this version', parseVersion)
      .option('--yes', 'make the changes that it shows without asking')
      .option('--force', 'allow changes that are not committed in files that it leaves alone');
    return made.action(async (folder: string, options: UpgradeOptions) => {
      mendArchive(folder);
      const { source, manifest } = await readManifest(folder);
      await requireWhole(folder);
      const program = dependencyIn(manifest);
      if (program === undefined) return upgradeCopy(folder, options, steps, made, terminal);
      if (options.program) return changeProgram(folder, source, options, made, terminal);
      return upgradeArchive(folder, program, options, steps, made, terminal);
    });
  };
}

function parseVersion(value: string): string {
  if (/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(value)) return value;
  throw new InvalidArgumentError('Expected a version such as 0.2.0');
}

const EXPECTED =
  'expected the folder of an archive, whose package.json names kliping, or a copy of Kliping 0.2.0';

/**
 * Reads the `package.json` of a folder: its text and what it says.
 * @throws FolderError where there is none that can be read
 */
async function readManifest(folder: string): Promise<{ source: string; manifest: Manifest }> {
  const file = join(folder, 'package.json');
  const source = await readFile(file, 'utf8').catch(() => undefined);
  if (source === undefined) throw new FolderError(`${folder}: found no package.json; ${EXPECTED}`);
  const manifest = parseJson(source);
  if (typeof manifest === 'object' && manifest !== null) return { source, manifest };
  throw new FolderError(`${file}: found a text that is no JSON object; ${EXPECTED}`);
}

/** @returns none where the text is no JSON */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How the name of the folder begins that an upgrade by Kliping 0.3.0 or earlier leaves when it is interrupted. */
const STAGING = '.kliping-upgrade-';

/** @throws FolderError where such an upgrade was interrupted: half of its changes look like an archive that is done */
async function requireWhole(folder: string): Promise<void> {
  const left = (await readdir(folder)).find((name) => name.startsWith(STAGING));
  if (left === undefined) return;
  throw new FolderError(
    `${folder}: found ${left}, which an interrupted upgrade left (its folder \`old\` has the files that were replaced); expected all as in the last commit: run \`git restore .\`, and remove that folder and the new files that \`git status\` shows`,
  );
}

/** Has the archive depend on another program. What that one moves, it moves itself once it is installed. */
async function changeProgram(
  folder: string,
  source: string,
  options: UpgradeOptions,
  made: Command,
  { console, ...terminal }: Terminal,
): Promise<void> {
  const program = await dependencyOn(options.program, folder, await readProgramManifest());
  if (program === dependencyIn(JSON.parse(source))) {
    console.log(`package.json names it already: kliping ${program}. Nothing was changed.`);
    return;
  }
  const files = filesIn(folder, ['package.json']);
  const changes = new Map([['package.json', Buffer.from(withDependency(source, program))]]);
  const shown = showChanges(files, changes);
  console.log(shown);
  if (!(await agreed(options, made, terminal))) return;
  changeFiles(folder, changes);
  console.log('Next:\n  npm install\n  npx kliping upgrade');
}

/** Says what is new for the host of an archive, and takes the steps that this version needs. */
async function upgradeArchive(
  folder: string,
  program: string,
  options: UpgradeOptions,
  steps: readonly Step[],
  made: Command,
  terminal: Terminal,
): Promise<void> {
  const { console } = terminal;
  if (/^\d/.test(program) && program !== VERSION) {
    throw new FolderError(
      `${join(folder, 'package.json')}: found kliping ${program}, but this is ${VERSION}; expected the same: run \`npm install\``,
    );
  }
  const before = options.since ?? (await versionBefore(folder, VERSION));
  console.log(await hostReport(before, options.since !== undefined));
  const files = filesOfArchive(folder);
  const { steps: taken, changes } = takeSteps(steps, files);
  if (taken.length === 0) {
    console.log('Nothing to move: this version reads the archive as it is.');
    return;
  }
  console.log(showSteps(taken, files, changes));
  if (!(await agreed(options, made, terminal))) return;
  changeFiles(folder, changes);
  console.log('Done. Next:\n  npm run check');
}

/** The steps, and the diff of what they change. */
function showSteps(taken: readonly Step[], files: Files, changes: Changes): string {
  const titles = taken.map(({ version, title }) => `- ${version}: ${title}`);
  return ['To be moved:', ...titles, '', showChanges(files, changes)].join('\n');
}
