/**
 * Prints `src/locales/names/places.ts`: the names of countries, regions and cities in the languages that have a locale
 * here, from Unicode's CLDR. To be run when CLDR is updated or a locale is added:
 * `npm run --silent place-names > src/locales/names/places.ts`.
 */
import { placeNames } from '../src/locales/names/place-names.ts';
import { readPlaces } from './read-places.ts';

const rows = placeNames(await readPlaces());
console.log(`/** Names of countries, regions and cities, one place a line, as \`npm run place-names\` prints them. */

/*
 * From the Common Locale Data Repository, © Unicode, Inc., under the Unicode License v3:
 * https://www.unicode.org/license.txt
 */
export const PLACES = \`
${rows.join('\n')}
\`;`);
