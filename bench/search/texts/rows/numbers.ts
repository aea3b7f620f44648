/** Asks for numbers with units, and for codes, written in another way than in the articles. */
import type { Doc } from '../corpus.ts';
import { precisionAt10, recallAt10 } from '../judgement.ts';
import { isDrawn, LANGS, type Material, type Question, randomOf } from '../question.ts';
import { shuffled } from './shuffled.ts';

/** Most articles that have it. */
const MOST_ARTICLES = 8;

interface Kind {
  readonly name: string;
  readonly found: RegExp;
  /** What makes two ways of writing the same one. */
  readonly key: (written: string) => string;
  /** Other ways to write it. */
  readonly others: (written: string) => readonly string[];
  /** A pattern of the same with a word. @param key as `key` gives it */
  readonly inWords?: (key: string) => string;
}

const without = (signs: RegExp) => (written: string) => written.replace(signs, '').toLowerCase();

const KINDS: readonly Kind[] = [
  {
    name: 'grouped',
    found: /(?<![\d.,])[1-9]\d{0,2}(?:[.,  ]\d{3})+(?![\d]|[.,]\d)/gu,
    key: without(/[.,  ]/g),
    others: (written) => [written.replace(/[.,  ]/g, ''), written.replace(/[., ]/g, ' ')],
    inWords: (key) =>
      `${Number(key) / 1000}\\s(?:ribu|тыс)|${Number(key) / 1_000_000}\\s(?:juta|million|миллион|млн)`,
  },
  {
    name: 'percent',
    found: /(?<![\d.,])\d+(?:[.,]\d+)?\s?%/gu,
    key: (written) => written.replace(/\s/g, '').replace('.', ','),
    others: (written) => [
      written.replace(/\s?%/, ' %'),
      written.replace(/\s?%/, '%'),
      written.replace('.', ',').replace(/\s/g, ''),
    ],
    inWords: (key) => `${key.replace('%', '').replace(',', '[.,]')}\\s(?:persen|percent|процент)`,
  },
  {
    name: 'currency',
    found: /(?:Rp\.?|US\$|\$|€|£)\s?\d+(?:[.,]\d+)*(?![\d])/gu,
    key: without(/[\s.,]/g),
    others: (written) => [
      written.replace(/^(\D+?)\s*(?=\d)/, '$1 '),
      written.replace(/^(\D+?)\s*(?=\d)/, '$1'),
    ],
  },
  {
    name: 'code',
    found: /(?<![\p{L}\p{N}-])\p{Lu}{1,4}-\d{1,4}(?![\p{L}\p{N}-])/gu,
    key: without(/[-\s]/g),
    others: (written) => [written.replace('-', ''), written.replace('-', ' ')],
  },
];

/** Asks for every other way of writing; an article is right if it has the same in any way. */
export function numbers(material: Material): Question[] {
  return LANGS.flatMap((lang) => {
    const random = randomOf(material, `numbers ${lang}`);
    const { docs } = material.corpora[lang];
    return KINDS.flatMap((kind) => {
      const having = new Map<string, Map<string, Set<Doc>>>();
      for (const doc of docs) {
        for (const [written] of `${doc.title}\n${doc.text}`.matchAll(kind.found)) {
          const key = kind.key(written);
          const ways = having.get(key) ?? new Map<string, Set<Doc>>();
          having.set(key, ways.set(written, (ways.get(written) ?? new Set()).add(doc)));
        }
      }
      return shuffled(random, having)
        .filter(([key]) => isDrawn(material, `${kind.name} ${key}`))
        .flatMap(([key, ways]): Question[] => {
          const articles = new Set([...ways.values()].flatMap((some) => [...some]));
          const isOurs = [...articles].some(({ story }) => story !== undefined);
          const written = [...ways.keys()];
          const typed = new Set(
            written.flatMap(kind.others).filter((way) => !written.includes(way)),
          );
          const [text] = shuffled(random, typed);
          if (!isOurs || text === undefined || articles.size > MOST_ARTICLES) return [];
          const right = new Set([...articles].map(({ address }) => address));
          let unsure: ReadonlySet<string> | undefined;
          return [
            {
              row: 'numbers, units, codes',
              part: `${lang}, ${kind.name}`,
              text,
              edition: lang,
              // Both count: all of them found, and nothing else before them.
              score: (reply) => {
                unsure ??= unsureOf(material, kind, key, right);
                return Math.min(
                  recallAt10(reply, right, unsure),
                  precisionAt10(reply, right, unsure),
                );
              },
              right: `${written.join(', ')}: ${right.size}`,
            },
          ];
        })
        .slice(0, material.most / 4);
    });
  });
}

/** The articles that have the same in the other language, or with a word in place of the sign or the zeros. */
function unsureOf(
  { corpora }: Material,
  { found, key, inWords }: Kind,
  asked: string,
  right: ReadonlySet<string>,
): ReadonlySet<string> {
  const words = inWords && new RegExp(`(?<![\\d.,])(?:${inWords(asked)})`, 'iu');
  const docs = LANGS.flatMap((lang) => corpora[lang].docs).filter(({ address, title, text }) => {
    const all = `${title}\n${text}`;
    const isSame = [...all.matchAll(found)].some(([written]) => key(written) === asked);
    return !right.has(address) && (isSame || words?.test(all));
  });
  return new Set(docs.map(({ address }) => address));
}
