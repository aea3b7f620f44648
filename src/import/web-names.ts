/** The names of web sites and their addresses, as they stand in texts and tables. */

import { matchAt } from './dates/zones.ts';

/*
 * The name of a web site, which an outlet has as its name: `TELUKPOS.COM`, `kabar.co.id`. The sources of regular
 * expressions with the flag `u`: up to the first dot, from it on, and both.
 */
const BEFORE_DOT = String.raw`[\p{L}\p{N}-]{2,40}`;
const FROM_DOT = String.raw`(?:\.\p{L}{2,10}){1,2}(?![\p{L}\p{N}])`;
export const SITE_NAME = BEFORE_DOT + FROM_DOT;

/** What such a name, and others, may not have before it: then it is a part of a longer word. */
export const WHOLE = String.raw`(?<![\p{L}\p{N}.\-])`;

const NAME_BEFORE_DOT = new RegExp(`${WHOLE}${BEFORE_DOT}$`, 'u');
const ENDING = new RegExp(FROM_DOT, 'uy');

/** More than the longest name before a dot, in UTF-16 units. */
const REACH_OF_NAME = 90;

/** Finds where whole names of sites begin. Few dots have a letter behind them: only what is around those is looked at. */
export function sitesIn(text: string): number[] {
  const sites: number[] = [];
  let from = 0;
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', Math.max(from, dot + 1))) {
    const ending = matchAt(ENDING, text, dot);
    if (!ending) continue;
    const beginning = Math.max(0, dot - REACH_OF_NAME);
    const name = NAME_BEFORE_DOT.exec(text.slice(beginning, dot));
    if (!name) continue;
    sites.push(beginning + name.index);
    from = dot + ending[0].length;
  }
  return sites;
}

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
