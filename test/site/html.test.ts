/** The HTML of each kind of page by the rules of W3C and WHATWG, as html-validate has them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { loadContent } from '../../src/content/load.ts';
import { KINDS } from '../../src/map/kinds.ts';
import { itemsOf } from '../../src/map/site-map.ts';
import { ARTICLE_PAGE, SHIP, SHIP_RU } from '../support/article-page.ts';
import { EMPTY, EMPTY_PREVIEW } from '../support/empty.ts';
import { RECORD } from '../support/record.ts';
import { SAMPLE } from '../support/sample.ts';
import { sampleSite, sharedSite } from '../support/shared-site.ts';
import type { Site } from '../support/site.ts';
import { UNTRANSLATED } from '../support/untranslated.ts';

const LONG_TESTS = Boolean(process.env.LONG_TESTS);

const html = new HtmlValidate({
  root: true,
  elements: ['html5'],
  extends: ['html-validate:recommended'],
  rules: {
    // Matters of taste: HTML allows both, and pages are shorter without them (src/pages/short-tags.ts).
    'attr-quotes': 'off',
    'doctype-style': 'off',
    'no-implicit-close': 'off',
    'void-style': 'off',
    // A button in a form sends it, which is what those without a type are for.
    'no-implicit-button-type': 'off',
    // A page's title is its article's, as the paper printed it.
    'long-title': 'off',
    // A list may have a label, which says what its items are: https://www.w3.org/TR/html-aria/#el-ul
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
});

/** Kinds of which the sample has no page. */
const OF_RECORDS = ['changes', 'erased', 'undated'];

/** Kinds that only long lists have, and a page of each. */
const OF_LONG_LISTS = {
  'long-period': '/id/arsip/2020-05-05/1/',
  'term-letter': '/id/tag/-p/2/',
};

/** Kinds that are no HTML. */
const NO_HTML = [
  'data-part',
  'data-table',
  'feed',
  'markdown',
  'opensearch',
  'opml',
  'robots',
  'sitemap',
  'web-manifest',
];

/** What is wrong in a page: `/id/: no-dup-id …`. */
function mistakesIn(site: Site, address: string): string[] {
  const { results } = html.validateStringSync(site.html(address), address);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${address}: ${ruleId} ${message} ${selector}`),
  );
}

describe('html-validate', () => {
  it('finds nothing in one page of each kind', async () => {
    const { archive } = await loadContent({ ...SAMPLE, preview: false });
    const { site } = await sampleSite();
    const without: string[] = [];
    const found = KINDS.flatMap((kind) => {
      const addresses = itemsOf(kind, archive).map((item) => kind.address(item));
      if (NO_HTML.includes(kind.name)) return [];
      if (addresses.length === 0) without.push(kind.name);
      const looked = addresses.slice(0, LONG_TESTS ? undefined : 1);
      return looked.flatMap((address) => mistakesIn(site, address));
    });
    assert.deepEqual(found, []);
    assert.deepEqual(without.sort(), [...OF_RECORDS, ...Object.keys(OF_LONG_LISTS)].sort());
  });

  it('finds nothing in long lists, nor where most of a list is in another language', async () => {
    const { site } = await sharedSite(UNTRANSLATED, { pagesOnly: true });
    const pages = [...Object.values(OF_LONG_LISTS), '/', '/ru/', '/ru/teg/', '/ru/2020/03/'];
    const found = pages.flatMap((address) => mistakesIn(site, address));
    assert.deepEqual(found, []);
  });

  it('finds nothing in records of all kinds, nor in an archive without articles', async () => {
    const { site: record } = await sharedSite(RECORD);
    const { site: empty } = await sharedSite(EMPTY, EMPTY_PREVIEW);
    const isOfRecords = (address: string) =>
      /tanpa-tanggal|undated\/sore|perubahan|hapus|guntingan/.test(address) || LONG_TESTS;
    const ofRecords = record.addresses.filter(isOfRecords);
    assert.ok(ofRecords.length > 4 && ofRecords.includes('/id/undated/sore/'));
    const found = ofRecords.flatMap((address) => mistakesIn(record, address));
    const { site: full } = await sharedSite(ARTICLE_PAGE);
    for (const address of [SHIP, SHIP_RU, `${SHIP}ru/`]) found.push(...mistakesIn(full, address));
    for (const address of LONG_TESTS ? empty.addresses : ['/id/']) {
      found.push(...mistakesIn(empty, address));
    }
    assert.deepEqual(found, []);
  });

  it('would find a mistake', () => {
    const { results } = html.validateStringSync(
      '<!doctype html><html><head><title>a</title></head><body><p id="a"><b id="a"></b></p></body></html>',
    );
    const rules = results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
    assert.deepEqual(rules.sort(), ['element-required-attributes', 'no-dup-id']);
  });
});
