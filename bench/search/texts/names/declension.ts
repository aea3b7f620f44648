/** Says which Russian words may be cases of a name, by its endings alone. */
import { fold } from '../words.ts';

/** Endings of nouns and adjectives in all cases. */
const ENDINGS =
  /^(?:а|у|ом|е|ы|и|ов|ам|ами|ах|ой|ою|ей|ею|ю|я|ем|ев|ям|ями|ях|ь|й|ью|ия|ии|ию|ией|ий|ье|ого|ому|им|ым|ых|их|ими|ыми|ая|ую|ые|ие|яя|юю|его|ему|о)?$/;
/** What is taken away before an ending is added. */
const NOMINATIVE = /(?:[иы]й|ая|ое|ые|ие|[аеийоыьюя])$/;
/** Endings of names that have no cases: Мали, Токио, Баку. */
const INDECLINABLE = /[иоуэю]$/;
/** Shortest stem. */
const SHORTEST = 3;

/**
 * Whether a word may be a form of a name: of the same stem, with an ending.
 * @param name in any case
 */
export function isFormOf(word: string, name: string): boolean {
  const [one, other] = [fold(word), fold(name)];
  if (one === other) return true;
  if (INDECLINABLE.test(other)) return false;
  const stem = stemOf(other);
  return stem.length >= SHORTEST && one.startsWith(stem) && ENDINGS.test(one.slice(stem.length));
}

function stemOf(name: string): string {
  const stem = name.replace(NOMINATIVE, '');
  // Абу: short names keep what is theirs.
  return stem.length >= SHORTEST ? stem : name;
}
