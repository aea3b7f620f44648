/** Reads what CLDR says of places, in each language that has a locale here. */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { PlaceSource } from '../src/locales/names/place-names.ts';

/** The folder of the locales, from the folder of the project, where `npm run` starts commands. */
const LOCALES = join('src', 'locales');

/** @returns one source for each language, in the order of their codes */
export async function readPlaces(): Promise<PlaceSource[]> {
  const files = (await readdir(LOCALES)).toSorted();
  const langs = files.flatMap((file) => /^([a-z]{2,3})\.ts$/.exec(file)?.[1] ?? []);
  return Promise.all(
    langs.map(async (lang) => ({
      territories: (await read(`cldr-localenames-full/main/${lang}/territories.json`)).main[lang]
        .localeDisplayNames.territories,
      zones: (await read(`cldr-dates-full/main/${lang}/timeZoneNames.json`)).main[lang].dates
        .timeZoneNames.zone,
    })),
  );
}

async function read(path: string) {
  const { resolve } = createRequire(import.meta.url);
  return JSON.parse(await readFile(resolve(path), 'utf8'));
}
