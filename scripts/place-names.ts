/**
 * Writes `src/locales/names/places.ts`: the names of countries, regions and cities in the languages that have a locale
 * here, from Unicode's CLDR. To be run when CLDR is updated or a locale is added: `npm run place-names`.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { placeNames } from '../src/locales/names/place-names.ts';

const locales = join(import.meta.dirname, '..', 'src', 'locales');
const files = await readdir(locales);
const langs = files.flatMap((file) => /^([a-z]{2,3})\.ts$/.exec(file)?.[1] ?? []);
const require = createRequire(import.meta.url);
const read = async (path: string) => JSON.parse(await readFile(require.resolve(path), 'utf8'));
const sources = await Promise.all(
  langs.map(async (lang) => ({
    territories: (await read(`cldr-localenames-full/main/${lang}/territories.json`)).main[lang]
      .localeDisplayNames.territories,
    zones: (await read(`cldr-dates-full/main/${lang}/timeZoneNames.json`)).main[lang].dates
      .timeZoneNames.zone,
  })),
);
await writeFile(
  join(locales, 'names', 'places.ts'),
  `/** Names of countries, regions and cities, one place a line: written by \`npm run place-names\` from Unicode's CLDR. */

export const PLACES = \`
${placeNames(sources).join('\n')}
\`;
`,
);
