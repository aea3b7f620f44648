/** A copy of the program, which a test may change, and runs in processes of its own. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const PARTS = [
  'src',
  'scripts',
  '.eleventy.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

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
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
  }

  /** Replaces words that a file has. */
  edit(path: string, from: string, to: string): void {
    const text = this.read(path);
    assert.ok(text.includes(from), `${path} has "${from}"`);
    this.write(path, text.replace(from, to));
  }

  /** Runs a command, and waits until it ends. */
  run(command: string, ...options: readonly string[]): Ended {
    const call = ['--import', 'tsx', 'scripts/kliping.ts', command, ...options];
    return spawnSync(process.execPath, call, { cwd: this.folder, encoding: 'utf8' });
  }

  /** Starts a command. */
  start(command: string, ...options: readonly string[]): ChildProcess {
    const call = ['--import', 'tsx', 'scripts/kliping.ts', command, ...options];
    return spawn(process.execPath, call, { cwd: this.folder, stdio: 'pipe' });
  }
}
