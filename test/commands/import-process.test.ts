/** An import as a person calls it: it runs in a process of its own, whose memory is bounded. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { spawnCommand } from '../support/command.ts';
import { callOfModule } from '../support/program.ts';

/** The processes that a process has started: Linux says them. */
function childrenOf(pid: number): string[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
}

describe('the process of an import', { concurrency: true }, () => {
  it('says what is wrong with the call, and ends with its code', async () => {
    const { code, stdout, stderr } = await spawnCommand('import');
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^error: found no path; expected texts or tables to import/);
  });

  const canSee = existsSync(`/proc/self/task/${process.pid}/children`);
  it('has a limit, and ends with the one that waits for it', { skip: !canSee }, async () => {
    const call = [...callOfModule('scripts/kliping'), 'import', '--no-progress', '--dry-run', '-'];
    // Standard input stays open: the import waits for its end.
    const starter = spawn(process.execPath, call, { stdio: ['pipe', 'pipe', 'inherit'] });
    const { pid = 0 } = starter;
    let limited: string[] = [];
    while (limited.length === 0) {
      assert.equal(starter.exitCode, null);
      await setTimeout(20);
      limited = childrenOf(pid).filter((child) =>
        readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('--max-old-space-size='),
      );
    }
    // Its standard output is closed when both have ended.
    const closed = new Promise((resolve) => starter.once('close', resolve));
    starter.kill('SIGKILL');
    starter.stdout.resume();
    await closed;
    assert.equal(starter.signalCode, 'SIGKILL');
  });
});
