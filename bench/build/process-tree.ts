/** Watches the memory and time of a process and its children, through Linux's `/proc`. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between two looks. */
const INTERVAL = 50;

/**
 * How much the memory must have grown since the last close look for the next. A close look says how much
 * of it processes share, and holds them up, as the system counts their pages: at each tenth more, a build of five
 * seconds took half a second longer.
 */
const WORTH_A_LOOK = 1.25;

/** What a watch has seen so far. */
export interface TreeUse {
  /** The most memory of all processes at the same time, in bytes; pages that they share count once. */
  readonly memory: number;
  /** Processor time in seconds, up to the last look at each process. */
  readonly cpu: number;
}

export interface TreeWatch {
  readonly seen: () => TreeUse;
  /** Ends the watch, once or several times. */
  readonly stop: () => TreeUse;
}

/** Whether the system reports the memory and time of processes. */
export function canWatch(): boolean {
  return existsSync('/proc/self/smaps_rollup');
}

/**
 * Looks at all processes of a session until it is told to stop.
 * @param session the process that began it: one that was started `detached`
 */
export function watchTree(session: number): TreeWatch {
  const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  const others = new Set<number>();
  const cpu = new Map<number, number>();
  let [memory, lookedAt, unshared] = [0, 0, 1];

  const look = () => {
    const own: number[] = [];
    for (const name of readdirSync('/proc')) {
      const pid = Number(name);
      if (Number.isNaN(pid) || others.has(pid)) continue;
      const stat = statOf(pid);
      if (stat?.session === session) {
        own.push(pid);
        cpu.set(pid, stat.ticks / ticks);
      } else if (stat) others.add(pid);
    }
    const resident = sum(own.map((pid) => kilobytes(read(`/proc/${pid}/status`) ?? '', 'VmRSS')));
    if (resident > lookedAt * WORTH_A_LOOK) {
      lookedAt = resident;
      unshared = unsharedOf(own);
    }
    memory = Math.max(memory, resident * unshared * 1024);
  };

  const timer = setInterval(look, INTERVAL);
  const seen = () => ({ memory, cpu: sum([...cpu.values()]) });
  return {
    seen,
    stop: () => {
      clearInterval(timer);
      return seen();
    },
  };
}

/** The share of the processes' memory that remains when pages which they share are counted once. */
function unsharedOf(pids: readonly number[]): number {
  const looks = pids.map((pid) => read(`/proc/${pid}/smaps_rollup`) ?? '');
  const resident = sum(looks.map((look) => kilobytes(look, 'Rss')));
  return resident > 0 ? sum(looks.map((look) => kilobytes(look, 'Pss'))) / resident : 1;
}

/** None where the process has ended. */
function statOf(pid: number): { session: number; ticks: number } | undefined {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The name before it may have spaces and brackets of its own.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { session: Number(fields[3]), ticks: Number(fields[11]) + Number(fields[12]) };
}

function kilobytes(text: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
