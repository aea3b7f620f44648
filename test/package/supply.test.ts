/** What the program is made with: checksums, licenses, scripts at installation, and the page that says what for. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}

/** Licenses under which an owner may use, change and pass on what is installed. */
const LICENSES = new Set([
  '0BSD',
  'Apache-2.0',
  // sharp's programs: libvips is linked, and may be replaced by another build of it.
  'Apache-2.0 AND LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT OR Apache-2.0',
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
  'Unicode-3.0',
]);

/** In a clone only: tools, no part of which is passed on. */
const LICENSES_OF_TOOLS = new Set(['LGPL-3.0', 'MPL-2.0']);

/** The package of this repository that keeps the types of browsers out of the build. */
const OWN = 'types/no-dom';

const readJson = async (file: string) => JSON.parse(await readFile(file, 'utf8'));
const { dependencies, devDependencies, allowScripts } = await readJson('package.json');
const lock: Record<string, Locked & { dev?: boolean }> = (await readJson('package-lock.json'))
  .packages;
const packages = Object.entries(lock).filter(
  ([path, { link }]) => path !== '' && path !== OWN && !link,
);

describe('each package of the lock file', () => {
  it('has a checksum, for every platform', () => {
    for (const scope of ['@pagefind', '@img']) {
      const platforms = packages.filter(([path]) => path.startsWith(`node_modules/${scope}/`));
      assert.ok(platforms.length > 5, scope);
    }
    const without = packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    assert.deepEqual(without, []);
  });

  it('has a license that lets an owner use and pass it on', () => {
    const others = packages.filter(
      ([, { license = 'none', dev }]) =>
        !LICENSES.has(license) && !(dev && LICENSES_OF_TOOLS.has(license)),
    );
    assert.deepEqual(
      others.map(([path, { license }]) => [path, license]),
      [],
    );
  });

  it('runs nothing when it is installed', () => {
    const scripts = packages.filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = scripts.map(([path]) => path.replace(/^.*node_modules\//, ''));
    assert.deepEqual(
      names.filter((name) => allowScripts[name] !== false),
      [],
    );
  });
});

describe('the page of dependencies', () => {
  it('says of each package that is named what it is for, and its license', async () => {
    const page = await readFile('docs/dependencies.md', 'utf8');
    const [inArchives = '', inClones = ''] = page.split('\n## In a clone\n');
    for (const [part, named] of [
      [inArchives, dependencies],
      [inClones, devDependencies],
    ] as const) {
      const rows = [...part.matchAll(/^\| `([^`]+)` \| ([^|]+) \| [^|]+ \|$/gm)];
      assert.deepEqual(
        rows.map(([, name]) => name),
        Object.keys(named),
      );
      for (const [, name = '', license] of rows) {
        const known = lock[`node_modules/${name}`];
        if (!known?.link) assert.equal(license, known?.license, name);
      }
    }
  });
});
