/** The programs that are measured, and the commands that people build with. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { PROGRAM_CALL } from '../program-call.ts';
import { eleventySources } from './eleventy-sources.ts';
import { hugoContent } from './hugo/content.ts';
import { VERSION_FILE } from './hugo/version.ts';
import type { Home, Program } from './program.ts';
import type { Command } from './session.ts';
import type { Source, SourceFile } from './source.ts';

/** The articles' own pages: to read all others and put them aside would take Pagefind twice the time. */
const ARTICLES = '*/[0-9]*/*/*/*/index.html';

const run = promisify(execFile);

/** @param call the arguments of Node before the command */
const klipingBy = (call: readonly string[]): Program => ({
  name: 'kliping',
  title: { pages: 'Kliping', search: 'Kliping' },
  version: async () => (await packageOf('.')).version,
  install: 'npm ci',
  sources: asTheyAre,
  build: ({ source, site, cache }, search) => {
    const folders = [
      ...['--content', join(source, 'content')],
      ...['--data', join(source, '_data')],
      ...['--output', site],
      ...['--cache', cache],
    ];
    const only = search ? [] : ['--no-search'];
    return [node(...call, 'build', '--allow-oversize', ...folders, ...only)];
  },
  preview: {
    title: 'Kliping, start',
    command: ({ source }, port) => {
      const folders = ['--content', join(source, 'content'), '--data', join(source, '_data')];
      return node(...call, 'start', '--no-progress', '--port', String(port), ...folders);
    },
    leaves: (port) => [`.cache/preview-${port}`, `.cache/preview-${port}-state`],
    search: '/search/manifest.json',
  },
});

const hugo: Program = {
  name: 'hugo',
  title: { pages: 'Hugo', search: 'Hugo + Pagefind' },
  version: () =>
    run('hugo', ['version']).then(({ stdout }) => /v[\d.]+\S*/.exec(stdout)?.[0], none),
  install: 'apt install hugo, or https://gohugo.io/installation/',
  layouts: 'bench/hugo',
  sources: hugoContent,
  build: (home, search) => [
    hugoCommand(home, ['--quiet', '--destination', home.site]),
    ...(search ? [pagefind(home.site)] : []),
  ],
  preview: {
    title: 'Hugo, server',
    command: (home, port) =>
      hugoCommand(home, ['server', '--bind', '127.0.0.1', '--port', String(port)]),
    // It keeps the pages in memory.
    leaves: () => [],
  },
};

function hugoCommand({ source, cache }: Home, args: readonly string[]): Command {
  const settings = ['--config', ['hugo.toml', VERSION_FILE].map((one) => join(source, one)).join()];
  return {
    program: 'hugo',
    args: [...args, ...settings, '--source', source, '--cacheDir', cache],
    cwd: source,
  };
}

const eleventy: Program = {
  name: 'eleventy',
  title: { pages: 'Eleventy, plain', search: 'Eleventy, plain + Pagefind' },
  version: async () => (await packageOf('node_modules/@11ty/eleventy')).version,
  install: 'npm ci',
  layouts: 'bench/eleventy',
  sources: eleventySources,
  build: ({ source, site }, search) => [
    { ...node(resolve('node_modules/@11ty/eleventy/cmd.cjs'), `--output=${site}`), cwd: source },
    ...(search ? [pagefind(site)] : []),
  ],
};

/**
 * The programs in the order in which they take their turns.
 * @param call how Node runs Kliping; the command comes after it
 */
export function programsBy(call: readonly string[]): Program[] {
  return [klipingBy(call), hugo, eleventy];
}

/** With Kliping run as this process runs. */
export const PROGRAMS: readonly Program[] = programsBy(PROGRAM_CALL);

/** The version of Pagefind, which the project has for its own search. */
export async function pagefindVersion(): Promise<string> {
  return (await packageOf('node_modules/pagefind')).version;
}

function pagefind(site: Home['site']): Command {
  const options = ['--quiet', '--site', site, '--glob', ARTICLES];
  return node(resolve('node_modules/pagefind/lib/runner/bin.cjs'), ...options);
}

/** In the project's folder. */
function node(...args: string[]): Command {
  return { program: process.execPath, args, cwd: process.cwd() };
}

async function* asTheyAre(archive: Source): AsyncGenerator<SourceFile> {
  for (const path of archive.paths) yield { path, content: await archive.read(path) };
}

async function packageOf(folder: string): Promise<{ version: string }> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
}

function none(): undefined {
  return undefined;
}
