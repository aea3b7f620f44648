/** Finds names in lines that translate one another, by the likeness of their sounds. */
import { distance } from 'fastest-levenshtein';
import { fold, isCapitalized, isOfLetters } from '../words.ts';
import { isFormOf } from './declension.ts';
import type { NamePair } from './name-pair.ts';

/** Shortest name. */
const SHORTEST = 4;
/** Most that two names may differ: the share of the longer one's sounds that have to be changed. */
const MOST_DIFFERENT = 0.34;
/** Least share of the lines with a name in which its counterpart is the likest. */
const LEAST_SHARE = 0.6;

/** Sounds of Russian letters, coarsely. */
const SOUNDS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 's',
  ч: 'c',
  ш: 's',
  щ: 's',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'u',
  я: 'a',
};

/** Endings of Russian cases, that a spelling in the other language lacks. */
const ENDING = /(?:ами|ями|ого|ому|ов|ев|ой|ей|ом|ем|ам|ах|ым|ых|[аеиоуыэюяьй])$/;

/** What is no name by itself: a name with its possessor, and adjectives. */
const DERIVED = /nya$|(?:[иы]й|ая|яя|[ое]е|[иы]е|[ое]го|[ое]му|[иы]х|[иы]ми|ую)$/;

/** Finds pairs of names, each a single word with a capital within a sentence. */
export function namesOfLines(lines: readonly Readonly<Record<string, string>>[]): NamePair[] {
  const votes = new Map<string, Map<string, number>>();
  const seen = new Map<string, number>();
  for (const { id = '', ru = '' } of lines) {
    const russian = namesIn(ru).filter((name) => /^[а-яё]/i.test(name));
    for (const name of namesIn(id)) {
      seen.set(name, (seen.get(name) ?? 0) + 1);
      const best = russian
        .map((other) => ({ other, apart: apart(name, other) }))
        .toSorted((a, b) => a.apart - b.apart)[0];
      if (!best || best.apart > MOST_DIFFERENT) continue;
      const of = votes.get(name) ?? new Map<string, number>();
      of.set(best.other, (of.get(best.other) ?? 0) + 1);
      votes.set(name, of);
    }
  }
  return [...votes].flatMap(([name, of]) => {
    const nominative = likest(name, [...of.keys()]);
    const forms = [...of.keys()].filter((form) => isFormOf(form, nominative));
    const votesFor = forms.reduce((sum, form) => sum + (of.get(form) ?? 0), 0);
    const isSure = votesFor >= LEAST_SHARE * (seen.get(name) ?? 0);
    return isSure ? [{ source: 'aligned texts', id: [name], ru: [nominative] }] : [];
  });
}

/** The form that sounds most like a name; where they are cases of it, the one that is left without an ending, too. */
function likest(name: string, forms: readonly string[]): string {
  const bare = forms.map((form) => form.replace(ENDING, ''));
  const all = [...forms, ...bare.filter(({ length }) => length >= SHORTEST)];
  const ranked = all.map((form) => ({ form, apart: apartWhole(name, form) }));
  return ranked.toSorted((a, b) => a.apart - b.apart)[0]?.form ?? name;
}

/** Words with a capital that does not begin the sentence. */
function namesIn(line: string): string[] {
  const words = [...line.matchAll(/(?<=[\p{L}\p{N},] )\p{Lu}[\p{L}\p{M}-]*/gu)].map(
    ([word]) => word,
  );
  const names = words.filter(
    (word) =>
      word.length >= SHORTEST && isOfLetters(word) && !word.includes('-') && !DERIVED.test(word),
  );
  return [...new Set(names)].filter(isCapitalized);
}

/** How much two names differ, from 0 to 1; a Russian one may have the ending of a case. */
function apart(latin: string, cyrillic: string): number {
  return Math.min(apartWhole(latin, cyrillic), apartWhole(latin, cyrillic.replace(ENDING, '')));
}

function apartWhole(latin: string, cyrillic: string): number {
  const [a, b] = [soundsOfLatin(latin), soundsOfCyrillic(cyrillic)];
  return distance(a, b) / Math.max(a.length, b.length, 1);
}

function soundsOfCyrillic(word: string): string {
  return once(Array.from(fold(word), (letter) => SOUNDS[letter] ?? letter).join(''));
}

function soundsOfLatin(word: string): string {
  const plain = fold(word).normalize('NFD').replace(/\p{M}/gu, '');
  return once(
    plain
      .replace(/sh|sch|ts/g, 's')
      .replace(/ch/g, 'c')
      .replace(/zh/g, 'j')
      .replace(/kh/g, 'h')
      .replace(/ph/g, 'f')
      .replace(/ck|qu?|c(?![ceiy])/g, 'k')
      .replace(/x/g, 'ks')
      .replace(/w/g, 'v')
      .replace(/y/g, 'i')
      .replace(/ee/g, 'i')
      .replace(/oo|ou/g, 'u'),
  );
}

/** Without doubled sounds. */
function once(sounds: string): string {
  return sounds.replace(/(.)\1+/g, '$1');
}
