/** The part of `kliping upgrade` that turns a copy of Kliping 0.2.0 into an archive. */
import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { ContentError, FolderError } from '../../src/archive/problem.ts';
import { languageOf, siteSchema } from '../../src/archive/site.ts';
import { changeFiles } from '../../src/content/change-files.ts';
import { exists } from '../../src/content/files.ts';
import { loadLocales } from '../../src/content/locales.ts';
import { checkYaml } from '../../src/content/yaml.ts';
import { type Answers, actionsOf } from '../../src/init/answers.ts';
import { archiveFiles } from '../../src/init/archive-files.ts';
import type { ProgramSpec } from '../../src/init/program-spec.ts';
import { PACKAGE } from '../../src/program/package.ts';
import {
  type Changes,
  changed,
  type Files,
  realChanges,
  textAt,
} from '../../src/upgrade/changes.ts';
import { hasProgram, isKnownVersion } from '../../src/upgrade/copy/is-copy.ts';
import {
  readKnownFiles,
  readKnownLocales,
  readKnownSheets,
} from '../../src/upgrade/copy/known-files.ts';
import { loadLocale } from '../../src/upgrade/copy/load-locale.ts';
import { type Move, moveCopy } from '../../src/upgrade/copy/move-copy.ts';
import { coveringPaths } from '../../src/upgrade/copy/sample-files.ts';
import { type GitState, gitState } from '../../src/upgrade/git.ts';
import { filesIn } from '../../src/upgrade/read-files.ts';
import { showChanges } from '../../src/upgrade/show-changes.ts';
import { type Step, takeSteps } from '../../src/upgrade/steps.ts';
import { counted, type Terminal } from '../command.ts';
import { agreed } from './agreed.ts';
import { hostReport } from './host-report.ts';
import { dependencyOn, readProgramManifest } from './program-option.ts';

/** The call of the command. */
export interface UpgradeOptions {
  program?: ProgramSpec;
  since?: string;
  yes?: boolean;
  force?: boolean;
}

/**
 * Shows what the move changes, asks, and makes it.
 * @param steps those that an archive of 0.2.0 needs are taken, too
 * @throws FolderError where the folder is no copy of 0.2.0, or git does not have all that would change
 */
export async function upgradeCopy(
  folder: string,
  options: UpgradeOptions,
  steps: readonly Step[],
  made: Command,
  terminal: Terminal,
): Promise<void> {
  const { files, git } = await openCopy(folder);
  const answers = await answersOf(folder, files, options);
  const move = await moveCopy(files, {
    originOf: readKnownFiles(),
    sheets: readKnownSheets(),
    locales: readKnownLocales(),
    present: await loadLocales(),
    languages: answers.languages,
    loadLocale: (path) => loadLocale(files, path),
    archive: archiveFiles(answers, basename(resolve(folder)), new Map()),
  });
  const { changes: later } = takeSteps(steps, changed(files, move.changes));
  const changes = realChanges(files, new Map([...move.changes, ...later]));
  await requireCommitted(folder, git, changes, options.force ?? false);

  const { console } = terminal;
  console.log(
    'This is a copy of Kliping 0.2.0: the program and an archive in one repository.\nIt becomes an archive, which names the program in package.json.\n',
  );
  console.log(await hostReport('0.2.0'));
  console.log(showChanges(files, changes));
  console.log(reportOn(move, files));
  if (!(await agreed(options, made, terminal))) return;
  console.log(`If this is interrupted: ${undoing(files, changes)}`);
  changeFiles(folder, changes);
  console.log('Done. Next:\n  npm install\n  npm run check\n  npm start\nThen commit.');
}

