/** What the workflow of contributions does with a draft: a branch, a comment and a pull request, and no word of a reader. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import { temporaryFolder, writeFiles } from '../support/site.ts';
import { readWorkflow } from './rules.ts';

const workflow = readWorkflow(await readFile('.github/workflows/contribute.yml', 'utf8'));

/** Says how it was called, and does nothing. */
const GH = '#!/usr/bin/env bash\nprintf "%s\\n" "$*" >> "$RUNNER_TEMP/gh.log"\n';

it('a draft becomes a pull request of its own branch', async (context) => {
  const folder = temporaryFolder(context);
  const [archive, remote] = [join(folder, 'archive'), join(folder, 'remote.git')];
  const contribution = join(folder, 'contribution');
  await mkdir(join(folder, 'bin'));
  await writeFile(join(folder, 'bin', 'gh'), GH);
  await chmod(join(folder, 'bin', 'gh'), 0o755);
  await writeFiles(archive, { 'content/id/a.md': 'a' });
  await writeFiles(contribution, { 'content/id/2021/02/b.md': 'b', 'report.md': 'A draft.' });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: archive, encoding: 'utf8' });
  execFileSync('git', ['init', '--quiet', '--bare', remote]);
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', remote);
  git('add', '.');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', 'a');
  const env = {
    ...process.env,
    PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
    RUNNER_TEMP: folder,
    NUMBER: '12',
    GH_TOKEN: 'x',
  };
  for (const { run } of workflow.jobs.propose?.steps ?? []) {
    if (run) execFileSync('bash', ['-e', '-c', run], { cwd: archive, env, stdio: 'pipe' });
  }
  const proposed = git(
    '--git-dir',
    remote,
    'show',
    '--name-only',
    '--format=%s',
    'contribution-12',
  );
  assert.equal(proposed, 'Contribution of issue #12\n\ncontent/id/2021/02/b.md\n');
  const calls = (await readFile(join(folder, 'gh.log'), 'utf8')).trim().split('\n');
  assert.deepEqual(
    calls.map((call) => call.replaceAll(folder, '')),
    [
      'issue comment 12 --body-file /contribution/report.md',
      'auth setup-git',
      'pr create --head contribution-12 --title Contribution of issue #12 --body-file /contribution/report.md',
    ],
  );
});

it('what a stranger wrote reaches the program as a file, and no script', () => {
  for (const { steps = [] } of Object.values(workflow.jobs)) {
    for (const { env = {} } of steps) {
      for (const value of Object.values(env)) {
        assert.match(value, /^\$\{\{ (?:github\.token|github\.event\.issue\.number) \}\}$/);
      }
    }
  }
  const { draft, propose } = workflow.jobs;
  assert.deepEqual(draft?.permissions, { contents: 'read' });
  assert.ok(!JSON.stringify(propose).includes('npm'));
});
