/** Names of countries and cities in both languages, from CLDR. */
import { createRequire } from 'node:module';
import { LANGS } from '../question.ts';
import { isCapitalized } from '../words.ts';
import type { NamePair } from './name-pair.ts';

const require = createRequire(import.meta.url);

/** A node of a tree of time zones: a zone with its city, or more of them. */
interface Zone {
  readonly exemplarCity?: string;
  readonly [name: string]: Zone | string | undefined;
}

/** Lists territories, and the cities of time zones. */
export function namesOfCldr(): NamePair[] {
  const byLang = LANGS.map((lang) => new Map([...territoriesOf(lang), ...citiesOf(lang)]));
  const [id, ru] = byLang;
  return [...(id ?? [])].flatMap(([code, names]) => {
    const others = ru?.get(code);
    // "весь мир" is no name.
    const isName = [...names, ...(others ?? [])].every(isCapitalized);
    return others && isName ? [{ source: 'CLDR', id: names, ru: others }] : [];
  });
}

/** Names by code; short and other ones (`US-alt-short`) are those of the same code. */
function territoriesOf(lang: string): Map<string, string[]> {
  const file = require(`cldr-localenames-full/main/${lang}/territories.json`);
  const names: Record<string, string> = file.main[lang].localeDisplayNames.territories;
  const byCode = new Map<string, string[]>();
  for (const [key, name] of Object.entries(names)) {
    const [code = ''] = key.split('-alt-');
    // "Макао (САР)" is what a list says, and nobody types.
    if (!name.includes('(')) byCode.set(code, [...(byCode.get(code) ?? []), name]);
  }
  return byCode;
}

function citiesOf(lang: string): Map<string, string[]> {
  const file = require(`cldr-dates-full/main/${lang}/timeZoneNames.json`);
  const cities = new Map<string, string[]>();
  const collect = (zone: Zone, path: string) => {
    if (zone.exemplarCity) cities.set(path, [zone.exemplarCity]);
    for (const [name, inner] of Object.entries(zone)) {
      if (typeof inner === 'object') collect(inner, `${path}/${name}`);
    }
  };
  collect(file.main[lang].dates.timeZoneNames.zone, '');
  return cities;
}
