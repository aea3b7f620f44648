/** `npm create kliping`: the package that runs `kliping init`. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { temporaryFolder, writeFiles } from '../support/site.ts';

const PACKAGE = 'packages/create-kliping';
const readManifest = async (folder: string) =>
  JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));

describe('npm create kliping', () => {
  it('runs init of the program that it depends on, with all arguments', async (context) => {
    const folder = temporaryFolder(context);
    const installed = join(folder, 'node_modules');
    await cp(PACKAGE, join(installed, 'create-kliping'), { recursive: true });
    const program = {
      type: 'module',
      bin: { kliping: 'dist/a.js' },
      exports: { './package.json': './package.json' },
    };
    await writeFiles(installed, {
      'kliping/package.json': JSON.stringify(program),
      'kliping/dist/a.js': 'console.log(JSON.stringify(process.argv.slice(2)))',
    });
    const { bin } = await readManifest(PACKAGE);
    const script = join(installed, 'create-kliping', bin['create-kliping']);
    const said = execFileSync(process.execPath, [script, 'arsip', '--name', 'A b', '--yes']);
    assert.deepEqual(JSON.parse(said.toString()), ['init', 'arsip', '--name', 'A b', '--yes']);
  });

  it('is released with the program, as the same version', async () => {
    const [own, program] = [await readManifest(PACKAGE), await readManifest('.')];
    assert.equal(own.version, program.version);
    assert.deepEqual(own.dependencies, { kliping: program.version });
    assert.deepEqual(own.engines, program.engines);
  });
});
