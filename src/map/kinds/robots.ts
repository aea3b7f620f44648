/** `/robots.txt`: which crawlers the site refuses, and where its sitemap is. */
import type { Address } from '../../archive/address.ts';
import { defineKind, type PageView } from '../kind.ts';

const ROBOTS = '/robots.txt' as Address;

export const robotsKind = defineKind<Address, PageView>({
  name: 'robots',
  items: () => [ROBOTS],
  address: (address) => address,
  inSitemap: false,
  // What it says is the site's own, which all pages depend on.
  view: () => ({}),
  dependencies: () => [],
  reserves: ([file, ...below]) => file === ROBOTS.slice(1) && below.length === 0,
});
