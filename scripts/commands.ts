/** The commands of an archive by their names, and the program `kliping` that runs them. */
import { Command, CommanderError } from 'commander';
import { VERSION } from '../src/program/version.ts';
import { type CommandMaker, runCommand, type Streams, USAGE } from './command.ts';

interface Entry {
  readonly description: string;
  /** Loads the command alone, as each needs other parts of the program. */
  readonly load: () => Promise<CommandMaker>;
}

/** In the order of an archive's life. */
const COMMANDS: Readonly<Record<string, Entry>> = {
  init: {
    description: 'begin an archive of your own',
    load: async () => (await import('./commands/init.ts')).initCommand,
  },
  start: {
    description: 'build and serve the site, drafts included, and again whenever a file is saved',
    load: async () => (await import('./commands/serve.ts')).serveCommand,
  },
  import: {
    description: 'make articles of raw texts',
    load: async () => (await import('./commands/import.ts')).importCommand,
  },
  new: {
    description: 'begin an article',
    load: async () => (await import('./commands/new.ts')).newCommand,
  },
  list: {
    description:
      'list the articles that wait for somebody: untranslated, doubtful, without tags, stale …',
    load: async () => (await import('./commands/list.ts')).listCommand,
  },
  stats: {
    description: 'count articles by month, language, source and outlet',
    load: async () => (await import('./commands/stats.ts')).statsCommand,
  },
  move: {
    description: 'give an article another date, slug or title, and keep its old address',
    load: async () => (await import('./commands/move.ts')).moveCommand,
  },
  tags: {
    description:
      'rename, merge and split tags and other terms, and suggest those that articles lack',
    load: async () => (await import('./commands/tags.ts')).tagsCommand,
  },
  contribute: {
    description: 'make a draft of what a reader contributed by a form on GitHub',
    load: async () => (await import('./commands/contribute.ts')).contributeCommand,
  },
  added: {
    description: 'write into articles when they came into the archive, as git knows it',
    load: async () => (await import('./commands/added.ts')).addedCommand,
  },
  ids: {
    description: 'give articles the ids by which they are cited for good',
    load: async () => (await import('./commands/ids.ts')).idsCommand,
  },
  review: {
    description: 'count, list and settle what the import left doubtful',
    load: async () => (await import('./commands/review.ts')).reviewCommand,
  },
  check: {
    description: 'report mistakes, references, wanted articles, and fields to review',
    load: async () => (await import('./commands/check.ts')).checkCommand,
  },
  ledger: {
    description: 'compare the site with the addresses that were published, and record them',
    load: async () => (await import('./commands/ledger.ts')).ledgerCommand,
  },
  build: {
    description: 'build the site',
    load: async () => (await import('./commands/build.ts')).buildCommand,
  },
  preview: {
    description: 'serve the built site as GitHub Pages would',
    load: async () => (await import('./commands/preview.ts')).previewCommand,
  },
  export: {
    description: 'write the archive for other programs',
    load: async () => (await import('./commands/export.ts')).exportCommand,
  },
  cms: {
    description: 'make the configuration of a form in the browser, Sveltia CMS or Decap CMS',
    load: async () => (await import('./commands/cms.ts')).cmsCommand,
  },
  upgrade: {
    description: 'move the archive to another version of this program',
    load: async () => (await import('./commands/upgrade.ts')).upgradeCommand,
  },
};

/**
 * Runs `kliping` with the name of a command and its arguments.
 * @param script the npm script that the call came from, by which help names the command of that name
 * @returns the exit code: see `runCommand`
 */
export async function runProgram(
  [name = '', ...args]: readonly string[],
  streams: Streams,
  script?: string,
): Promise<number> {
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const calledAs = script === name ? undefined : `kliping ${name}`;
  if (entry) return runCommand(await entry.load(), args, streams, calledAs);
  return answerWithoutCommand(name, streams);
}

/** Answers a call that names no command: with help, the version, or what is wrong. */
function answerWithoutCommand(name: string, { stdout, stderr }: Streams): number {
  const program = new Command('kliping')
    .description('Keeps a bilingual news archive: raw clippings in, a searchable site out.')
    .usage('<command> [options]')
    .version(VERSION)
    .addHelpText('after', '\nMore on a command: kliping <command> --help')
    .helpCommand(false)
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
    })
    .exitOverride();
  for (const [command, { description }] of Object.entries(COMMANDS)) {
    program.command(command).description(description);
  }
  try {
    if (name === '') program.help({ error: true });
    program.parse([name], { from: 'user' });
    return USAGE;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : USAGE;
  }
}
