/** Bytes are decoded as text, or the position of the first fault is reported. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTextBytes } from '../../src/import/readers/text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const EXPECTED = 'a text in UTF-8, or in UTF-16 with a byte order mark';

test('UTF-8 with and without a byte order mark', () => {
  assert.deepEqual(readTextBytes(bytes('Привет, dunia')), { text: 'Привет, dunia' });
  assert.deepEqual(readTextBytes(bytes('\u{FEFF}Привет')), { text: 'Привет' });
  assert.deepEqual(readTextBytes(new Uint8Array()), { text: '' });
});

test('UTF-16 with a byte order mark, either way round', () => {
  const little = Buffer.from('\u{FEFF}Привет', 'utf16le');
  assert.deepEqual(readTextBytes(little), { text: 'Привет' });
  assert.deepEqual(readTextBytes(Buffer.from(little).swap16()), { text: 'Привет' });
});

test('bytes that are no text are located', () => {
  assert.deepEqual(readTextBytes(Buffer.from([0x41, 0x0a, 0x42, 0x43, 0xcf, 0xf0])), {
    fault: { line: 2, column: 3, found: 'bytes that are not UTF-8', expected: EXPECTED },
  });
  assert.deepEqual(readTextBytes(bytes('satu\ndua\0')), {
    fault: { line: 2, column: 4, found: 'a NUL character', expected: EXPECTED },
  });
  assert.deepEqual(readTextBytes(Buffer.from([0xff, 0xfe, 0x00, 0xd8])), {
    fault: { line: 1, column: 1, found: 'bytes that are not UTF-16LE', expected: EXPECTED },
  });
});
