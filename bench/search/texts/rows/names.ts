/** Asks for names in one language whose articles are in the other. */
import type { Corpus, Doc } from '../corpus.ts';
import { isAmongFirst, recallAt10 } from '../judgement.ts';
import { namesOfLines } from '../names/aligned-names.ts';
import { namesOfCldr } from '../names/cldr-names.ts';
import { isFormOf } from '../names/declension.ts';
import type { NamePair } from '../names/name-pair.ts';
import { isDrawn, type Lang, type Material, type Question, randomOf } from '../question.ts';
import { fold } from '../words.ts';
import { shuffled } from './shuffled.ts';

const WAYS: readonly (readonly [from: Lang, to: Lang])[] = [
  ['id', 'ru'],
  ['ru', 'id'],
];

/** Asks for names that articles of the other language have; every name and other name of a place is a query. */
export function names(material: Material): Question[] {
  const pairs = [...namesOfCldr(), ...namesOfLines(material.aligned)];
  const random = randomOf(material, 'names');
  const own = shuffled(
    random,
    pairs.filter(({ id }) => isDrawn(material, `name ${id[0]}`)),
  );
  return WAYS.flatMap(([from, to]) => {
    const asked = own.flatMap((pair) =>
      pair[from].map((name) => ({ pair, name, articles: havingName(pair, to, material) })),
    );
    const seen = new Set<string>();
    const counts = new Map<string, number>();
    return asked.flatMap(({ pair, name, articles }): Question[] => {
      const taken = counts.get(pair.source) ?? 0;
      if (articles.size === 0 || seen.has(fold(name)) || taken >= material.most) return [];
      seen.add(fold(name));
      counts.set(pair.source, taken + 1);
      const right = new Set([...articles].map(({ address }) => address));
      const shared = {
        part: pair.source,
        text: name,
        edition: from,
        right: `${pair[to].join(', ')}: ${right.size}`,
      };
      return [
        {
          ...shared,
          row: `name, ${from} to ${to}` as Question['row'],
          score: (reply) => isAmongFirst(reply, right),
        },
        {
          ...shared,
          row: `name with language filter, ${from} to ${to}` as Question['row'],
          filters: { langs: [to] },
          score: (reply) => recallAt10(reply, right),
        },
      ];
    });
  });
}

/** The articles of a language that have a name. */
function havingName(pair: NamePair, lang: Lang, { corpora }: Material): ReadonlySet<Doc> {
  return new Set(pair[lang].flatMap((name) => [...docsOf(name.split(' '), lang, corpora[lang])]));
}

function docsOf(name: readonly string[], lang: Lang, corpus: Corpus): Iterable<Doc> {
  const forms = name.map((word) =>
    lang === 'ru'
      ? corpus.vocabulary.filter((one) => isFormOf(one, word))
      : [fold(word)].filter((one) => corpus.having(one).size > 0),
  );
  const [all = [], ...rest] = forms;
  // A form that is mostly written small is a word that begins sentences.
  const first = all.filter((form) => corpus.capitalized(form).size * 2 > corpus.having(form).size);
  if (rest.length === 0) return first.flatMap((form) => [...corpus.capitalized(form)]);
  const phrases = rest.reduce<string[][]>(
    (begun, some) => begun.flatMap((words) => some.map((word) => [...words, word])),
    first.map((form) => [form]),
  );
  return phrases.flatMap((phrase) => corpus.quoting(phrase));
}
