/** Limits the processor's time that work takes: a crowded machine takes longer, but not more of it. */
import assert from 'node:assert/strict';

/**
 * Does work, and fails where it took too much of the processor, as what grows faster than its input does.
 * @param seconds of all threads of this process, several times as many as it takes
 * @returns what the work returns
 */
export async function withinSeconds<T>(seconds: number, work: () => T | Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const taken = (user + system) / 1e6;
  assert.ok(taken < seconds, `it took ${taken} s of the processor, and may take ${seconds}`);
  return result;
}
