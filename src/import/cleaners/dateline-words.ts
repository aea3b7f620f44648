/** The parts of datelines as sources of regular expressions; every quantifier is bounded. */
import { SITE_NAME } from '../web-names.ts';

const WORD = String.raw`(?:(?:\p{Lu}\.){2,3}|\p{Lu}[\p{L}\p{M}'’-]{0,29})`;
const WORDS = `${WORD}(?:(?:\\s{0,2}/\\s{0,2}|\\s{1,2})${WORD}){0,4}?`;
export const PLACE = `(?<place>${WORDS})`;
export const PLACE_IN_REGION = `(?<place>${WORDS}(?:, ${WORDS})?)`;
/** A word in capitals, and several: hyphens join two of them only, so that `JAKARTA-Harga` has one. */
const CAPITALS = String.raw`(?:(?:\p{Lu}\.){2,3}|\p{Lu}[\p{Lu}\p{M}'’]{1,29}(?:-\p{Lu}[\p{Lu}\p{M}'’]{0,29}(?!\p{L})){0,3}(?!\p{L}))`;
const BETWEEN_WORDS = String.raw`(?:\s{0,2}/\s{0,2}|\s{1,2})`;
export const LOUD_PLACE = String.raw`(?<place>${CAPITALS}(?:${BETWEEN_WORDS}${CAPITALS}){0,5}?(?:,\s{1,2}${WORD}(?:\s${WORD}){0,2}?)?)`;
export const LOUD_RUN = `(?<run>${CAPITALS}(?:${BETWEEN_WORDS}${CAPITALS}){0,5})`;
export const DOMAIN = `(?<outlet>${SITE_NAME})`;
const NAME_WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}&-]{0,29}`;
export const NAME = String.raw`(?<outlet>(?=\p{Lu})${NAME_WORD}(?:\s${NAME_WORD}){0,3})`;
const PERSON = String.raw`\p{Lu}[\p{L}'’-]{1,29}\s\p{Lu}[\p{L}'’-]{1,29}`;
export const PEOPLE = String.raw`(?<reporter>${PERSON}(?:(?:,| и)\s${PERSON}){0,3})`;
const YEAR = String.raw`(?:\s(?<year>\d{4})(?!\d)(?:\s?г(?:\.|ода))?)?`;
export const DAY = String.raw`(?<date>(?:(?<day>\d{1,2})\s(?<month>\p{L}{3,12})\.?|(?<month2>\p{L}{3,12})\.?\s(?<day2>\d{1,2}))${YEAR})`;
export const COMMA = String.raw`\s?,\s{0,2}`;
/** A full stop. Without a space behind it, it may be inside `BUKALAPAK.COM`. */
export const STOP = String.raw`\s{0,2}\.(?:\s{1,2}|(?=["“«]|\p{Lu}\p{Ll}))`;
export const DASH = String.raw`\s{0,2}(?:--|[-–—])\s{0,2}`;
/** A dash that is no hyphen of a compound such as `Jakarta-Bandung`. */
export const WIDE_DASH = String.raw`(?:\s{1,2}(?:--|[-–—])\s{0,2}|\s{0,2}(?:--|[–—])\s{0,2}|-\s{1,2})`;
/** The beginning of a first sentence. A lower-case letter would mean that the sentence began earlier. */
export const TEXT = String.raw`(?=["“”«„'‘’(@#\p{Lu}\p{N}])`;
