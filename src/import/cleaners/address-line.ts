/** Moves the web address of a text to its field: a line at the top that is nothing else. */
import { foldAddress } from '../../text/fold.ts';
import { type Block, type Cleaner, type Dropped, drop } from '../clipping.ts';

/** Blocks from the top that may be the address. */
const REACH = 4;

const LONGEST = 2000;

const LINE =
  /^(?:(?:url|link|tautan|alamat|sumber|source|ссылка|адрес|источник)\s?:\s{0,3})?(?<address>https?:\/\/[^\s<>"]+)$/iu;

/**
 * Undoes the doubling of addresses that a program has joined to the site's own: `https://a.examplehttps://a.example/x`.
 * @param text an address
 * @returns the second address where both are of one site; else the text as it is
 */
export function oneAddress(text: string): string {
  const address = text.trim();
  const second = Math.max(address.lastIndexOf('http://'), address.lastIndexOf('https://'));
  // In an address of a web archive or in a query, a sign stands before the second address.
  if (second < 1 || /[/=?&%:#]/.test(address.charAt(second - 1))) {
    return second >= 1 &&
      hostOf(address) === hostOf(address.slice(second)) &&
      isBare(address, second)
      ? address.slice(second)
      : address;
  }
  return hostOf(address.slice(0, second)) === hostOf(address.slice(second))
    ? address.slice(second)
    : address;
}

/** Whether nothing but a slash is between the first host and the second address. */
function isBare(address: string, second: number): boolean {
  return /^https?:\/\/[^/?#]+\/$/i.test(address.slice(0, second));
}

function hostOf(address: string): string {
  const host = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '';
  return host.toLowerCase().replace(/^www\./, '');
}

/** The cleaner that moves an address at the top to `sourceUrl`. Where that is another one already, it is dropped. */
export const addressLine: Cleaner = (clipping) => {
  let sourceUrl = clipping.fields.sourceUrl && oneAddress(clipping.fields.sourceUrl);
  const blocks: Block[] = [];
  const others: Dropped[] = [];
  for (const [index, block] of clipping.blocks.entries()) {
    const isCandidate = index < REACH && block.kind === 'paragraph' && block.text.length <= LONGEST;
    const found = isCandidate ? LINE.exec(block.text)?.groups?.address : undefined;
    const address = found && URL.canParse(oneAddress(found)) ? oneAddress(found) : undefined;
    if (address === undefined) blocks.push(block);
    else if (sourceUrl === undefined) sourceUrl = address;
    else if (foldAddress(sourceUrl) !== foldAddress(address)) {
      others.push({ kind: 'address', text: block.text });
    }
  }
  // A text that is nothing but an address stays as it is.
  if (blocks.length === 0 || sourceUrl === undefined) return clipping;
  return drop({ ...clipping, blocks, fields: { ...clipping.fields, sourceUrl } }, ...others);
};
