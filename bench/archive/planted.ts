/** What the generated archive has been given so that queries have known answers. */
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

/** Something that an article is to have. */
export interface Planting {
  readonly story: number;
  readonly lang: Lang;
  /** Words that stand in a row somewhere in the text. */
  readonly words?: string;
  readonly tag?: Tag;
}

/** A query, with what was planted for it. */
export interface Planted {
  readonly category: string;
  readonly text: string;
  /** The edition that is asked. */
  readonly edition: Lang;
  /** The numbers of the stories that are right; none for a query that asks for a suggestion. */
  readonly stories: readonly number[];
  /** The language that the first result has to have. */
  readonly first?: Lang;
  /** What has to be suggested. */
  readonly suggestion?: string;
  readonly plantings: readonly Planting[];
}

const LANGS: readonly Lang[] = ['id', 'ru'];

/** How many queries there are of a kind, in each language. */
const COUNTS = {
  inflected: 60,
  inflectedMade: 12,
  persons: 16,
  phrases: 8,
  rareWords: 8,
  pairsOfWords: 8,
} as const;

/** So many surnames belong to queries; those after them are anybody's. */
export const PLANTED_PERSONS = LANGS.length * COUNTS.persons;
/** So many rare made words belong to queries; those after them are anybody's. */
export const PLANTED_WORDS = 64;

/** Names that are the same in both languages: of products that there are not. */
const BRANDS = listed(
  `Zentrivo Quorbex Vextalon Nimbrax Florvexa Juxtora Wixelon Brizqua Kyvernex Ozmirex`,
);

/** Suggestions are asked for by names that are long enough to be told by all letters but one. */
const SHORTEST_TYPO = 7;
const TYPOS = 14;

