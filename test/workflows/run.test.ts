/** What the workflows of an archive do: their own scripts, run in order, where actions have stand-ins. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { runCommand } from '../support/command.ts';
import { callOfModule } from '../support/program.ts';
import { article, readFiles, temporaryFolder, writeFiles } from '../support/site.ts';
import { archiveWorkflows } from './archive-workflows.ts';
import { type Machine, runCaller } from './local-runner.ts';
import { type Job, readWorkflow, type Workflow } from './rules.ts';

const LONG = process.env.LONG_TESTS === '1';
const PAGES = 'https://me.github.io/arsip/';
const KEY = 'a private key';

/** The program of this working copy in place of an installed one. */
const PROGRAM = `#!/usr/bin/env bash
set -eu
if [ "$1" = ci ]; then
  exit
fi
name="$2"
shift 3
export TSX_TSCONFIG_PATH="${resolve('tsconfig.json')}"
exec "${process.execPath}" ${callOfModule('scripts/kliping').join(' ')} "$name" --no-progress "$@"
`;

/** Makes a site of two files without the program, where a test is about what happens to a site. */
const SITE = `#!/usr/bin/env bash
set -eu
if [ "$1" = run ]; then
  mkdir -p _site
  echo "a page" > _site/index.html
  echo "hidden" > _site/.kliping
fi
`;

const reusable = new Map(
  await Promise.all(
    ['publish.yml', 'check-archive.yml'].map(
      async (name) => [name, await readFile(join('.github/workflows', name), 'utf8')] as const,
    ),
  ),
);

/** A workflow of an archive, as its owner may have changed the job. */
function callerOf(name: string, change: Partial<Job> = {}): Workflow {
  const workflow = readWorkflow(archiveWorkflows().get(name) ?? '');
  const jobs = Object.entries(workflow.jobs).map(([id, job]) => [id, { ...job, ...change }]);
  return { ...workflow, jobs: Object.fromEntries(jobs) };
}

async function prepare(folder: string, npm = PROGRAM): Promise<Machine> {
  const repository = join(folder, 'archive');
  const { code, stderr } = await runCommand('init', repository, '--yes');
  assert.equal(code, 0, stderr);
  await writeFiles(repository, {
    'content/id/2021/02/kapal.md': article({ title: 'Kapal' }),
    'content/id/2021/02/rahasia.md': article({ title: 'Rahasia', draft: 'true' }),
    [`content/_originals/${'0'.repeat(64)}.txt`]: 'Teks mentah.',
    'raw/a.txt': 'Teks mentah.',
    'notes.md': 'Catatan.',
  });
  const path = join(folder, 'commands');
  await mkdir(path);
  await writeFile(join(path, 'npm'), npm);
  await chmod(join(path, 'npm'), 0o755);
  return { repository, folder, path, pagesUrl: PAGES, reusable };
}

