/** Plants words and tags in the generated archive, so that queries have known answers. */
import { below, pick, pickSome, type Random, randomFrom } from '../random.ts';
import { RARE_TAGS, SOURCES, TAGS, type Tag } from './data.ts';
import { type Lexeme, listed } from './lexeme.ts';
import {
  type Name,
  type Origin,
  person,
  RARE_INDONESIAN_PLACES,
  RARE_RUSSIAN_PLACES,
  written,
  writtenPerson,
} from './names.ts';
import type { PlannedStory } from './plan.ts';
import { type Lang, LEXICONS } from './vocabulary.ts';

/** Words or a tag to add to an article for a query. */
export interface Planting {
  /** The number of the story. */
  readonly story: number;
  readonly lang: Lang;
  /** Words to put next to each other somewhere in the text. */
  readonly words?: string;
  readonly tag?: Tag;
}

/** A query, with the words and tags that are planted for it. */
export interface PlantedQuery {
  readonly category: string;
  readonly text: string;
  /** The edition in which the query is searched. */
  readonly edition: Lang;
  /** The numbers of the stories that are right answers; none for a query that needs a suggestion. */
  readonly stories: readonly number[];
  /** The language that the first result must have. */
  readonly first?: Lang;
  /** The suggestion that must be made. */
  readonly suggestion?: string;
  readonly plantings: readonly Planting[];
}

const LANGS: readonly Lang[] = ['id', 'ru'];

/** The number of queries of each kind, in each language. */
const COUNTS = {
  inflected: 60,
  inflectedMade: 12,
  persons: 16,
  phrases: 8,
  rareWords: 8,
  pairsOfWords: 8,
} as const;

/** The first surnames, which belong to queries; all others may be in any text. */
export const PLANTED_PERSONS = LANGS.length * COUNTS.persons;
/** The first rare made words, which belong to queries; all others may be in any text. */
export const PLANTED_WORDS = 64;

/** Invented brands, whose names are the same in both languages. */
const BRANDS = listed(
  `Zentrivo Quorbex Vextalon Nimbrax Florvexa Juxtora Wixelon Brizqua Kyvernex Ozmirex`,
);

/** Shortest name for a suggestion, in letters: long enough to be recognized with one letter wrong. */
const SHORTEST_TYPO = 7;
const TYPOS = 14;

/** Makes the queries for an archive, the same every time. */
export function plant(stories: readonly PlannedStory[]): PlantedQuery[] {
  return [
    ...LANGS.flatMap((lang) => [
      ...inflected(stories, lang),
      ...inflectedMade(stories, lang),
      ...rareWords(stories, lang),
      ...phrases(stories, lang),
      ...pairsOfWords(stories, lang),
      ...persons(stories, lang),
      ...places(stories, lang),
    ]),
    ...brands(stories),
    ...tags(stories),
    ...typos(),
  ];
}

/** Queries for a word in a form that is in no text. */
function inflected(stories: readonly PlannedStory[], lang: Lang): PlantedQuery[] {
  return LEXICONS[lang].rare.slice(0, COUNTS.inflected).map((lexeme, i) => {
    const random = randomFrom(11, i, seedOf(lang));
    const targets = spread(storiesIn(stories, lang), i, COUNTS.inflected, 1 + (i % 2));
    return otherForm(`inflected, ${lang}`, { lexeme, lang, targets, random, i });
  });
}

/** The same for words that are in no dictionary, whose forms can only be found by rule. */
function inflectedMade(stories: readonly PlannedStory[], lang: Lang): PlantedQuery[] {
  return Array.from({ length: COUNTS.inflectedMade }, (_, i) => {
    const random = randomFrom(12, i, seedOf(lang));
    const lexeme = LEXICONS[lang].madeRare(i);
    const targets = spread(storiesIn(stories, lang), i, COUNTS.inflectedMade);
    return otherForm(`inflected word of no dictionary, ${lang}`, {
      lexeme,
      lang,
      targets,
      random,
      i,
    });
  });
}