/** The queries for an archive, the same every time. */
export function plant(stories: readonly PlannedStory[]): Planted[] {
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

/** A word whose form in the query is in no text. */
function inflected(stories: readonly PlannedStory[], lang: Lang): Planted[] {
  return LEXICONS[lang].rare.slice(0, COUNTS.inflected).map((lexeme, i) => {
    const random = randomFrom(11, i, seedOf(lang));
    const places = spread(having(stories, lang), i, COUNTS.inflected, 1 + (i % 2));
    return otherForm(`inflected, ${lang}`, { lexeme, lang, places, random, i });
  });
}

/** The same of words that no dictionary has: what is made of them is made by rule. */
function inflectedMade(stories: readonly PlannedStory[], lang: Lang): Planted[] {
  return Array.from({ length: COUNTS.inflectedMade }, (_, i) => {
    const random = randomFrom(12, i, seedOf(lang));
    const lexeme = LEXICONS[lang].madeRare(i);
    const places = spread(having(stories, lang), i, COUNTS.inflectedMade);
    return otherForm(`inflected word of no dictionary, ${lang}`, {
      lexeme,
      lang,
      places,
      random,
      i,
    });
  });
}

function otherForm(
  category: string,
  of: { lexeme: Lexeme; lang: Lang; places: readonly number[]; random: Random; i: number },
): Planted {
  const { lexeme, lang, places, random, i } = of;
  const [asked = '', ...others] = pickSome(random, lexeme.forms, lexeme.forms.length);
  return {
    category,
    text: asked,
    edition: i % 4 === 3 ? other(lang) : lang,
    stories: places,
    first: lang,
    plantings: places.map((story, turn) => ({
      story,
      lang,
      words: others[turn % others.length] as string,
    })),
  };
}

/** A word as the text has it, which one story has. */
function rareWords(stories: readonly PlannedStory[], lang: Lang): Planted[] {
  return Array.from({ length: COUNTS.rareWords }, (_, i) => {
    const { forms } = LEXICONS[lang].madeRare(COUNTS.inflectedMade + i);
    const words = pick(randomFrom(13, i, seedOf(lang)), forms);
    const places = spread(having(stories, lang), i, COUNTS.rareWords);
    return {
      category: `rare word, ${lang}`,
      text: words,
      edition: i % 2 ? other(lang) : lang,
      stories: places,
      first: lang,
      plantings: places.map((story) => ({ story, lang, words })),
    };
  });
}

/** Three words in a row; another story has the same words apart from one another. */
function phrases(stories: readonly PlannedStory[], lang: Lang): Planted[] {
  return Array.from({ length: COUNTS.phrases }, (_, i) => {
    const random = randomFrom(14, i, seedOf(lang));
    const words = [0, 1, 2].map(() =>
      pick(random, LEXICONS[lang].made(2000 + below(random, 8000)).forms),
    );
    const [right = 0, decoy = 0] = spread(having(stories, lang), i, COUNTS.phrases, 2);
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

/** Two words in any order, of which two other stories have one each. */
function pairsOfWords(stories: readonly PlannedStory[], lang: Lang): Planted[] {
  const begin = COUNTS.inflectedMade + COUNTS.rareWords;
  return Array.from({ length: COUNTS.pairsOfWords }, (_, i) => {
    const random = randomFrom(15, i, seedOf(lang));
    const [one = '', two = ''] = [0, 1].map((turn) =>
      pick(random, LEXICONS[lang].madeRare(begin + 2 * i + turn).forms),
    );
    const [both = 0, first = 0, second = 0] = spread(
      having(stories, lang),
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

/** The name of a person in the script that the only text with it does not have. */
function persons(stories: readonly PlannedStory[], lang: Lang): Planted[] {
  return Array.from({ length: COUNTS.persons }, (_, i) => {
    const random = randomFrom(16, i, seedOf(lang));
    const origin: Origin = i % 2 ? 'id' : 'ru';
    const one = person(origin, seedOf(lang) * COUNTS.persons + i, random);
    const places = spread(alone(stories, lang), i, COUNTS.persons);
    return {
      category: `name of a person, text ${lang}`,
      text: written(one.last, other(lang), random),
      edition: i % 4 < 2 ? other(lang) : lang,
      stories: places,
      plantings: places.flatMap((story) => [
        { story, lang, words: writtenPerson(one, lang, random) },
        { story, lang, words: written(one.last, lang, random) },
      ]),
    };
  });
}

/** The name of a place, likewise. */
function places(stories: readonly PlannedStory[], lang: Lang): Planted[] {
  const half = RARE_INDONESIAN_PLACES.length / 2;
  const share = (all: readonly Name[]) => (lang === 'id' ? all.slice(0, half) : all.slice(half));
  const names = [...share(RARE_INDONESIAN_PLACES), ...share(RARE_RUSSIAN_PLACES)];
  return names.map((name, i) => {
    const random = randomFrom(17, i, seedOf(lang));
    const there = spread(alone(stories, lang), i, names.length);
    return {
      category: `name of a place, text ${lang}`,
      text: written(name, other(lang), random),
      edition: i % 4 < 2 ? other(lang) : lang,
      stories: there,
      plantings: there.map((story) => ({ story, lang, words: written(name, lang, random) })),
    };
  });
}

/** A word that both articles of a story have: the story is found once. */
function brands(stories: readonly PlannedStory[]): Planted[] {
  const inBoth = numbers(stories.filter(({ langs }) => langs.length === 2));
  return BRANDS.map((brand, i) => {
    const places = spread(inBoth, i, BRANDS.length);
    return {
      category: 'story in two languages',
      text: brand,
      edition: i % 2 ? 'ru' : 'id',
      stories: places,
      plantings: places.flatMap((story) => LANGS.map((lang) => ({ story, lang, words: brand }))),
    };
  });
}

/** The label of a tag in the language that the only article with it does not have. */
function tags(stories: readonly PlannedStory[]): Planted[] {
  return RARE_TAGS.map((tag, i) => {
    const lang: Lang = i % 2 ? 'ru' : 'id';
    const places = spread(alone(stories, lang), i, RARE_TAGS.length);
    return {
      category: 'tag in the other language',
      text: tag.label[other(lang)],
      edition: other(lang),
      stories: places,
      plantings: places.map((story) => ({ story, lang, tag })),
    };
  });
}

/** Names with one mistake in typing. */
function typos(): Planted[] {
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

/** Two letters changed about, one left out, one twice: by turns, and never the first two. */
function mistyped(name: string, turn: number): string {
  const at = 2 + ((turn * 5) % (name.length - 4));
  const [a = '', b = ''] = [name[at], name[at + 1]];
  // Two letters that are the same would be so after the change as well.
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

function having(stories: readonly PlannedStory[], lang: Lang): number[] {
  return numbers(stories.filter(({ langs }) => langs.includes(lang)));
}

/** Those that are in this language only. */
function alone(stories: readonly PlannedStory[], lang: Lang): number[] {
  return numbers(stories.filter(({ langs }) => langs.length === 1 && langs[0] === lang));
}

/** Some of the stories for one of many purposes, so that all of them together are spread evenly. */
function spread(all: readonly number[], turn: number, turns: number, count = 1): number[] {
  const begin = Math.floor(((turn + 0.5) * all.length) / turns);
  return Array.from(
    { length: count },
    (_, i) => all[(begin + Math.floor((i * all.length) / count)) % all.length] as number,
  );
}
