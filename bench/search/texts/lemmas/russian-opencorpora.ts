/** The dictionary of OpenCorpora, from the package `az`, as another truth for Russian. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fold } from '../words.ts';
import type { Lemma, Lemmas, Part } from './lemma.ts';

/** The part of the package that is used; it brings no types. */
interface Parse {
  readonly word: string;
  readonly parser: string;
  readonly paradigmIdx: number;
  readonly formCnt: number;
  readonly tag: object;
  readonly normalize: () => Parse;
  readonly inflect: (form: number) => Parse;
}
interface Morph {
  (word: string): readonly Parse[];
  readonly init: (folder: string, done: (error: Error | null) => void) => void;
}

const require = createRequire(import.meta.url);
const { Morph }: { readonly Morph: Morph } = require('az');

/** Loads the lemmas of words; only those of the dictionary itself, none that are guessed by endings. */
export async function russianByOpenCorpora(): Promise<Lemmas> {
  const folder = `${dirname(require.resolve('az/package.json'))}/dicts`;
  await new Promise<void>((done, fail) => {
    Morph.init(folder, (error) => (error ? fail(error) : done()));
  });
  const known = new Map<string, Lemma>();
  return {
    of: (word) => {
      const lemmas = new Set<Lemma>();
      for (const parse of Morph(word)) {
        if (parse.parser !== 'Dictionary') continue;
        const citation = fold(parse.normalize().word);
        const key = `${citation}/${parse.paradigmIdx}`;
        let lemma = known.get(key);
        if (!lemma) {
          const numbers = Array.from({ length: parse.formCnt }, (_, i) => i);
          const forms = [...new Set(numbers.map((i) => fold(parse.inflect(i).word)))];
          lemma = { key, part: partOf(String(parse.tag)), citation, forms };
          known.set(key, lemma);
        }
        lemmas.add(lemma);
      }
      return [...lemmas];
    },
  };
}

/** @param tag such as `NOUN,anim,masc,Sgtm,Surn sing,gent` */
function partOf(tag: string): Part {
  if (/^(?:VERB|INFN|PRTF|PRTS|GRND)/.test(tag)) return 'verb';
  if (/^(?:ADJF|ADJS|COMP)/.test(tag) && !/Apro/.test(tag)) return 'adjective';
  if (!/^NOUN/.test(tag)) return 'other';
  if (/Surn/.test(tag)) return 'surname';
  return /Name|Patr|Geox|Orgn|Trad|Abbr/.test(tag) ? 'other' : 'noun';
}
