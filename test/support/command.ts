/** Runs commands, and keeps what they say: in this process, or in one of their own as a person would. */
import { spawn } from 'node:child_process';
import { Writable } from 'node:stream';
import { type CommandMaker, runCommand as runHere } from '../../scripts/command.ts';
import { addedCommand } from '../../scripts/commands/added.ts';
import { benchCommand } from '../../scripts/commands/bench.ts';
import { buildCommand } from '../../scripts/commands/build.ts';
import { checkCommand } from '../../scripts/commands/check.ts';
import { cmsCommand } from '../../scripts/commands/cms.ts';
import { contributeCommand } from '../../scripts/commands/contribute.ts';
import { exportCommand } from '../../scripts/commands/export.ts';
import { idsCommand } from '../../scripts/commands/ids.ts';
import { importCommand } from '../../scripts/commands/import.ts';
import { initCommand } from '../../scripts/commands/init.ts';
import { ledgerCommand } from '../../scripts/commands/ledger.ts';
import { listCommand } from '../../scripts/commands/list.ts';
import { moveCommand } from '../../scripts/commands/move.ts';
import { newCommand } from '../../scripts/commands/new.ts';
import { previewCommand } from '../../scripts/commands/preview.ts';
import { reviewCommand } from '../../scripts/commands/review.ts';
import { serveCommand } from '../../scripts/commands/serve.ts';
import { slicesCommand } from '../../scripts/commands/slices.ts';
import { statsCommand } from '../../scripts/commands/stats.ts';
import { tagsCommand } from '../../scripts/commands/tags.ts';
import { runProgram } from '../../scripts/commands.ts';
import { type Finished, finished } from './process.ts';
import { callOfModule } from './program.ts';

const COMMANDS = {
  added: addedCommand,
  ids: idsCommand,
  bench: benchCommand,
  build: buildCommand,
  check: checkCommand,
  cms: cmsCommand,
  contribute: contributeCommand,
  export: exportCommand,
  import: importCommand,
  init: initCommand,
  list: listCommand,
  move: moveCommand,
  ledger: ledgerCommand,
  new: newCommand,
  review: reviewCommand,
  preview: previewCommand,
  start: serveCommand,
  slices: slicesCommand,
  stats: statsCommand,
  tags: tagsCommand,
} satisfies Record<string, CommandMaker>;

export type CommandName = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];

/** The commands that write progress once they take long: how long, a test must not depend on. */
const SHOWING_PROGRESS: readonly CommandName[] = [
  'build',
  'check',
  'export',
  'import',
  'ledger',
  'start',
  'slices',
];

const callOf = (name: CommandName, args: readonly string[]) =>
  SHOWING_PROGRESS.includes(name) ? ['--no-progress', ...args] : args;

/** Runs a command in this process: it does all that one of its own does, but for loading the program. */
export async function runCommand(name: CommandName, ...args: string[]): Promise<Finished> {
  const [stdout, stderr] = [new Kept(), new Kept()];
  const code = await runHere(COMMANDS[name], callOf(name, args), { stdout, stderr });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

/** The script of a command: those of an archive have one together. */
export function scriptOf(name: CommandName): string[] {
  const isForDevelopers = name === 'bench' || name === 'slices';
  return isForDevelopers ? [`scripts/${name}.ts`] : ['scripts/kliping.ts', name];
}

/** Runs a command in a process of its own, as npm does. */
export function spawnCommand(name: CommandName, ...args: string[]): Promise<Finished> {
  const [script = '', ...own] = scriptOf(name);
  const call = [...callOfModule(script.replace('.ts', '')), ...own, ...callOf(name, args)];
  return finished(spawn(process.execPath, call));
}

/** Runs `kliping` in this process. */
export async function runKliping(...args: string[]): Promise<Finished> {
  const [stdout, stderr] = [new Kept(), new Kept()];
  const code = await runProgram(args, { stdout, stderr });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

/** A stream that keeps what is written to it. */
export class Kept extends Writable {
  text = '';

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk;
    done();
  }
}
