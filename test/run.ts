/** `npm test`: runs all tests, or those whose paths hold a word given: `npm test -- search`. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import chromium from '@sparticuz/chromium';

const folder = import.meta.dirname;
const word = process.argv[2] ?? '';
const files = (await readdir(folder, { recursive: true }))
  .filter((file) => file.endsWith('.test.ts') && file.includes(word))
  .map((file) => join(folder, file))
  .sort();

if (files.length === 0) {
  console.error(`no test file has "${word}" in its path`);
  process.exit(2);
}

// Unpacked once, before the tests of several files ask for it at the same time.
await chromium.executablePath();

run({ files, concurrency: 2 })
  .on('test:fail', () => {
    process.exitCode = 1;
  })
  .compose(new spec())
  .pipe(process.stdout);