/** @throws FolderError where the folder is no copy of 0.2.0 that git keeps */
async function openCopy(folder: string): Promise<{ files: Files; git: GitState }> {
  const wrong = (found: string, expected: string) =>
    new FolderError(`${folder}: found ${found}; expected ${expected}`);
  const known = 'the folder of an archive, whose package.json names kliping, or a copy of 0.2.0';
  const marks = ['.eleventy.ts', 'scripts', 'src'].map((name) => exists(join(folder, name)));
  if (!(await Promise.all(marks)).every(Boolean)) {
    throw wrong('neither an archive nor a copy of Kliping', known);
  }
  const git = await gitState(folder);
  if (!git) {
    throw wrong(
      'no git repository',
      'one that has all files, so that nothing can be lost: `git init && git add -A && git commit -m Copy`',
    );
  }
  // Without those that are gone, and without repositories within this one.
  const present = await Promise.all(
    git.tracked.map(async (path) => ((await isFile(join(folder, path))) ? [path] : [])),
  );
  const files = filesIn(folder, present.flat());
  const { name, version } = JSON.parse(textAt(files, 'package.json') ?? '{}');
  if (!hasProgram(files)) throw wrong('neither an archive nor a copy of Kliping', known);
  if (name === PACKAGE && version !== '0.2.0') {
    throw wrong(`a copy of Kliping ${version}`, 'one of 0.2.0, or an archive');
  }
  if (!isKnownVersion(files, readKnownFiles())) {
    throw wrong('a program that differs too much from Kliping 0.2.0', 'a copy of 0.2.0');
  }
  return { files, git };
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** What `init` would ask for, by the site that the copy has. */
async function answersOf(folder: string, files: Files, options: UpgradeOptions): Promise<Answers> {
  const file = '_data/site.yaml';
  const { value, problems } = checkYaml(textAt(files, file) ?? '', siteSchema, { file, line: 1 });
  if (!value) throw new ContentError(problems);
  const [first = '', ...others] = value.editions.map(languageOf);
  const manifest = await readProgramManifest();
  const { title } = value;
  return {
    name: typeof title === 'string' ? title : (title[first] ?? Object.values(title)[0] ?? ''),
    languages: [first, ...others],
    timeZone: value.timeZone,
    program: await dependencyOn(options.program, folder, manifest),
    actions: actionsOf(manifest.repository, manifest.version),
    node: manifest.engines.node,
  };
}

/** @throws FolderError where git does not have a file that changes, or any, unless that is allowed */
async function requireCommitted(
  folder: string,
  { tracked, uncommitted }: GitState,
  changes: Changes,
  isForced: boolean,
): Promise<void> {
  const known = new Set(tracked);
  const inTheWay = await Promise.all(
    [...changes.keys()].map(async (path) =>
      !known.has(path) && (await exists(join(folder, path))) ? [path] : [],
    ),
  );
  const wrong = new Set([
    ...uncommitted.filter((path) => !isForced || changes.has(path)),
    ...inTheWay.flat(),
  ]);
  if (wrong.size === 0) return;
  const shown = [...wrong].slice(0, 10).join(', ');
  const more = wrong.size > 10 ? ` and ${wrong.size - 10} more` : '';
  const hint = isForced ? '' : ', or --force if they are none of the files that change';
  throw new FolderError(
    `${folder}: found files that are not committed: ${shown}${more}; expected all committed${hint}`,
  );
}

/** What is not in the diffs. */
function reportOn({ carried, lost, own, sample, remarks }: Move, files: Files): string {
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `- ${line}`), ''];
  const covering = coveringPaths(
    sample.filter((path) => !path.endsWith('.yaml')),
    files.paths,
  );
  const lists = sample.filter((path) => path.endsWith('.yaml'));
  return [
    ...list(
      'Yours, carried over:',
      carried.map(({ from, to }) => `${from} -> ${to}`),
    ),
    ...list('To look at:', remarks),
    ...list('Changed by you, not carried over (`git show HEAD:FILE` shows one):', lost),
    ...list('Yours, left where they are:', own),
    ...(covering.length === 0
      ? []
      : [
          `${counted(sample.length - lists.length, 'file')} of the sample are still here. To remove them: git rm -r -- ${covering.map(quoted).join(' ')}`,
          '',
        ]),
    ...list('As the sample has them:', lists),
  ].join('\n');
}

/** What is left beside files when an upgrade is interrupted, as git names it. */
const LEFT = ':(glob)**/.kliping-*';

/** The commands that bring everything back. */
function undoing(files: Files, changes: Changes): string {
  const added = [...changes.keys()].filter((path) => !files.paths.includes(path));
  const paths = coveringPaths(added, [...files.paths, ...added]);
  const clean = [...paths, LEFT].map(quoted).join(' ');
  return `git restore . && git clean -fd -- ${clean}`;
}

function quoted(path: string): string {
  return /^[\p{L}\p{N}./_-]+$/u.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
