/** Names: finds the parts of a person's name that styles of citation turn round and shorten. */
import { oneLine } from './citation.ts';

/** A name in its parts, or as a whole: of an organisation, of one word, or where nobody can tell. */
export type Name =
  | {
      readonly family: string;
      readonly given: string;
      /** What stands before the family name and stays with it: `van der`. */
      readonly particle?: string;
    }
  | { readonly literal: string };

/** Words that belong to the family name after them. Small letters alone: `Van` may be a given name. */
const PARTICLES = new Set(
  `af al al- da das de degli dei del dela della den der des di do dos du el la las le los ten ter van vom von zu zum zur
  ван вон да дас де дель дер ди ду ла ле тен тер фон цу эль аль`.split(/\s+/),
);

/** Between one's own name and that of one's father: such a name has no family name. */
const CHILD_OF = /^(?:bin|binti|bte|ibn|бин|ибн)$/i;

/** `О.`, `J.-P.`, `И.О.` */
const INITIALS = /^(?:\p{L}{1,2}\.-?)+$/u;

const PATRONYMIC = /(?:вич|вна|ична|оглы|кызы)$/;

/** A degree or a suffix behind a comma: `S.H.`, `Jr.`, `M.Sc.` */
const DEGREE = /^(?:Jr|Sr|II|III|IV|мл|ст)\b|^\p{L}{1,4}\.(?:\p{L}|$)/u;

/**
 * Splits a name of a person. The order of a Russian name shows in its initials and its patronymic.
 * @param name as a byline has it: `Rina Sari`, `Sari, Rina`, `Петров А. Б.`, `Ludwig van der Berg`, `Sukarno`
 */
export function nameParts(name: string): Name {
  const whole = oneLine(name);
  const [before = '', after = '', ...more] = whole.split(',').map((part) => part.trim());
  if (after !== '') {
    const isTurned = more.length === 0 && before !== '' && !DEGREE.test(after);
    return isTurned ? withParticle(before.split(' '), after) : { literal: whole };
  }
  const words = whole.split(' ');
  if (words.length < 2 || words.some(isOfNoPerson)) return { literal: whole };
  if (isFamilyFirst(words)) {
    const [family = '', ...given] = words;
    return { family, given: given.join(' ') };
  }
  const at = words.findIndex((word, i) => i > 0 && i < words.length - 1 && PARTICLES.has(word));
  const split = at > 0 ? at : words.length - 1;
  return withParticle(words.slice(split), words.slice(0, split).join(' '));
}

/** What stands in names of desks and papers, and in names that have no family name. */
function isOfNoPerson(word: string): boolean {
  return (
    CHILD_OF.test(word) ||
    // `Бюро переводов «Клипинга»`, `Tim redaksi`, `Rock & Roll`, `Channel 9`
    /^[&+]$|[\d«»“”„"]/.test(word) ||
    (/^\p{Ll}/u.test(word) && !PARTICLES.has(word))
  );
}

/** `Петров А. Б.`, `Петров Алексей Борисович` */
function isFamilyFirst(words: readonly string[]): boolean {
  const [first = '', ...others] = words;
  const last = others.at(-1) ?? '';
  if (INITIALS.test(first)) return false;
  return others.every((word) => INITIALS.test(word)) || (words.length > 2 && PATRONYMIC.test(last));
}

function withParticle(words: readonly string[], given: string): Name {
  const count = words.findIndex((word) => !PARTICLES.has(word));
  const particle = words.slice(0, Math.max(count, 0)).join(' ');
  const family = words.slice(Math.max(count, 0)).join(' ');
  return particle === '' ? { family, given } : { family, given, particle };
}

/** The family name with what belongs to it; a name without parts as it is. */
export function familyOf(name: Name): string {
  if ('literal' in name) return name.literal;
  return [name.particle, name.family].filter(Boolean).join(' ');
}

/** `Sari, Rina` */
export function turned(name: Name): string {
  return 'literal' in name ? name.literal : `${familyOf(name)}, ${name.given}`;
}

/** `Rina Sari` */
export function straight(name: Name): string {
  return 'literal' in name ? name.literal : `${name.given} ${familyOf(name)}`;
}

/** The first letters of the given names: `Rina Dewi` as `R. D.`, `Jean-Paul` as `J.-P.`, `Ю. Л.` as it is. */
export function initialsOf(given: string): string {
  return given
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(' ')
    .map((word) =>
      word
        .split('-')
        .map((part) => (INITIALS.test(part) ? part : initialOf(part)))
        .filter(Boolean)
        .join('-'),
    )
    .filter(Boolean)
    .join(' ');
}

function initialOf(word: string): string {
  const letter = /\p{L}\p{M}*/u.exec(word)?.[0] ?? '';
  return letter === '' ? '' : `${letter.toUpperCase()}.`;
}
