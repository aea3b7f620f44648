/** The addresses that references and checks take for the site's are those that the site has. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEFAULTS } from '../../src/build/settings.ts';
import { loadContent } from '../../src/content/load.ts';
import { pageAddresses } from '../../src/map/site-map.ts';
import { build, temporaryFolder } from '../support/site.ts';

it('the sample archive knows each of its pages, and none that it does not have', async (context) => {
  const { archive } = await loadContent({ ...DEFAULTS, preview: false });
  const site = await build(temporaryFolder(context));
  const feeds = [...site.files.keys()].filter((path) => path.endsWith('.xml'));
  const built = [...site.addresses, ...feeds.map((path) => `/${path}`)];
  assert.deepEqual([...new Set(pageAddresses(archive))].sort(), built.sort());
});
