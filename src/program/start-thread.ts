/** Starts a thread of this process, also where the program's modules are not compiled. */
import { availableParallelism } from 'node:os';
import { Worker as Thread, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a thread. The loader of modules that are not compiled works in the first thread only, unless it is asked.
 * @param program the address of a module: see `moduleAddress`
 */
export function startThread(program: URL, options: WorkerOptions): Thread {
  if (!program.href.endsWith('.ts')) return new Thread(program, options);
  const [loader, module] = [import.meta.resolve('tsx/esm/api'), program.href].map((address) =>
    JSON.stringify(address),
  );
  const code = `import(${loader}).then(({ register }) => { register(); return import(${module}); })`;
  return new Thread(code, { ...options, eval: true });
}

/**
 * Starts a thread that takes over work of this one.
 * @returns none where there is one processor only, or the system lets this process have no more threads: this one does all then
 */
export function startHelper(program: URL, options: WorkerOptions): Thread | undefined {
  if (availableParallelism() < 2) return undefined;
  try {
    return startThread(program, options);
  } catch {
    return undefined;
  }
}
