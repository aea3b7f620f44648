/** Runs commands as a person would, and measures their time and memory. */
import type { ChildProcess } from 'node:child_process';
import { canWatch, watchTree } from './process-tree.ts';
import { type Command, Session } from './session.ts';

export interface Use {
  /** Seconds by the clock. */
  readonly wall: number;
  /** Seconds of processors, of all processes together. */
  readonly cpu: number;
  /** Most memory at a time, in bytes; none where the system does not say. */
  readonly memory: number | undefined;
}

/** Runs a command, then writes the processor time of it and its children to a channel of its own. */
const SHELL = '"$@"; code=$?; times >&3; exit $code';

/** Characters that are shown of the output of a command that failed. */
const SHOWN = 4000;

/** Runs commands one after another; adds up their times, and takes the highest of their memory. */
export async function measureAll(commands: readonly Command[]): Promise<Use> {
  const uses: Use[] = [];
  for (const command of commands) uses.push(await measure(command));
  const memory = uses.flatMap((use) => use.memory ?? []);
  return {
    wall: uses.reduce((sum, { wall }) => sum + wall, 0),
    cpu: uses.reduce((sum, { cpu }) => sum + cpu, 0),
    memory: memory.length > 0 ? Math.max(...memory) : undefined,
  };
}

/** @throws Error where the command fails, with the end of what it said */
async function measure({ program, args, cwd }: Command): Promise<Use> {
  const start = performance.now();
  const session = new Session({ program: 'sh', args: ['-c', SHELL, 'sh', program, ...args], cwd }, [
    'ignore',
    'pipe',
    'pipe',
    'pipe',
  ]);
  const { child, pid } = session;
  const said = lastOutput(child);
  let times = '';
  child.stdio[3]?.on('data', (data) => {
    times += data;
  });
  const watch = pid !== undefined && canWatch() ? watchTree(pid) : undefined;
  const code = await session.closed.finally(() => watch?.stop());
  const wall = (performance.now() - start) / 1000;
  const seen = watch?.stop();
  if (code !== 0) throw new Error(`${[program, ...args].join(' ')}\n${said()}`);
  // Each alone may miss something: the shell a process that nobody waited for, the watch the last moments.
  return { wall, cpu: Math.max(waitedFor(times), seen?.cpu ?? 0), memory: seen?.memory };
}

/** Takes what a command says, so that it never waits for a reader. @returns the end of it, for a message */
export function lastOutput({ stdout, stderr }: ChildProcess): () => string {
  let output = '';
  for (const stream of [stdout, stderr]) {
    stream?.on('data', (data) => {
      output = (output + data).slice(-SHOWN);
    });
  }
  return () => output;
}

/** The second line of the shell's `times`, user and system: `0m1.230s 0m0.120s`. */
function waitedFor(times: string): number {
  const line = times.trim().split('\n')[1] ?? '';
  const seconds = [...line.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => Number(minutes) * 60 + Number(rest),
  );
  return seconds.reduce((a, b) => a + b, 0);
}
