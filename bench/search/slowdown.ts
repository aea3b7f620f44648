/** Slows the browser's page processes and their workers, as a weaker processor would. */
import { Worker } from 'node:worker_threads';
import type { Browser } from 'playwright-core';

/**
 * Slows the page processes. The browser's own `Emulation.setCPUThrottlingRate` does not affect workers, and the
 * search runs in one; so the processes are stopped and continued by turns. The one that fetches is not slowed.
 * @param times the factor
 * @returns ends the slowdown
 */
export async function slowDown(browser: Browser, times: number): Promise<() => Promise<void>> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const processes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const thread = new Worker(BY_TURNS, { eval: true, workerData: { processes, times } });
  return async () => {
    await thread.terminate();
    signal(processes, 'SIGCONT');
  };
}

function signal(processes: readonly number[], name: NodeJS.Signals): void {
  for (const id of processes) {
    try {
      process.kill(id, name);
    } catch {
      // The process has ended.
    }
  }
}

/** Runs in a thread of its own, so that the turns are even; they last milliseconds, less than what is measured. */
const BY_TURNS = `
const { workerData: { processes, times } } = require('node:worker_threads');
const RUNNING = 4;
const clock = new Int32Array(new SharedArrayBuffer(4));
const rest = (ms) => Atomics.wait(clock, 0, 0, ms);
const signal = (name) => {
  for (const id of processes) try { process.kill(id, name); } catch {}
};
for (;;) {
  const begin = performance.now();
  signal('SIGCONT');
  rest(RUNNING);
  signal('SIGSTOP');
  // A rest can take longer than asked for.
  rest((performance.now() - begin) * (times - 1));
}
`;