function otherForm(
  category: string,
  of: { lexeme: Lexeme; lang: Lang; targets: readonly number[]; random: Random; i: number },
): PlantedQuery {
  const { lexeme, lang, targets, random, i } = of;
  const [asked = '', ...others] = pickSome(random, lexeme.forms, lexeme.forms.length);
  return {
    category,
    text: asked,
    edition: i % 4 === 3 ? other(lang) : lang,
    stories: targets,
    first: lang,
    plantings: targets.map((story, turn) => ({
      story,
      lang,
      words: others[turn % others.length] as string,
    })),
  };
}

/** Queries for a word in the form of the text, which one story has. */
function rareWords(stories: readonly PlannedStory[], lang: Lang): PlantedQuery[] {
  return Array.from({ length: COUNTS.rareWords }, (_, i) => {
    const { forms } = LEXICONS[lang].madeRare(COUNTS.inflectedMade + i);
    const words = pick(randomFrom(13, i, seedOf(lang)), forms);
    const targets = spread(storiesIn(stories, lang), i, COUNTS.rareWords);
    return {
      category: `rare word, ${lang}`,
      text: words,
      edition: i % 2 ? other(lang) : lang,
      stories: targets,
      first: lang,
      plantings: targets.map((story) => ({ story, lang, words })),
    };
  });
}

/** Queries for a phrase of three words; another story has the same words, but not next to each other. */
function phrases(stories: readonly PlannedStory[], lang: Lang): PlantedQuery[] {
  return Array.from({ length: COUNTS.phrases }, (_, i) => {
    const random = randomFrom(14, i, seedOf(lang));
    const words = [0, 1, 2].map(() =>
      pick(random, LEXICONS[lang].made(2000 + below(random, 8000)).forms),
    );
    const [right = 0, decoy = 0] = spread(storiesIn(stories, lang), i, COUNTS.phrases, 2);
    return {
      category: `phrase, ${lang}`,
      text: `"${words.join(' ')}"`,
      edition: lang,
      stories: [right],
      first: lang,
      plantings: [
        { story: right, lang, words: words.join(' ') },
        ...words.map((word) => ({ story: decoy, lang, words: word })),
      ],
    };
  });
}

/** Queries for two words in any order; two other stories have one of them each. */
function pairsOfWords(stories: readonly PlannedStory[], lang: Lang): PlantedQuery[] {
  const begin = COUNTS.inflectedMade + COUNTS.rareWords;
  return Array.from({ length: COUNTS.pairsOfWords }, (_, i) => {
    const random = randomFrom(15, i, seedOf(lang));
    const [one = '', two = ''] = [0, 1].map((turn) =>
      pick(random, LEXICONS[lang].madeRare(begin + 2 * i + turn).forms),
    );
    const [both = 0, first = 0, second = 0] = spread(
      storiesIn(stories, lang),
      i,
      COUNTS.pairsOfWords,
      3,
    );
    return {
      category: `two words, ${lang}`,
      text: `${two} ${one}`,
      edition: lang,
      stories: [both],
      first: lang,
      plantings: [
        { story: both, lang, words: one },
        { story: both, lang, words: two },
        { story: first, lang, words: one },
        { story: second, lang, words: two },
      ],
    };
  });
}

/** Queries for a person, with the name in one script while the only text with it has the other. */
function persons(stories: readonly PlannedStory[], lang: Lang): PlantedQuery[] {
  return Array.from({ length: COUNTS.persons }, (_, i) => {
    const random = randomFrom(16, i, seedOf(lang));
    const origin: Origin = i % 2 ? 'id' : 'ru';
    const one = person(origin, seedOf(lang) * COUNTS.persons + i, random);
    const targets = spread(onlyIn(stories, lang), i, COUNTS.persons);
    return {
      category: `name of a person, text ${lang}`,
      text: written(one.last, other(lang), random),
      edition: i % 4 < 2 ? other(lang) : lang,
      stories: targets,
      plantings: targets.flatMap((story) => [
        { story, lang, words: writtenPerson(one, lang, random) },
        { story, lang, words: written(one.last, lang, random) },
      ]),
    };
  });
}

