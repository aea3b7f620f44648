/** Makes the time limit of a test count for work that nothing interrupts. */
import { setTimeout } from 'node:timers/promises';

/** Waits until a timer could have run: that of the test's limit, if it is over, comes first. */
export async function keepTimeLimit(): Promise<void> {
  await setTimeout(1);
}
