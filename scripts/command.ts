/** Parts that the commands share: their options, the way that they run, and their exit codes. */
import { Console } from 'node:console';
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { readPathPrefix } from '../src/archive/path-prefix.ts';
import { ContentError, FolderError } from '../src/archive/problem.ts';
import { DEFAULTS } from '../src/build/settings.ts';
import type { Slice } from '../src/build/slices.ts';
import { mendable } from '../src/build/system-error.ts';
import { mendArchive } from '../src/content/change-files.ts';
import { errorCode } from '../src/content/files.ts';
import type { ContentOptions } from '../src/content/options.ts';

/** The content is at fault. */
const CONTENT = 1;
/** The call is at fault. */
export const USAGE = 2;

/** The streams that a command writes to, and the one that it may ask a person by. */
export interface Streams {
  readonly stdin?: (Readable & { readonly isTTY?: boolean }) | undefined;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** The streams, and a console that writes to them. */
export interface Terminal extends Streams {
  readonly console: Console;
  /** How the command was called, such as `kliping build`; undefined for an npm script. */
  readonly calledAs: string | undefined;
}

/** Makes a command that writes to a terminal, and runs once, since it keeps the options of its call. */
export type CommandMaker = (terminal: Terminal) => Command;

/** @param name of the npm script, by which help names the command unless it was called otherwise */
export function command(
  name: string,
  description: string,
  { stdout, stderr, calledAs }: Terminal,
): Command {
  return new Command(calledAs ?? `npm ${name === 'start' ? name : `run ${name}`} --`)
    .description(description)
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
    })
    .exitOverride();
}

/** The options that say where the archive is. What a command that died has left half done there is taken back first. */
export function withFolders(made: Command): Command {
  return made
    .hook('preAction', () => mendArchive(dirname(resolve(foldersOf(made).contentDir))))
    .option('--content <dir>', 'the articles', DEFAULTS.contentDir)
    .option(
      '--data <dir>',
      'site.yaml, and lists of tags, sources, outlets, places and people',
      DEFAULTS.dataDir,
    )
    .option('--theme <dir>', 'look and words, if there are any', parseFolder, DEFAULTS.themeDir);
}

/** A folder that is there: of one that a person names, the mistyped name must not look like none. */
function parseFolder(value: string): string {
  if (statSync(value, { throwIfNoEntry: false })?.isDirectory()) return value;
  throw new InvalidArgumentError('Expected the name of a folder');
}

/**
 * The folders of a call.
 * @param made by `withFolders`, and parsed
 * @returns the folders, of which that of the articles may be absent unless the call names it
 */
export function foldersOf(made: Command): Folders {
  const { content, data, theme } = made.opts<{ content: string; data: string; theme: string }>();
  const contentMayBeAbsent = made.getOptionValueSource('content') === 'default';
  return { contentDir: content, dataDir: data, themeDir: theme, contentMayBeAbsent };
}

type Folders = Required<
  Pick<ContentOptions, 'contentDir' | 'dataDir' | 'themeDir' | 'contentMayBeAbsent'>
>;

/** The option of the commands that publish pictures. */
export const ALLOW_SVG = [
  '--allow-svg',
  'publish SVG pictures as they are, with what they run: they are all your own',
  false,
] as const;

/** The option of the command that builds a site for a host. */
export const ALLOW_OVERSIZE = [
  '--allow-oversize',
  'write the site, too, if it is larger than GitHub Pages publishes',
  false,
] as const;

/** The option of the commands that serve a site. */
export const HOST = [
  '--host [name]',
  'serve other devices on the network too, by this name or address of the machine, or by any',
] as const;

/** What a person is told who lets others see a site: nothing without `--host`. */
export function sharingNote({ sharedUrls }: { readonly sharedUrls: readonly string[] }): string[] {
  if (sharedUrls.length === 0) return [];
  return [
    'Warning: everybody on the network can read all of it. Use --host only on one that you trust.',
    `On the other device type: ${sharedUrls.join(' or ')}`,
  ];
}

/** The option of the commands that show progress. */
export const NO_PROGRESS = ['--no-progress', 'do not show how far the work is'] as const;

export function parseUrl(value: string): string {
  if (URL.canParse(value) && /^https?:/.test(value)) return value;
  throw new InvalidArgumentError('Expected an address such as https://example.org/');
}

/** A path prefix with its slashes: `repo` is `/repo/`. */
export function parsePathPrefix(value: string): string {
  try {
    return readPathPrefix(value);
  } catch {
    throw new InvalidArgumentError('Expected a path such as /repo/');
  }
}

export function parsePort(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new InvalidArgumentError('Expected a number from 0 to 65535');
}

/** A number of things, at least one. */
export function parseCount(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count > 0) return count;
  throw new InvalidArgumentError('Expected a number from 1');
}

/** The third of eight slices: `3/8`. */
export function parseSlice(value: string): Slice {
  const [, number = 0, of = 0] = /^(\d+)\/(\d+)$/.exec(value)?.map(Number) ?? [];
  if (number >= 1 && number <= of) return { number, of };
  throw new InvalidArgumentError('Expected a slice such as 3/8');
}

export function parseTitle(value: string): string {
  return parseLine(value, 'a title');
}

export function parseName(value: string): string {
  return parseLine(value, 'a name');
}

function parseLine(value: string, what: string): string {
  const line = value.trim();
  if (line !== '' && !/[\n\r]/.test(line)) return line;
  throw new InvalidArgumentError(`Expected ${what} on one line`);
}

/** `1 article`, `2 articles`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Runs a command as the process that it is called in. */
export async function runAsProcess(make: CommandMaker): Promise<void> {
  process.exitCode = await runCommand(make, process.argv.slice(2), process);
}

/**
 * Runs a command.
 * @param args its call, such as `['--content', 'content']`
 * @param calledAs how it was called, such as `kliping build`; by default, as an npm script
 * @returns the exit code: 0 is done, 1 the content is at fault, 2 the call is at fault
 */
export async function runCommand(
  make: CommandMaker,
  args: readonly string[],
  streams: Streams,
  calledAs?: string,
): Promise<number> {
  const { stdout, stderr } = streams;
  const console = new Console({ stdout, stderr });
  const terminal: Terminal = {
    stdout,
    stderr,
    console,
    calledAs,
    // Opened by the commands that ask only.
    get stdin() {
      return streams.stdin;
    },
  };
  try {
    await make(terminal).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    return exitCodeOf(error, console);
  }
}

function exitCodeOf(error: unknown, console: Console): number {
  // Commander has said what is wrong already; asking for help is not wrong.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
  if (errorCode(error) === 'EADDRINUSE') {
    console.error('The port is taken by another program; give another with --port.');
    return USAGE;
  }
  const said = mendable(error);
  report(said, console);
  return said instanceof FolderError ? USAGE : CONTENT;
}

/** The reason why a command fails, which a person can use without knowing where in the program it arose. */
export class Failure extends Error {}

/** Says an error: what is wrong in the content as it is, anything else with where it came from. */
export function report(error: unknown, console: Console): void {
  const known = [ContentError, FolderError, Failure].some((kind) => error instanceof kind);
  console.error(known && error instanceof Error ? error.message : error);
}
