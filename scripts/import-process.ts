/** Runs an import in a process of its own, whose memory is bounded from its start. */
import { fork } from 'node:child_process';

/**
 * Megabytes that the first thread of an import may take for objects. It needs some 100 for a hundred thousand rows; the
 * limit is there because V8 lets memory grow to four times what is in use where there is none so low, and to half as
 * much again below this one. Node takes the limit at the start of a process only.
 */
const MOST = 800;

const LIMIT = '--max-old-space-size';

/** Signals that end an import from outside. */
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Signals by which V8 ends a process that has no memory left. */
const SHORT_OF_MEMORY: readonly (string | null)[] = ['SIGABRT', 'SIGTRAP', 'SIGILL'];

/** Whether this process is an import that has to run in another one: no limit has been set, by this program or by a person. */
export function needsProcess([command]: readonly string[]): boolean {
  const options = [...process.execArgv, process.env.NODE_OPTIONS ?? ''];
  return command === 'import' && !options.some((one) => one.replaceAll('_', '-').includes(LIMIT));
}

/**
 * Runs this process's call again, with the limit. It has the same streams, and ends as the other one does.
 * @returns its exit code
 */
export function runInProcess(args: readonly string[]): Promise<number> {
  const child = fork(process.argv[1] ?? '', args, {
    execArgv: [...process.execArgv, `${LIMIT}=${MOST}`],
  });
  // Those of a terminal reach both; others are passed on. Then the import ends, and this process after it.
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of ENDINGS) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const one of ENDINGS) process.off(one, pass);
      if (SHORT_OF_MEMORY.includes(signal)) {
        process.stderr.write(`If memory was short, set NODE_OPTIONS to ${LIMIT}=${MOST * 4}\n`);
      }
      if (signal) process.kill(process.pid, signal);
      resolve(code ?? 1);
    });
  });
}

/** Ends this process with the one that it was started by, whatever ended that. */
export function endWithStarter(): void {
  // It may have ended before this was asked.
  if (process.connected === false) process.exit(1);
  process.once('disconnect', () => process.exit(1));
  process.channel?.unref();
}
