#!/usr/bin/env node
/** The command `kliping`, which runs the commands of an archive: `kliping build`. */
import { Command, CommanderError } from 'commander';
import { VERSION } from '../src/program/version.ts';
import { type CommandMaker, runAsProcess, USAGE } from './command.ts';

interface Entry {
  readonly description: string;
  /** Loads the command alone, as each needs other parts of the program. */
  readonly load: () => Promise<CommandMaker>;
}

/** The commands in the order of an archive's life. */
const COMMANDS: Readonly<Record<string, Entry>> = {
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
  check: {
    description: 'report mistakes, references, wanted articles, and fields to review',
    load: async () => (await import('./commands/check.ts')).checkCommand,
  },
  build: {
    description: 'build the site',
    load: async () => (await import('./commands/build.ts')).buildCommand,
  },
};

const [name = '', ...args] = process.argv.slice(2);
const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (entry) await runAsProcess(await entry.load(), args, `kliping ${name}`);
else process.exitCode = answerWithout(name);

/**
 * Answers a call that names no command: with help, the version, or what is wrong.
 * @returns the exit code
 */
function answerWithout(name: string): number {
  const program = new Command('kliping')
    .description('Keeps a bilingual news archive: raw clippings in, a searchable site out.')
    .version(VERSION)
    .usage('<command> [options]')
    .helpCommand(false)
    .addHelpText('after', '\nMore on a command: kliping <command> --help')
    .exitOverride();
  for (const [name, { description }] of Object.entries(COMMANDS)) {
    program.command(name).description(description);
  }
  try {
    program.parse(name === '' ? ['--help'] : [name], { from: 'user' });
    return USAGE;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 && name !== '' ? 0 : USAGE;
  }
}