/** The same for places. */
function places(stories: readonly PlannedStory[], lang: Lang): PlantedQuery[] {
  const half = RARE_INDONESIAN_PLACES.length / 2;
  const share = (all: readonly Name[]) => (lang === 'id' ? all.slice(0, half) : all.slice(half));
  const names = [...share(RARE_INDONESIAN_PLACES), ...share(RARE_RUSSIAN_PLACES)];
  return names.map((name, i) => {
    const random = randomFrom(17, i, seedOf(lang));
    const targets = spread(onlyIn(stories, lang), i, names.length);
    return {
      category: `name of a place, text ${lang}`,
      text: written(name, other(lang), random),
      edition: i % 4 < 2 ? other(lang) : lang,
      stories: targets,
      plantings: targets.map((story) => ({ story, lang, words: written(name, lang, random) })),
    };
  });
}

/** Queries for a word that both articles of a story have: the story must be found once. */
function brands(stories: readonly PlannedStory[]): PlantedQuery[] {
  const inBoth = numbers(stories.filter(({ langs }) => langs.length === 2));
  return BRANDS.map((brand, i) => {
    const targets = spread(inBoth, i, BRANDS.length);
    return {
      category: 'story in two languages',
      text: brand,
      edition: i % 2 ? 'ru' : 'id',
      stories: targets,
      plantings: targets.flatMap((story) => LANGS.map((lang) => ({ story, lang, words: brand }))),
    };
  });
}

/** Queries for a tag, by its label in the other language than that of the only article with it. */
function tags(stories: readonly PlannedStory[]): PlantedQuery[] {
  return RARE_TAGS.map((tag, i) => {
    const lang: Lang = i % 2 ? 'ru' : 'id';
    const targets = spread(onlyIn(stories, lang), i, RARE_TAGS.length);
    return {
      category: 'tag in the other language',
      text: tag.label[other(lang)],
      edition: other(lang),
      stories: targets,
      plantings: targets.map((story) => ({ story, lang, tag })),
    };
  });
}

/** Queries for names with one typing mistake. */
function typos(): PlantedQuery[] {
  const labels = [...TAGS.map(({ label }) => label), ...SOURCES.map(({ name }) => name)];
  const long = labels
    .flatMap((label) => LANGS.map((lang) => ({ lang, name: label[lang] })))
    .filter(({ name }) => /^[\p{L} ]+$/u.test(name) && name.length >= SHORTEST_TYPO);
  return Array.from({ length: TYPOS }, (_, i) => {
    const { lang, name } = long[Math.floor((i * long.length) / TYPOS)] as (typeof long)[number];
    return {
      category: 'suggestion for a typo',
      text: mistyped(name, i),
      edition: lang,
      stories: [],
      suggestion: name,
      plantings: [],
    };
  });
}

/** Makes a typing mistake after the second letter: by turns, two letters swapped, one left out, one doubled. */
function mistyped(name: string, turn: number): string {
  const at = 2 + ((turn * 5) % (name.length - 4));
  const [a = '', b = ''] = [name[at], name[at + 1]];
  // Swapping two equal letters would change nothing.
  const middle = (a === b ? [b, b, a + a + b] : [b + a, b, a + a + b])[turn % 3] ?? '';
  return (name.slice(0, at) + middle + name.slice(at + 2)).toLowerCase();
}

function other(lang: Lang): Lang {
  return lang === 'id' ? 'ru' : 'id';
}

function seedOf(lang: Lang): number {
  return LANGS.indexOf(lang);
}

function numbers(stories: readonly PlannedStory[]): number[] {
  return stories.map(({ number }) => number);
}

/** Stories that have an article in this language. */
function storiesIn(stories: readonly PlannedStory[], lang: Lang): number[] {
  return numbers(stories.filter(({ langs }) => langs.includes(lang)));
}

/** Stories that are in this language only. */
function onlyIn(stories: readonly PlannedStory[], lang: Lang): number[] {
  return numbers(stories.filter(({ langs }) => langs.length === 1 && langs[0] === lang));
}

/** Selects `count` stories for one of `turns` queries, so that all queries together are spread evenly. */
function spread(all: readonly number[], turn: number, turns: number, count = 1): number[] {
  const begin = Math.floor(((turn + 0.5) * all.length) / turns);
  return Array.from(
    { length: count },
    (_, i) => all[(begin + Math.floor((i * all.length) / count)) % all.length] as number,
  );
}
