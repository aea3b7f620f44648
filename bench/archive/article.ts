/** Writes the articles of the generated archive: nonsense sentences in the form of news. */
import { articleFile } from '../../src/archive/article-file.ts';
import { permanentIdFrom } from '../../src/archive/permanent-id.ts';
import type { Period } from '../../src/dates/period.ts';
import { below, pick, type Random, randomFrom, weighted, zipf } from '../random.ts';
import { EDITORS, SOURCES, TAGS } from './data.ts';
import { type Person, PLACES, person, SURNAMES, written, writtenPerson } from './names.ts';
import { knownDate, type PlannedStory } from './plan.ts';
import { PLANTED_PERSONS, PLANTED_WORDS, type Planting } from './planted.ts';
import { type Lang, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** A file below the content folder. */
export interface ArticleFile {
  readonly path: string;
  readonly content: string;
}

/** The plan from which an article is written. */
export interface ArticlePlan {
  readonly story: PlannedStory;
  readonly lang: Lang;
  /** Words and tags to add to the article for queries. */
  readonly plantings: readonly Planting[];
  /** Stories in the same language to which read-also lines refer. */
  readonly readAlso: readonly PlannedStory[];
}

/** The conventions of an edition: names, labels, offset, quotation marks. */
interface HouseStyle {
  readonly desk: string;
  readonly outlet: string;
  readonly translator: string;
  readonly readAlso: string;
  readonly next: string;
  /** The offset of times. */
  readonly offset: string;
  readonly quote: (words: string) => string;
}

const HOUSE_STYLES: Readonly<Record<Lang, HouseStyle>> = {
  id: {
    desk: 'Redaksi Arsip Uji',
    outlet: 'Arsip Uji',
    translator: 'Tim penerjemah Arsip Uji',
    readAlso: 'Baca Juga',
    next: 'Selanjutnya',
    offset: '+07:00',
    quote: (words) => `“${words}”`,
  },
  ru: {
    desk: 'Редакция испытательного архива',
    outlet: 'Испытательный архив',
    translator: 'Бюро переводов испытательного архива',
    readAlso: 'Читайте также',
    next: 'Далее',
    offset: '+03:00',
    quote: (words) => `«${words}»`,
  },
};

/** Words of an average article, and of the shortest. */
const WORDS = 640;
const FEWEST = 220;
/** Words in a sentence, and sentences in a paragraph: the least and the most. */
const SENTENCE = [7, 22] as const;
const PARAGRAPH = [3, 5] as const;
/** Names of places, names of persons and numbers in a hundred words. */
const PLACE = 2;
const PERSON = 3;
const NUMBER = 3;
/** Rare words that only one story has, in each of its articles: misprints, villages, brands. */
const OWN_WORDS = 3;
/** The fraction of read-also lines that refer to an article that is not in the archive. */
const WANTED = 0.25;

const drawTag = weighted(zipf(TAGS.length));
const drawSource = weighted(zipf(SOURCES.length));
const drawEditor = weighted(zipf(EDITORS.length));
const drawPlace = weighted(zipf(PLACES.length));

/** Returns the persons that a story is about; each story has its own. */
function personsOf({ number }: PlannedStory): Person[] {
  const random = randomFrom(21, number);
  return (['id', 'ru'] as const).map((origin) => {
    const others = SURNAMES[origin] - PLANTED_PERSONS;
    return person(origin, PLANTED_PERSONS + (number % others), random);
  });
}

/** Returns the title of a story in a language. */
export function titleOf(story: PlannedStory, lang: Lang): string {
  const random = randomFrom(22, story.number, lang === 'id' ? 1 : 2);
  const { word, meaning } = vocabularyOf(lang);
  const [one] = personsOf(story);
  const begin = random() < 0.5 && one ? written(one.last, lang, random) : meaning(random);
  const middle = Array.from({ length: 2 + below(random, 3) }, () => word(random));
  return capital([begin, ...middle, meaning(random), meaning(random)].join(' '));
}

/** Returns the address of a story in a language, and its file below the content folder. */
export function locationOf(story: PlannedStory, lang: Lang): { path: string; address: string } {
  const period = knownDate(story);
  const path = articleFile(lang, period as Period, titleOf(story, lang));
  const slug = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
  return { path, address: `/${lang}/${period.replaceAll('-', '/')}/${slug}/` };
}

/** Writes an article with its front matter; the same plan gives the same bytes. */
export function writeArticle(plan: ArticlePlan): ArticleFile {
  const { story, lang } = plan;
  const random = randomFrom(23, story.number, lang === 'id' ? 1 : 2);
  const sentences = sentencesOf(plan, random);
  const facts = frontMatter(plan, sentences[0] ?? '', random);
  const yaml = facts.map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`).join('');
  const body = [...paragraphsOf(sentences, plan, random), ...lastLine(plan, random)].join('\n\n');
  return { path: locationOf(story, lang).path, content: `---\n${yaml}---\n${body}\n` };
}

type Facts = (readonly [key: string, value: unknown])[];

/** Makes the front matter. Values are written as JSON, which is valid YAML. */
function frontMatter({ story, lang, plantings }: ArticlePlan, lead: string, random: Random): Facts {
  const style = HOUSE_STYLES[lang];
  const original = story.langs[0] as Lang;
  const hour = String(7 + below(random, 10)).padStart(2, '0');
  const tags = Array.from(
    { length: 2 + below(random, 4) },
    () => TAGS[drawTag(random)]?.label[lang],
  );
  const planted = plantings.flatMap(({ tag }) => tag?.label[lang] ?? []);
  const isTranslation = lang !== original;
  // Drawn where the day is not known, too: whatever is drawn after it stays as it is.
  const day = random() < 0.5 ? story.day : `${story.day}T${hour}:30:00${style.offset}`;
  const { known = 'day', isExcerpt, hasId } = story.record ?? {};
  return [
    ['title', titleOf(story, lang)],
    ['date', known === 'day' ? day : knownDate(story)],
    ...(hasId ? [['id', permanentIdFrom(locationOf(story, lang).path)] as const] : []),
    ...(isExcerpt ? [['access', 'excerpt'] as const] : []),
    ['source', [SOURCES[drawSource(random)]?.name[lang]]],
    ['editor', random() < 0.5 ? style.desk : EDITORS[drawEditor(random)]?.name[lang]],
    ['outlet', style.outlet],
    ['dateline', dateline(lang, random)],
    ['tags', [...new Set([...tags, ...planted])]],
    ['description', lead],
    ...(story.langs.length > 1 ? [['translationKey', `story-${story.number}`] as const] : []),
    ...(isTranslation
      ? ([
          ['translator', style.translator],
          ['translated', story.day],
          ['original', locationOf(story, original).address],
        ] as const)
      : []),
  ];
}

/** Draws a place, in its dictionary form. */
function dateline(lang: Lang, random: Random): string | undefined {
  const place = PLACES[drawPlace(random)];
  return lang === 'id' ? place?.latin : place?.cyrillic[0];
}

/** Writes all sentences of an article, with the words that are added for queries. */
function sentencesOf({ story, lang, plantings }: ArticlePlan, random: Random): string[] {
  const vocabulary = vocabularyOf(lang);
  const persons = personsOf(story);
  const wanted = Math.max(FEWEST, Math.floor(WORDS * (0.4 + 1.2 * random())));
  const sentences: string[][] = [];
  for (let words = 0; words < wanted; ) {
    const sentence = sentenceOf(vocabulary, persons, random);
    sentences.push(sentence);
    words += sentence.length;
  }
  const own = Array.from({ length: OWN_WORDS }, (_, i) => {
    const number = PLANTED_WORDS + story.number * OWN_WORDS + i;
    return pick(random, vocabulary.lexicon.madeRare(number).forms);
  });
  for (const words of [...own, ...plantings.flatMap((one) => one.words ?? [])]) {
    const sentence = pick(random, sentences);
    // Not first, where it would get a capital letter, and not last.
    sentence.splice(1 + below(random, sentence.length - 1), 0, words);
  }
  const { quote } = HOUSE_STYLES[lang];
  return sentences.map((words) => {
    const text = capital(words.join(' '));
    return random() < 0.1 ? `${quote(text)}.` : `${text}.`;
  });
}

function sentenceOf({ lexicon, word }: Vocabulary, persons: readonly Person[], random: Random) {
  const length = between(SENTENCE, random);
  return Array.from({ length }, (_, i) => {
    const share = below(random, 100);
    if (share < PLACE) {
      const place = PLACES[drawPlace(random)];
      if (place) return written(place, lexicon.lang, random);
    }
    if (share < PLACE + PERSON) {
      const one = pick(random, persons);
      const write = random() < 0.3 ? writtenPerson(one, lexicon.lang, random) : undefined;
      return write ?? written(one.last, lexicon.lang, random);
    }
    if (share < PLACE + PERSON + NUMBER)
      return String(1 + below(random, 10 ** (1 + below(random, 4))));
    // Sometimes a comma, but not before the full stop.
    return i > 2 && i < length - 2 && random() < 0.08 ? `${word(random)},` : word(random);
  });
}

function paragraphsOf(sentences: readonly string[], plan: ArticlePlan, random: Random): string[] {
  const { lang, readAlso } = plan;
  const { meaning } = vocabularyOf(lang);
  const blocks: string[] = [];
  let waiting = [...readAlso];
  for (let at = 0; at < sentences.length; ) {
    const end = at + between(PARAGRAPH, random);
    blocks.push(sentences.slice(at, end).join(' '));
    at = end;
    if (at >= sentences.length) break;
    if (random() < 0.2) blocks.push(`## ${capital(`${meaning(random)} ${meaning(random)}`)}`);
    else if (waiting.length > 0 && random() < 0.3) {
      const [next, ...others] = waiting;
      waiting = others;
      if (next) blocks.push(reference(HOUSE_STYLES[lang].readAlso, next, lang, random));
    }
  }
  return blocks;
}

/** Writes the line at the end that refers to the next article, which most articles have. */
function lastLine({ lang, readAlso }: ArticlePlan, random: Random): string[] {
  const next = readAlso.at(-1);
  return next && random() < 0.7 ? [reference(HOUSE_STYLES[lang].next, next, lang, random)] : [];
}

function reference(label: string, story: PlannedStory, lang: Lang, random: Random): string {
  const { meaning } = vocabularyOf(lang);
  const wanted = () => capital(Array.from({ length: 4 }, () => meaning(random)).join(' '));
  return `${label}: ${random() < WANTED ? wanted() : titleOf(story, lang)}`;
}

function between([least, most]: readonly [number, number], random: Random): number {
  return least + below(random, most - least + 1);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
