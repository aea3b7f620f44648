/** The addresses that references and checks take for the site's are those that the site has. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEFAULTS } from '../../src/build/settings.ts';
import { loadContent } from '../../src/content/load.ts';
import { pageAddresses } from '../../src/map/site-pages.ts';
import { build, temporaryFolder } from '../support/site.ts';

it('the sample archive knows each of its pages, and none that it does not have', async (context) => {
  const { archive } = await loadContent({ ...DEFAULTS, preview: false });
  const site = await build(temporaryFolder(context));
  const built = site.addresses.filter((address) => address !== '/404.html');
  assert.deepEqual([...new Set(pageAddresses(archive))].sort(), built.sort());
});
