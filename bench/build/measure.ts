/** Runs commands as a person would, and measures their time and memory. */
import { spawn } from 'node:child_process';
import { canWatch, watchTree } from './process-tree.ts';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

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

/** Signals that end the benchmark from outside. */
const ENDINGS = ['SIGINT', 'SIGTERM'] as const;

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
  // In a session of its own, by which all its processes are known.
  const child = spawn('sh', ['-c', SHELL, 'sh', program, ...args], {
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const said = { output: '', times: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      said.output = (said.output + data).slice(-SHOWN);
    });
  }
  child.stdio[3]?.on('data', (data) => {
    said.times += data;
  });
  const { pid } = child;
  const watch = pid !== undefined && canWatch() ? watchTree(pid) : undefined;
  const ended = () => {
    // A process with a session of its own does not end with the others.
    if (pid !== undefined) process.kill(-pid);
    process.exit(130);
  };
  for (const signal of ENDINGS) process.once(signal, ended);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const wall = (performance.now() - start) / 1000;
  const seen = watch?.stop();
  for (const signal of ENDINGS) process.off(signal, ended);
  if (code !== 0) throw new Error(`${[program, ...args].join(' ')}\n${said.output}`);
  // Each alone may miss something: the shell a process that nobody waited for, the watch the last moments.
  return { wall, cpu: Math.max(waitedFor(said.times), seen?.cpu ?? 0), memory: seen?.memory };
}

/** The second line of the shell's `times`, user and system: `0m1.230s 0m0.120s`. */
function waitedFor(times: string): number {
  const line = times.trim().split('\n')[1] ?? '';
  const seconds = [...line.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => Number(minutes) * 60 + Number(rest),
  );
  return seconds.reduce((a, b) => a + b, 0);
}
