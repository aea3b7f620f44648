/** The ledger: every address that the site has published, an address a line. */
import { compare } from '../text/compare.ts';
import { conflictMark } from '../text/conflict-mark.ts';
import { foldAddress } from '../text/fold.ts';
import { withOddShown } from '../text/odd-characters.ts';
import { type Address, readSiteAddress } from './address.ts';
import type { Problem } from './problem.ts';

/** Its name, in the data folder. */
export const LEDGER_FILE = 'addresses.txt';

/** What stands behind an address that is to lead nowhere. */
const WITHDRAWN = 'withdrawn';

/** The ledger as it was read. */
export interface Ledger {
  /** The addresses with the numbers of their lines, from one; of those that are there twice, the first. */
  readonly lines: ReadonlyMap<Address, number>;
  /** Those of them that are to lead nowhere. */
  readonly withdrawn: ReadonlySet<Address>;
  /** Lines that are no addresses, such as those that a merge has left. */
  readonly problems: readonly Problem[];
}

/** Longest piece of a line that is quoted, in characters. */
const LONGEST = 80;

/**
 * Reads a ledger.
 * @param text with any line ends; its order means nothing
 * @param file as a report names it
 */
export function readLedger(text: string, file: string): Ledger {
  const lines = new Map<Address, number>();
  const withdrawn = new Set<Address>();
  const problems: Problem[] = [];
  for (const [i, written] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const line = written.trim();
    if (line === '' || line.startsWith('#')) continue;
    const [first = '', mark, more] = line.split(/\s+/);
    const conflict = conflictMark(written);
    const address = conflict ? undefined : readSiteAddress(first);
    const isWhole = mark === undefined || (mark === WITHDRAWN && more === undefined);
    if (address !== undefined && isWhole) {
      if (!lines.has(address)) lines.set(address, i + 1);
      if (mark !== undefined) withdrawn.add(address);
      continue;
    }
    problems.push({
      file,
      line: i + 1,
      column: 1,
      code: 'ledger',
      subject: 'ledger',
      ...(conflict ?? {
        found: `"${withOddShown(line.slice(0, LONGEST))}"`,
        expected: `an address such as /id/2021/02/15/judul/, with \`${WITHDRAWN}\` behind it if it is to lead nowhere`,
      }),
    });
  }
  return { lines, withdrawn, problems };
}

const HEAD = `# Every address that the site has published: \`kliping ledger --record\` adds to it. See the guide: Addresses stay.
`;

/** The text of a ledger, sorted, so that what two people add to it stands in different places. */
export function writeLedger(addresses: Iterable<Address>, withdrawn: ReadonlySet<Address>): string {
  const lines = [...new Set(addresses)]
    .sort(compare)
    .map((one) => (withdrawn.has(one) ? `${one} ${WITHDRAWN}\n` : `${one}\n`));
  return HEAD + lines.join('');
}

/**
 * The addresses of a ledger that a site does not have any more, without those that are to lead nowhere.
 * @param present whether the site has a page at an address, folded as `foldAddress` does
 */
export function goneFrom(
  ledger: Pick<Ledger, 'lines' | 'withdrawn'>,
  present: (folded: string) => boolean,
): Address[] {
  return [...ledger.lines.keys()].filter(
    (address) => !ledger.withdrawn.has(address) && !present(foldAddress(address)),
  );
}
