/** Share cards: what is drawn for those who are sent a link to a page that has no picture, and the address of each. */
import { createHash } from 'node:crypto';
import type { Address } from './address.ts';
import type { Edition, Site } from './site.ts';

/** The colours of a site, `#rrggbb`, as its style sheet has them in daylight. */
export interface CardColors {
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  readonly rule: string;
  readonly accent: string;
}

/** A card: its texts and colours. */
export interface ShareCard {
  /** The title of the edition, or above an article's the small one. */
  readonly site: string;
  /** The title of an article; none on the card of an edition. */
  readonly title: string | undefined;
  /** What an edition is, or of an article its day. */
  readonly line: string;
  /** Where the site is; none of one that has no address yet. */
  readonly host: string | undefined;
  readonly colors: CardColors;
}

/** In pixels: 1.91 to 1, as the programs that show cards cut pictures of another shape. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The folder of cards, in that of the assets. */
export const CARDS_FOLDER = '/assets/cards/' as Address;

/** Another one gives all cards other addresses: to be raised where they are drawn in another way. */
const DRAWING = 1;

/** Hexadecimal digits of an address: among 100,000 cards two have the same in one of 50,000 cases. */
const DIGITS = 12;

/** The card of an edition, which stands for all its pages that have no picture. */
export function editionCard(edition: Edition, site: Site, colors: CardColors): ShareCard {
  const { title, description } = edition;
  return { site: title, title: undefined, line: description, host: hostOf(site), colors };
}

/**
 * The card of an article.
 * @param day its date, in words
 */
export function articleCard(
  title: string,
  day: string,
  edition: Edition,
  site: Site,
  colors: CardColors,
): ShareCard {
  return { site: edition.title, title, line: day, host: hostOf(site), colors };
}

/** The address of a card: another card has another one. */
export function cardAddress(card: ShareCard): Address {
  const { site, title, line, host, colors } = card;
  const drawn = JSON.stringify([DRAWING, site, title ?? '', line, host ?? '', colors]);
  const id = createHash('sha256').update(drawn).digest('hex').slice(0, DIGITS);
  return `${CARDS_FOLDER}${id}.png` as Address;
}

function hostOf({ hasAddress, origin, pathPrefix }: Site): string | undefined {
  if (!hasAddress) return undefined;
  return new URL(origin).host + pathPrefix.replace(/\/$/, '');
}
