/** An archive that npm itself installs: only under `LONG_TESTS`, as it needs a network. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { packProgram } from '../support/package.ts';
import { temporaryFolder } from '../support/site.ts';

/** Bytes that an archive may take for the program and all that it needs. */
const MOST = 120 * 2 ** 20;

/** Packages that only developers need. */
const FOR_DEVELOPERS = ['typescript', 'playwright-core', '@sparticuz', '@biomejs', 'axe-core'];

describe('an archive', { skip: !process.env.LONG_TESTS }, () => {
  it('is installed with nothing that only developers need, and its command runs', async () => {
    const folder = temporaryFolder({ after });
    const tarball = await packProgram();
    const manifest = { private: true, dependencies: { kliping: `file:${tarball}` } };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    execFileSync('npm', ['install'], { cwd: folder, stdio: 'pipe' });
    const modules = join(folder, 'node_modules');
    const files = readdirSync(modules, { recursive: true, withFileTypes: true });
    const sizes = files.map((file) =>
      file.isFile() ? statSync(join(file.parentPath, file.name)).size : 0,
    );
    assert.ok(sizes.reduce((sum, size) => sum + size, 0) <= MOST);
    const installed = readdirSync(modules);
    assert.deepEqual(
      FOR_DEVELOPERS.filter((name) => installed.includes(name)),
      [],
    );
    const help = execFileSync('npx', ['kliping', '--help'], { cwd: folder, encoding: 'utf8' });
    assert.match(help, /^Usage: kliping/);
    // Node keeps compiled code from 22.8 on.
    assert.equal(
      existsSync(join(modules, '.cache/kliping')),
      'enableCompileCache' in module && !process.env.NODE_COMPILE_CACHE,
    );
  });
});
