/** Datelines: which places they name, with and without a registry. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { datelineParts } from '../../src/archive/dateline.ts';

const KNOWN = ['washington, d.c.', 'bogor', 'jakarta', 'surabaya', 'ростов-на-дону'];
const isKnown = (name: string) => KNOWN.includes(name.toLowerCase());

/** The places of a dateline; its parts together always are the dateline as it is written. */
function places(dateline: string, known: (name: string) => boolean = isKnown): string[] {
  const parts = datelineParts(dateline, known);
  assert.equal(parts.map(({ text }) => text).join(''), dateline);
  assert.ok(parts.every(({ text }) => text !== ''));
  return parts.flatMap(({ text, isPlace }) => (isPlace ? text : []));
}

describe('a dateline', () => {
  for (const [dateline, expected] of [
    ['Jakarta', ['Jakarta']],
    ['NEW YORK/WASHINGTON', ['NEW YORK', 'WASHINGTON']],
    ['Москва – Джакарта', ['Москва', 'Джакарта']],
    ['Moskwa; Kyiv', ['Moskwa', 'Kyiv']],
    // A hyphen in a name, and a name with a comma that the registry has.
    ['Ростов-на-Дону', ['Ростов-на-Дону']],
    ['Washington, D.C.', ['Washington, D.C.']],
    ['Jakarta/Washington, D.C.', ['Jakarta', 'Washington, D.C.']],
    // Two places where the registry has both; else a place and its region.
    ['Jakarta, Surabaya', ['Jakarta', 'Surabaya']],
    ['Bogor, Jawa Barat', ['Bogor, Jawa Barat']],
    // A day is no place.
    ['Москва, 15 фев', ['Москва']],
    ['Jakarta, Surabaya, 15 Februari', ['Jakarta', 'Surabaya']],
    ['Bogor, Jawa Barat, 15 Februari', ['Bogor, Jawa Barat']],
    ['15/2', []],
    ['/', []],
    ['Jakarta /', ['Jakarta']],
  ] as const) {
    it(`${dateline} names ${expected.join(' and ') || 'no place'}`, () => {
      assert.deepEqual(places(dateline), expected);
    });
  }
});
