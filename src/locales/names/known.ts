/** The names that the program knows in several languages: places, organisations, people. */
import { MORE_PLACES } from './more-places.ts';
import { ORGANISATIONS } from './organisations.ts';
import { PEOPLE } from './people.ts';
import { PLACES } from './places.ts';

/** Rows of names that mean the same, in any languages and spellings; a name can be in several rows. */
export const KNOWN_NAMES: readonly (readonly string[])[] = [
  ORGANISATIONS,
  PEOPLE,
  MORE_PLACES,
  PLACES,
].flatMap((table) =>
  table
    .trim()
    .split('\n')
    .map((row) => row.split(', ')),
);
