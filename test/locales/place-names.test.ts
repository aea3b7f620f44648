/** The table of places is what its script makes of CLDR. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlaces } from '../../scripts/read-places.ts';
import { placeNames } from '../../src/locales/names/place-names.ts';
import { PLACES } from '../../src/locales/names/places.ts';

test('the table of places is as `npm run place-names` prints it', async () => {
  assert.equal(PLACES, `\n${placeNames(await readPlaces()).join('\n')}\n`);
});
