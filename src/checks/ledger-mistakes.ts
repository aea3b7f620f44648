/** Mistakes by the ledger: addresses that were published and that the site does not have any more. */
import type { Address } from '../archive/address.ts';
import type { Archive } from '../archive/archive.ts';
import { goneFrom, type Ledger } from '../archive/ledger.ts';
import type { Problem } from '../archive/problem.ts';
import { recordedAddresses } from '../map/recorded.ts';
import { linkedAddresses } from '../map/site-map.ts';
import { foldAddress } from '../text/fold.ts';
import { addTo } from '../text/grouping.ts';

/** An address that the site does not have any more. */
interface GoneAddress {
  readonly address: Address;
  /** Where the same is now, as far as its last part tells. */
  readonly now: Address | undefined;
}

/** @param archive with its drafts, or as it is published */
export function goneAddresses(archive: Archive, ledger: Ledger): GoneAddress[] {
  if (ledger.lines.size === 0) return [];
  const { published } = archive;
  const present = new Set(linkedAddresses(published).map(foldAddress));
  const gone = goneFrom(ledger, (address) => present.has(address));
  if (gone.length === 0) return [];
  const byEnd = new Map<string, Address[]>();
  for (const address of recordedAddresses(published)) addTo(byEnd, endOf(address), address);
  return gone.map((address) => {
    const alike = byEnd.get(endOf(address)) ?? [];
    return { address, now: alike.length === 1 ? alike[0] : undefined };
  });
}

/** The language and the last part of an address: what stays when a date is corrected. */
function endOf(address: Address): string {
  const parts = address.split('/').filter((part) => part !== '');
  return `${parts[0]} ${parts.at(-1)}`;
}

/** @param file of the ledger, as a report names it */
export function ledgerMistakes(archive: Archive, ledger: Ledger, file: string): Problem[] {
  return goneAddresses(archive, ledger).map(({ address, now }) => ({
    file,
    line: ledger.lines.get(address) ?? 1,
    column: 1,
    code: 'address-gone',
    subject: 'address',
    found: `${address}, which was published and is gone`,
    expected: cureOf(address, now),
  }));
}

/** What to do about an address that is gone. */
export function cureOf(address: Address, now: Address | undefined): string {
  return `\`kliping ledger --alias ${address} ${now ?? 'NEW'}\`, or \`--withdraw ${address}\` if it is to lead nowhere`;
}
