/** The addresses that references and checks take for the site's are those that the site has. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { loadContent } from '../../src/content/load.ts';
import { pageAddresses } from '../../src/map/site-map.ts';
import { SAMPLE } from '../support/sample.ts';
import { sampleSite } from '../support/shared-site.ts';

it('the sample archive knows each of its pages, and none that it does not have', async () => {
  const { archive } = await loadContent({ ...SAMPLE, preview: false });
  const { site } = await sampleSite();
  const feeds = [...site.files.keys()].filter((path) =>
    /\.(?:xml|opml|webmanifest|gz)$|\/(?:days|feed)\.json$|^robots\.txt$/.test(path),
  );
  const built = [...site.addresses, ...feeds.map((path) => `/${path}`)];
  assert.deepEqual([...new Set(pageAddresses(archive))].sort(), built.sort());
});
