/**
 * A copy of the program, which a test may change, and runs in processes of its own: compiled where this process is, as
 * the loader for TypeScript takes more of the processor than a small build.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { transformSync } from 'esbuild';
import { IS_COMPILED, MODULE_FOLDER } from '../../../src/program/folders.ts';

const PARTS = [
  'src',
  'scripts',
  '.eleventy.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** The modules of the program in `dist`, where it is compiled. */
const COMPILED = ['src', 'scripts', '.eleventy.js', 'package.json'];

const CALL = IS_COMPILED ? ['dist/scripts/kliping.js'] : ['--import', 'tsx', 'scripts/kliping.ts'];

/** How a command ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export class ProgramCopy {
  readonly folder: string;

  /** @param folder an empty one */
  constructor(folder: string) {
    this.folder = folder;
    for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
    for (const part of IS_COMPILED ? COMPILED : []) {
      cpSync(join(MODULE_FOLDER, '..', part), join(folder, 'dist', part), { recursive: true });
    }
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
    // Scripts of pages are bundled from their sources.
    if (!/\.tsx?$/.test(path) || path.startsWith('src/assets/')) return;
    const compiled = join(this.folder, 'dist', path.replace(/\.tsx?$/, '.js'));
    if (existsSync(compiled)) writeFileSync(compiled, compile(String(content)));
  }

  /** Replaces words that a file has. */
  edit(path: string, from: string, to: string): void {
    const text = this.read(path);
    assert.ok(text.includes(from), `${path} has "${from}"`);
    this.write(path, text.replace(from, to));
  }

  /** Runs a command, and waits until it ends. */
  run(command: string, ...options: readonly string[]): Ended {
    const call = [...CALL, command, ...options];
    return spawnSync(process.execPath, call, { cwd: this.folder, encoding: 'utf8' });
  }

  /** Starts a command. */
  start(command: string, ...options: readonly string[]): ChildProcess {
    const call = [...CALL, command, ...options];
    return spawn(process.execPath, call, { cwd: this.folder, stdio: 'pipe' });
  }
}

/** Compiles a module as `types/tsconfig.dist.json` has it compiled. */
function compile(source: string): string {
  const { code } = transformSync(source, {
    loader: 'tsx',
    jsx: 'automatic',
    jsxImportSource: '#jsx',
  });
  return code.replaceAll(/(["']\.[^"']*)\.tsx?(["'])/g, '$1.js$2');
}