describe('the workflow that publishes an archive', () => {
  it('builds for the address of GitHub Pages, and deploys the site alone', async (context) => {
    const machine = await prepare(temporaryFolder(context));
    const { jobs, log } = await runCaller(callerOf('pages.yml'), machine);
    const expected = { address: 'success', build: 'success', deploy: 'success' };
    assert.deepEqual(jobs, { ...expected, slice: 'skipped', push: 'skipped' }, log);
    const deployed = await readFiles(join(machine.folder, 'deployed'));
    const page = deployed.get('id/2021/02/15/kapal/index.html')?.toString('utf8') ?? '';
    assert.match(page, /<link rel=canonical href=https:\/\/me\.github\.io\/arsip\/id\/2021/);
    assertPublic(deployed);
  });

  it('pushes the site to the branch gh-pages of another repository, as its one commit', async (context) => {
    const machine = await prepare(temporaryFolder(context), SITE);
    const remote = join(machine.folder, 'remote', 'me', 'public.git');
    await mkdir(remote, { recursive: true });
    execFileSync('git', ['init', '--quiet', '--bare'], { cwd: remote });
    const env = {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.file://${machine.folder}/remote/.insteadOf`,
      GIT_CONFIG_VALUE_0: 'git@github.com:',
    };
    const change = { with: { repository: 'me/public', url: 'https://news.example/' } };
    const caller = callerOf('pages.yml', { ...change, secrets: { DEPLOY_KEY: '' } });
    const able = { ...machine, env, secrets: { DEPLOY_KEY: KEY } };
    for (const time of ['first', 'second']) {
      const { jobs, log } = await runCaller(caller, able);
      assert.deepEqual([jobs.deploy, jobs.push], ['skipped', 'success'], `${time}: ${log}`);
      assert.ok(!log.includes(KEY));
    }
    const git = (...args: string[]) => execFileSync('git', args, { cwd: remote, encoding: 'utf8' });
    assert.equal(git('rev-list', '--count', 'gh-pages').trim(), '1');
    const clone = join(machine.folder, 'clone');
    git('clone', '--quiet', '--branch', 'gh-pages', remote, clone);
    const pushed = await readFiles(clone);
    const paths = [...pushed.keys()].filter((one) => !one.startsWith('.git/')).sort();
    assert.deepEqual(paths, ['.nojekyll', 'CNAME', 'index.html']);
    assert.equal(pushed.get('CNAME')?.toString('utf8'), 'news.example\n');

    const without = await runCaller(callerOf('pages.yml', change), { ...machine, env });
    assert.equal(without.jobs.push, 'failure');
    assert.match(without.log, /::error::found no secret DEPLOY_KEY/);
  });

  it('knows the address of a site in another repository', async (context) => {
    const machine = await prepare(temporaryFolder(context), SITE);
    const [, ...others] = Object.keys(readWorkflow(reusable.get('publish.yml') ?? '').jobs);
    const only = onlyFirstJob(reusable.get('publish.yml') ?? '', others);
    for (const [given, expected] of [
      [{}, PAGES],
      [{ repository: 'Me/Public' }, 'https://me.github.io/Public/'],
      [{ repository: 'Me/me.github.io' }, 'https://me.github.io/'],
      [{ repository: 'Me/Me.GitHub.io' }, 'https://me.github.io/'],
      [{ repository: 'me/public', url: 'https://news.example' }, 'https://news.example/'],
      [{ url: 'https://news.example/a/' }, 'https://news.example/a/'],
    ] as const) {
      const { outputs, log } = await runCaller(callerOf('pages.yml', { with: given }), {
        ...machine,
        reusable: new Map([['publish.yml', only]]),
      });
      assert.equal(outputs.address?.url, expected, log);
    }
  });

  it('makes the same site in eight slices', { skip: !LONG }, async (context) => {
    const machine = await prepare(temporaryFolder(context));
    const whole = await runCaller(callerOf('pages.yml'), machine);
    assert.equal(whole.jobs.deploy, 'success', whole.log);
    const large = { ...machine, folder: await mkdtemp(join(machine.folder, 'large-')) };
    const { jobs, log } = await runCaller(callerOf('pages.yml', { with: { large: true } }), large);
    const all = { address: 'success', slice: 'success', build: 'success', deploy: 'success' };
    assert.deepEqual(jobs, { ...all, push: 'skipped' }, log);
    assert.deepEqual(
      await readFiles(join(large.folder, 'deployed')),
      await readFiles(join(machine.folder, 'deployed')),
    );
  });
});

describe('the workflow that checks an archive', () => {
  it('shows mistakes at their lines, and fails', async (context) => {
    const machine = await prepare(temporaryFolder(context));
    const wrong = { 'content/id/a.md': article({ date: 'kemarin' }) };
    await writeFiles(machine.repository, wrong);
    const { jobs, log, summary } = await runCaller(callerOf('check.yml'), machine);
    assert.deepEqual(jobs, { check: 'failure' });
    assert.match(log, /^::error file=content\/id\/a\.md,line=3,col=7::date: found "kemarin"/m);
    assert.match(summary, /^## 1 mistake in 1 file\n/);
  });

  it('passes an archive without mistakes', { skip: !LONG }, async (context) => {
    const machine = await prepare(temporaryFolder(context));
    const { jobs, log, summary } = await runCaller(callerOf('check.yml'), machine);
    assert.deepEqual(jobs, { check: 'success' }, log);
    assert.match(summary, /^## No mistakes\n[\s\S]*\| articles \| 2 \|/);
  });
});

/** No raw texts, notes, drafts or hidden files. */
function assertPublic(files: ReadonlyMap<string, Buffer>): void {
  assert.ok(files.has('index.html'));
  const kept = /(?:^|\/)(?:\.|_originals|raw\/|content\/|_data\/)|\.(?:md|txt|ya?ml)$|rahasia/;
  const ours = ['assets/OFL.txt', 'robots.txt'];
  const wrong = [...files.keys()].filter((path) => kept.test(path) && !ours.includes(path));
  assert.deepEqual(wrong, []);
  assert.ok([...files.values()].every((bytes) => !bytes.includes('Teks mentah')));
}

/** The text of a workflow without some of its jobs. */
function onlyFirstJob(text: string, others: readonly string[]): string {
  const end = text.indexOf(`\n  ${others[0]}:\n`);
  return text.slice(0, end);
}
