/** Reserved addresses: no article may claim the address of a file that a build writes beside the pages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Address } from '../../src/archive/address.ts';
import { MARKER } from '../../src/build/output-folder-state.ts';
import { loadContent } from '../../src/content/load.ts';
import { FOLDERS_OF_FILES, HEADERS_FILE } from '../../src/map/file-folders.ts';
import { isReserved, pageAddresses } from '../../src/map/site-map.ts';
import { SAMPLE } from '../support/sample.ts';
import { sampleSite } from '../support/shared-site.ts';

test('the list of folders of files has each such folder of a site, and no other', async () => {
  const { archive } = await loadContent({ ...SAMPLE, preview: false });
  const { site } = await sampleSite();
  const known = new Set<string>([
    // A file of the build itself, which no address leads to.
    `/${MARKER}`,
    ...pageAddresses(archive),
    ...archive.pictures.map(({ address }) => address),
    ...archive.files.flatMap(({ address }) => address ?? []),
  ]);
  const others = [...site.files.keys()]
    .map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}` as Address)
    .filter((address) => !known.has(address));
  assert.deepEqual(
    others.filter((address) => !isReserved(address, archive.site)),
    [],
  );
  const folders = new Set(
    others
      .filter((address) => address !== HEADERS_FILE)
      .map((address) => `/${address.split('/')[1]}/`),
  );
  assert.deepEqual([...folders].sort(), [...FOLDERS_OF_FILES].sort());
});
