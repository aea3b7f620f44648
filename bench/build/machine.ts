/** Describes the machine that the benchmark runs on. */
import { readFile } from 'node:fs/promises';
import { cpus, release, totalmem, type } from 'node:os';
import type { Machine } from './measured.ts';
import { pagefindVersion } from './programs.ts';

/** The machine's processors, memory in bytes, system, and versions of Node and Pagefind. */
export async function describeMachine(): Promise<Machine> {
  const all = cpus();
  return {
    processors: `${all.length} x ${all[0]?.model.trim()}`,
    memory: totalmem(),
    system: await systemName(),
    node: process.version,
    pagefind: await pagefindVersion(),
  };
}

/** `Debian GNU/Linux 12 (bookworm)`, or the name that any other system has for itself. */
async function systemName(): Promise<string> {
  const file = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^PRETTY_NAME="?([^"\n]+)/m.exec(file)?.[1] ?? `${type()} ${release()}`;
}
