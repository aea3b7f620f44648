/** Writes Russian words of before the reform of 1918 in today's spelling. */
import type { OldSpelling } from '../locale.ts';

/** Letters that the reform removed. */
const LETTERS: Readonly<Record<string, string>> = { ѣ: 'е', і: 'и', ї: 'и', ѳ: 'ф', ѵ: 'и' };
const OLD = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Prefixes that end in з, also where an unvoiced consonant follows: `безсмертный`, `возстание`; `низкий` has none. */
const PREFIX = /^(?!низк)((?:не|пре)?(?:бе|во|в|и|ни|ра|ро|чере|чре))з(?=[пфктшщхцчс])/;

/** Words whose new form is no matter of letters. */
const WORDS: ReadonlyMap<string, string> = new Map(
  'онѣ:они однѣ:одни однѣхъ:одних однѣмъ:одним однѣми:одними ея:ее нея:нее'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Endings that adjectives and participles had; a noun keeps its own: `Чикаго`, `Россия`. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[жшчщ])аго(?=ся$|$)/, 'его'],
  [/аго(?=ся$|$)/, 'ого'],
  [/яго(?=ся$|$)/, 'его'],
  [/ыя(?=ся$|$)/, 'ые'],
  [/(?<=[кгхжшчщн])ия(?=ся$|$)/, 'ие'],
];

function modern(word: string): string[] {
  const known = WORDS.get(word);
  if (known !== undefined) return [known];
  const letters = (word.endsWith('ъ') ? word.slice(0, -1) : word).replace(
    OLD,
    (letter) => LETTERS[letter] ?? letter,
  );
  const now = letters.replace(PREFIX, '$1с');
  const [ending, today = ''] = ENDINGS.find(([ending]) => ending.test(now)) ?? [];
  return ending ? [now, now.replace(ending, today)] : [now];
}

export default { reformed: '1918-10-10', modern } satisfies OldSpelling;
