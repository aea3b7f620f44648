/** A disk that stops, or is full, at a moment that a test chooses; in the process that works. */
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join, relative } from 'node:path';
import { MARKER } from '../../../src/build/output-folder-state.ts';
import { LOCK } from '../../../src/content/lock.ts';
import { isJournal } from '../../../src/content/switch-journal.ts';

/** What needs room on a disk. */
const TAKES_ROOM = ['writeFile', 'mkdir', 'link', 'copyFile'] as const;

/** What changes a disk. */
export const CHANGES = [...TAKES_ROOM, 'rename', 'rm', 'rmdir', 'unlink', 'chmod'] as const;

type Change = (typeof CHANGES)[number];

export interface Fault {
  /** Which of the changes is the first that fails, from 0 on. */
  readonly at: number;
  /**
   * What happens then. A process that is killed changes nothing from that moment on, its own tidying up
   * included; one that kills itself (`kill -9`) is gone; a full disk lets files be moved and removed; an error comes to
   * one call, or to all from then on.
   */
  readonly kind: 'killed' | 'kill -9' | 'full' | 'error' | 'errors';
  /** How much of what is written last gets to the disk. */
  readonly part: number;
  /** The only changes that count. */
  readonly change?: Change;
  /** Changes count from the first one to a file of this name on. */
  readonly since?: string;
  /** The code of the error; that of a full disk where it is left out. */
  readonly code?: string;
}

export interface Outcome<Value> {
  /** What the work came to, or with what it failed. */
  readonly result: PromiseSettledResult<Value>;
  /** The changes that were asked for. */
  readonly asked: number;
  /** Whether any of them came to files that readers see. */
  readonly published: boolean;
}

/**
 * Does something on a disk with a fault.
 * @param folder in which changes count; elsewhere nothing fails
 * @param outputDir where readers' files are
 */
export async function withFault<Value>(
  folder: string,
  outputDir: string,
  fault: Fault | undefined,
  work: () => Promise<Value>,
): Promise<Outcome<Value>> {
  let asked = 0;
  let published = false;
  let isCounting = fault?.since === undefined;

  /** Whether a change is to be made; else it fails. */
  const meet = (change: Change): boolean => {
    if (fault?.kind === 'full' && !TAKES_ROOM.some((one) => one === change)) return true;
    if (fault?.change !== undefined && fault.change !== change) return true;
    const number = asked++;
    const at = fault?.at ?? Number.POSITIVE_INFINITY;
    return number < at || (fault?.kind === 'error' && number > at);
  };
  const failure = (change: Change): Error => {
    if (fault?.kind === 'killed') return new Error('killed');
    const code = fault?.code ?? 'ENOSPC';
    const error = new Error(code === 'ENOSPC' ? 'ENOSPC: no space left on device' : code);
    return Object.assign(error, { code, syscall: change });
  };
  /** What an operating system may have done of a change when it ends. */
  const begin = (change: Change, [path = '']: readonly string[], args: readonly unknown[]) => {
    if (asked !== (fault?.at ?? 0) + 1) return;
    const [, content, options] = args;
    if (change === 'writeFile' && (typeof content === 'string' || content instanceof Uint8Array)) {
      const bytes = Buffer.from(content as string);
      const part = bytes.subarray(0, bytes.length * (fault?.part ?? 0));
      // What is added to a file (`flag: 'a'`) leaves what it has.
      original.writeFileSync(path, part, options as fs.WriteFileOptions);
    } else if (change === 'rm' && fs.statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      const names = fs.readdirSync(path);
      for (const name of names.slice(0, names.length * (fault?.part ?? 0))) {
        original.rmSync(join(path, name), { recursive: true });
      }
    }
  };
  const notice = (paths: readonly string[]) => {
    const way = relative(outputDir, paths.at(-1) ?? '');
    if (!/^\.\.|^$/.test(way) && !way.startsWith(LOCK) && way !== MARKER && !isJournal(way))
      published = true;
  };
  const pathsOf = (change: Change, args: readonly unknown[]) =>
    args.slice(0, ['rename', 'link', 'copyFile'].includes(change) ? 2 : 1).map(String);
  const isHere = (paths: readonly string[]) => paths.some((path) => path.startsWith(folder));

  const original = { ...fs };
  const originalPromises = { ...promises };
  for (const change of CHANGES) {
    const inTime = original[`${change}Sync`] as (...args: unknown[]) => unknown;
    const later = originalPromises[change] as (...args: unknown[]) => Promise<unknown>;
    const check = (args: readonly unknown[]) => {
      const paths = pathsOf(change, args);
      // To make a folder that is there changes nothing.
      if (!isHere(paths) || (change === 'mkdir' && fs.existsSync(paths[0] ?? ''))) return;
      isCounting ||= paths.some((path) => path.endsWith(fault?.since ?? path));
      if (isCounting && !meet(change)) {
        begin(change, paths, args);
        if (fault?.kind === 'kill -9') process.kill(process.pid, 'SIGKILL');
        throw failure(change);
      }
      notice(paths);
    };
    Object.assign(fs, {
      [`${change}Sync`]: (...args: unknown[]) => {
        check(args);
        return inTime(...args);
      },
    });
    Object.assign(promises, {
      [change]: async (...args: unknown[]) => {
        check(args);
        return later(...args);
      },
    });
  }
  syncBuiltinESMExports();
  try {
    const [result] = await Promise.allSettled([work()]);
    return { result, asked, published };
  } finally {
    for (const change of CHANGES) {
      Object.assign(fs, { [`${change}Sync`]: original[`${change}Sync`] });
      Object.assign(promises, { [change]: originalPromises[change] });
    }
    syncBuiltinESMExports();
  }
}
