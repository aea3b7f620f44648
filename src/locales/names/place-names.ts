/** Makes the table of places out of CLDR's data, for the script that writes it. */

/** What CLDR says of places in one language. */
export interface PlaceSource {
  /** Names by code: `US`, `US-alt-short`, `035`. */
  readonly territories: Readonly<Record<string, string>>;
  /** Zones by the parts of their identity; each city that is not named like its zone has an `exemplarCity`. */
  readonly zones: ZoneNames;
}

interface ZoneNames {
  readonly [part: string]: ZoneNames | string;
}

/** Codes that name no place: pseudo-locales, unknown regions, and the whole world. */
const NO_PLACES = new Set(['XA', 'XB', 'ZZ', 'EZ', 'QO', '001']);

/** What no newspaper writes: remarks, two names in one, and what is no city. */
const UNUSUAL = /[()&,/]| - | — .* — |Unknown|Tidak Dikenal|неизвестный|Неизвестный|UTC/;

/** Longest name in words: longer ones describe a place. */
const MOST_WORDS = 4;

/**
 * Makes the rows of the table.
 * @param sources one for each language
 * @returns the names of each place, separated by `, `; no place with a single name
 */
export function placeNames(sources: readonly PlaceSource[]): string[] {
  const names = new Map<string, Set<string>>();
  const add = (key: string, name: string) => {
    const spoken = name.replace(/(?<!\S)о-в(а?)(?!\S)/u, 'остров$1');
    if (UNUSUAL.test(spoken) || spoken.split(' ').length > MOST_WORDS) return;
    names.set(key, (names.get(key) ?? new Set()).add(spoken));
  };
  for (const { territories } of sources) {
    for (const [code, name] of Object.entries(territories)) {
      const [key = ''] = code.split('-');
      if (!NO_PLACES.has(key)) add(key, name);
    }
  }
  const cities = sources.map(({ zones }) => new Map(citiesOf(zones, '')));
  const zones = new Set(
    cities.flatMap((one) => [...one.keys()]).filter((zone) => zone.includes('/')),
  );
  for (const zone of zones) {
    if (/^(?:Etc|Antarctica)\//.test(zone)) continue;
    for (const one of cities) add(zone, one.get(zone) ?? cityOfZone(zone));
  }
  return [...names.values()].filter(({ size }) => size > 1).map((some) => [...some].join(', '));
}

function* citiesOf(zones: ZoneNames, path: string): Generator<readonly [string, string]> {
  for (const [part, value] of Object.entries(zones)) {
    if (typeof value === 'string') {
      if (part === 'exemplarCity') yield [path, value];
    } else if (part !== 'long' && part !== 'short') {
      yield* citiesOf(value, path === '' ? part : `${path}/${part}`);
    }
  }
}

/** The city that gives a zone its name: CLDR leaves it out where a language writes it in the same way. */
function cityOfZone(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
