/** Loads the ledger of an archive. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LEDGER_FILE, type Ledger, readLedger } from '../archive/ledger.ts';
import { readText } from './read-text.ts';

/** @returns the ledger, without an address where there is no file, and with a problem where it cannot be read */
export function loadLedger(dataDir: string): Ledger & { readonly file: string } {
  const file = join(dataDir, LEDGER_FILE);
  const text = existsSync(file) ? readText(file) : '';
  if (typeof text === 'string') return { ...readLedger(text, file), file };
  const at = { file, line: 1, column: 1, code: 'ledger', subject: 'ledger' } as const;
  return { lines: new Map(), withdrawn: new Set(), problems: [{ ...at, ...text }], file };
}
