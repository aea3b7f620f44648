/** Lets Node keep the compiled code of the program between two calls, from Node.js 22.8 on. */
import module from 'node:module';
import { basename, dirname, join } from 'node:path';
import { IS_COMPILED, PROGRAM_FOLDER } from './folders.ts';

/** As much of it as is used here: Node.js 20 has no such functions. */
const { enableCompileCache, flushCompileCache } = module as {
  readonly enableCompileCache?: (folder: string) => unknown;
  readonly flushCompileCache?: () => void;
};

/**
 * Keeps compiled code beside the installed packages, in `node_modules/.cache`: in a folder that others can write to, they could
 * change what runs. It is for this process, and for those that it starts. A folder that the user has chosen is left as it is; where
 * it cannot be written, Node goes on without it.
 */
export function keepCompiledCode(): void {
  const packages = dirname(PROGRAM_FOLDER);
  if (!enableCompileCache || !IS_COMPILED || basename(packages) !== 'node_modules') return;
  process.env.NODE_COMPILE_CACHE ||= join(packages, '.cache', 'kliping');
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
}

/** Writes what this process has compiled: Node does so when a process ends by itself, but not when another one ends it. */
export function writeCompiledCode(): void {
  flushCompileCache?.();
}
