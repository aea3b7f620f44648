/** The names of web sites and their addresses, as they stand in texts and tables. */

/*
 * The name of a web site, which an outlet has as its name: `TELUKPOS.COM`, `kabar.co.id`. The sources of regular
 * expressions with the flag `u`: up to the first dot, from it on, and both.
 */
export const BEFORE_DOT = String.raw`[\p{L}\p{N}-]{2,40}`;
export const FROM_DOT = String.raw`(?:\.\p{L}{2,10}){1,2}(?![\p{L}\p{N}])`;
export const SITE_NAME = BEFORE_DOT + FROM_DOT;

/**
 * Undoes the doubling of addresses that a program has joined to the site's own: `https://a.examplehttps://a.example/x`.
 * @param text an address
 * @returns the second address where both are of one site, or the first could be none; else the text as it is: in an
 *   address of a web archive or in a query, a sign stands before another address
 */
export function oneAddress(text: string): string {
  const address = text.trim();
  const at = Math.max(address.lastIndexOf('http://'), address.lastIndexOf('https://'));
  if (at < 1) return address;
  const [first, second] = [address.slice(0, at), address.slice(at)];
  if (/^https?:\/\/[^/?#=]+$/i.test(first)) return second;
  const isJoined = /[^/=?&%:#]$/.test(first) || /^https?:\/\/[^/?#]+\/$/i.test(first);
  return isJoined && hostOf(first) === hostOf(second) ? second : address;
}

function hostOf(address: string): string {
  const host = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '';
  return host.toLowerCase().replace(/^www\./, '');
}
