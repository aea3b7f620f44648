/** The limit of the processor's time: it counts work, and not waiting, as on a crowded machine. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { withinSeconds } from './time-limit.ts';

test('work that takes more of the processor than it may fails', async () => {
  const work = () => {
    const start = process.cpuUsage();
    while (process.cpuUsage(start).user < 100_000);
  };
  await assert.rejects(withinSeconds(0.05, work), /it took 0\.\d+ s of the processor/);
});

test('waiting takes nothing, and what the work returns comes back', async () => {
  assert.equal(await withinSeconds(0.5, () => wait(1000, 'done')), 'done');
});
