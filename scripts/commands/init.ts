/** The command `kliping init`: begins an archive of one's own. */
import { basename, join, relative, resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { requirePlainPath } from '../../src/build/program-path.ts';
import { loadSite } from '../../src/content/load-data.ts';
import { loadLocales } from '../../src/content/locales.ts';
import {
  type ActionsRef,
  type Answers,
  actionsOf,
  checkTimeZone,
  DEFAULT_ANSWERS,
  nameOfFolder,
  readActions,
  readLanguages,
} from '../../src/init/answers.ts';
import { archiveFiles } from '../../src/init/archive-files.ts';
import { beginRepository, type GitOutcome } from '../../src/init/git.ts';
import type { ProgramSpec } from '../../src/init/program-spec.ts';
import { readSample } from '../../src/init/sample.ts';
import { requireRoom, writeArchive } from '../../src/init/write-archive.ts';
import type { Locale } from '../../src/locales/locale.ts';
import { PROGRAM_FOLDER } from '../../src/program/folders.ts';
import { VERSION } from '../../src/program/version.ts';
import { type CommandMaker, command, parseTitle, type Terminal } from '../command.ts';
import { type Asked, askAnswers, type Given } from './ask-answers.ts';
import { parseNewFolder } from './folder-argument.ts';
import { dependencyOn, parseProgram, readProgramManifest } from './program-option.ts';

interface Options {
  name?: string;
  languages?: string;
  timeZone?: string;
  program?: ProgramSpec;
  actions?: ActionsRef;
  sample?: boolean;
  yes?: boolean;
}

export const initCommand: CommandMaker = (terminal) => {
  const asked = ['name', 'languages', 'timeZone'];
  const made = command('init', 'Begins an archive of your own, in a new or empty folder.', terminal)
    .argument('<dir>', 'its folder', parseNewFolder)
    .option('--name <name>', 'the title of its site', parseTitle)
    .option('--languages <list>', 'its languages, such as id,ru')
    .option('--time-zone <zone>', 'the zone that its times are shown in', parseTimeZone)
    .option('--yes', 'ask nothing: what is not given is as the program proposes')
    .addOption(
      new Option('--sample', 'begin with the sample archive, which has its own name').conflicts(
        asked,
      ),
    )
    .option(
      '--program <spec>',
      'the program that it uses: a version, a packed file (.tgz) or an address; this one where it is left out',
      parseProgram,
    )
    .option(
      '--actions <owner/repo@ref>',
      'the workflows on GitHub that publish and check it; those of the program where it is left out',
      parseActions,
    );
  return made.action((folder: string, options: Options) => init(folder, options, made, terminal));
};

async function init(folder: string, options: Options, made: Command, terminal: Terminal) {
  requirePlainPath(resolve(folder));
  await requireRoom(folder);
  const manifest = await readProgramManifest();
  const program = await dependencyOn(options.program, folder, manifest);
  const sample = options.sample ? await readSample(PROGRAM_FOLDER) : undefined;
  const answers: Answers = {
    ...(sample ? await sampleAnswers() : await ownAnswers(folder, options, made, terminal)),
    program,
    actions: options.actions ?? actionsOf(manifest.repository, manifest.version),
    node: manifest.engines.node,
  };
  const files = archiveFiles(answers, basename(resolve(folder)), sample);
  await writeArchive(folder, files);
  const git = await beginRepository(folder);
  terminal.console.log(nextSteps(folder, files.size, git, options.program));
}

type Own = Pick<Answers, 'name' | 'languages' | 'timeZone'>;

/** What the sample's own `site.yaml` says, which is taken as it is: for the README. */
async function sampleAnswers(): Promise<Own> {
  const { site } = await loadSite({ dataDir: join(PROGRAM_FOLDER, '_data'), preview: false });
  const [first, ...others] = site.editions;
  if (!first) throw new Error('a site has an edition');
  const languages: Answers['languages'] = [first.lang, ...others.map(({ lang }) => lang)];
  return { name: first.title, languages, timeZone: DEFAULT_ANSWERS.timeZone };
}

/** The answers of the call, and for what it leaves out those of the person, or of the program. */
async function ownAnswers(
  folder: string,
  { name, languages, timeZone, yes }: Options,
  made: Command,
  terminal: Terminal,
): Promise<Own> {
  const locales = await loadLocales();
  const known = locales.map(({ lang }) => lang);
  const read = (value: string): Answers['languages'] => {
    const found = readLanguages(value, known);
    if (!('expected' in found)) return found;
    return made.error(`error: --languages "${value}"; expected ${found.expected}`);
  };
  // Before anything is asked: a mistake in the call shows at once.
  if (languages !== undefined) read(languages);

  const given: Given = { name, languages, timeZone };
  const defaults: Asked = {
    name: nameOfFolder(basename(resolve(folder))),
    languages: DEFAULT_ANSWERS.languages.join(','),
    timeZone: DEFAULT_ANSWERS.timeZone,
  };
  const asked = await (yes || isComplete(given)
    ? { ...defaults, ...definedOf(given) }
    : ask(given, defaults, locales, made, terminal));
  return { ...asked, languages: read(asked.languages) };
}

async function ask(
  given: Given,
  defaults: Asked,
  locales: readonly Locale[],
  made: Command,
  { stdin, stderr }: Terminal,
): Promise<Asked> {
  if (!stdin?.isTTY) {
    return made.error(
      'error: found no terminal to ask in; expected --name, --languages and --time-zone, ' +
        `or --yes for "${defaults.name}", ${defaults.languages} and ${defaults.timeZone}`,
    );
  }
  const asked = await askAnswers(given, defaults, locales, { input: stdin, output: stderr });
  return asked ?? made.error('error: broken off; nothing was written');
}

const isComplete = (given: Given): boolean =>
  Object.values(given).every((value) => value !== undefined);

const definedOf = (given: Given): Partial<Asked> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

/** Of a program that only this machine has. */
const PACKED_PROGRAM = `A clone of this archive needs the file of --program at the same place. Once the program is on npm, name a version: npx kliping upgrade --program ${VERSION}`;

function nextSteps(
  folder: string,
  count: number,
  git: GitOutcome,
  program: ProgramSpec | undefined,
): string {
  const remarks: Readonly<Record<GitOutcome, string>> = {
    begun: 'A git repository was begun in it.',
    'its own': 'It is in the git repository that was there.',
    'within another': 'It is within another git repository: none of its own was begun.',
    'no git': 'Git was not found: to keep versions and to publish, install it and run `git init`.',
    'git failed': 'Git could not begin a repository in it: `git init` there says why.',
  };
  const there = relative('', folder);
  return [
    `${count} files in ${folder}. ${remarks[git]}`,
    ...(program?.kind === 'path' ? [PACKED_PROGRAM] : []),
    'Next:',
    ...(there === '' ? [] : [`  cd ${/^[\w./-]+$/.test(there) ? there : JSON.stringify(there)}`]),
    '  npm install',
    '  npm start',
  ].join('\n');
}

function parseTimeZone(value: string): string {
  const expected = checkTimeZone(value);
  if (expected === undefined) return value;
  throw new InvalidArgumentError(`Expected ${expected}`);
}

function parseActions(value: string): ActionsRef {
  const actions = readActions(value);
  if (actions) return actions;
  throw new InvalidArgumentError('Expected OWNER/REPO@REF, such as kliping/kliping@v0');
}
