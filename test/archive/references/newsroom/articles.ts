/** A made-up newsroom: stories in two languages, with their tags, and titles that are much alike. */
import type { Article } from '../../../../src/archive/article.ts';
import type { RegistryEntry } from '../../../../src/archive/registry.ts';
import { type ArticleOptions, article, entry } from '../../make.ts';
import type { Dice } from './dice.ts';
import { changed, OUTLETS, printed, reprinted, wordsIn } from './titles.ts';

export interface Newsroom {
  readonly articles: Article[];
  readonly tags: readonly NewsroomTag[];
  /** The number of the story that each file is part of. */
  readonly storyOf: Map<string, number>;
  /** Titles that two articles each have with another word left out. */
  readonly twins: string[];
}

export interface NewsroomTag {
  readonly names: readonly string[];
  readonly slugs: { readonly id: string; readonly ru: string };
  /** What a registry says of it; without one articles write it as its only name. */
  readonly entry?: RegistryEntry;
}

function registered(
  id: string,
  label: Readonly<Record<string, string>>,
  slugs: NewsroomTag['slugs'],
  aliases: readonly string[] = [],
): NewsroomTag {
  const names = [...Object.values(label), ...aliases];
  return { names, slugs, entry: entry(id, { label, slug: { ...slugs }, aliases }) };
}

function unregistered(name: string, slug: string): NewsroomTag {
  return { names: [name], slugs: { id: slug, ru: slug } };
}

const USED = [
  registered('russia', { id: 'Rusia', ru: 'Россия' }, { id: 'rusia', ru: 'rossiya' }, ['РФ']),
  registered('usa', { id: 'Amerika Serikat', ru: 'США' }, { id: 'amerika', ru: 'ssha' }, ['AS']),
  registered('moscow', { id: 'Moskwa', ru: 'Москва' }, { id: 'moskwa', ru: 'moskva' }),
  registered('football', { id: 'Sepak Bola', ru: 'Футбол' }, { id: 'sepak-bola', ru: 'futbol' }),
  registered('nizhny', { ru: 'Нижний Новгород' }, { id: 'nizhny', ru: 'nizhny' }),
  unregistered('Banjir', 'banjir'),
  unregistered('Pasar Baru', 'pasar-baru'),
  unregistered('Рынок', 'rynok-4c5244'),
];
/** Only articles that are there in Russian too have it, so that the Russian edition does not. */
const INDONESIAN = unregistered('Pemilu', 'pemilu');
const UNUSED = registered('war', { id: 'Perang', ru: 'Война' }, { id: 'perang', ru: 'voyna' });

/** A round of twenty stories is 32 articles: twelve pairs, and eight that are in one language. */
const [ROUND, PAIRS, PAIRS_BY_PATH] = [20, 12, 10];

/** @param count how many articles, a multiple of eight */
export function makeNewsroom(count: number, dice: Dice): Newsroom {
  const room: Newsroom = {
    articles: [],
    tags: [...USED, INDONESIAN, UNUSED],
    storyOf: new Map(),
    twins: [],
  };
  const titleOf = titles(room, dice);
  const two = (number: number) => String(number).padStart(2, '0');

  const add = (story: number, lang: string, slug: string, date: string, more: ArticleOptions) => {
    const file = `${lang}/${date.slice(0, 7).replace('-', '/')}/${slug}.md`;
    const n = room.articles.length;
    const shared = n > 0 && dice.once(3) ? dice.one(room.articles).meta.sourceUrl : undefined;
    // Some claim where another article stands, which has no effect.
    const alias = n > 0 && dice.once(8) ? dice.one(room.articles).address : `/${lang}/lama/${n}/`;
    const sourceUrl = shared ?? `https://www.media${n % 5}.example/read/${n}/?id=${n}&b=x`;
    const fields = {
      title: titleOf(lang),
      date,
      ...(dice.once(3) ? { aliases: [alias] } : {}),
      ...(dice.once(2) ? { sourceUrl } : {}),
      ...(dice.once(4) ? { outlet: dice.one(OUTLETS) } : {}),
      ...(dice.once(16) ? { draft: true } : {}),
      ...more,
    };
    room.storyOf.set(file, story);
    room.articles.push(article(file, fields));
  };

  for (let story = 0; room.articles.length < count; story++) {
    const [round, place] = [Math.floor(story / ROUND), story % ROUND];
    const day = `${2019 + dice.below(3)}-${two(1 + dice.below(12))}-${two(1 + dice.below(28))}`;
    const tags = USED.filter(() => dice.once(8)).map(({ names }) => dice.one(names));
    if (place < PAIRS_BY_PATH) {
      const own = dice.once(4) ? [...tags, ...INDONESIAN.names] : tags;
      add(story, 'id', `kabar-${story}`, day, { tags: own });
      add(story, 'ru', `kabar-${story}`, day, { tags });
    } else if (place < PAIRS) {
      const translationKey = `kunci ${story}`;
      add(story, 'id', `kabar-${story}`, day, { tags, translationKey });
      add(story, 'ru', `vest-${story}`, `${day.slice(0, 8)}28`, { tags, translationKey });
    } else if (place === PAIRS && round < 12) {
      // One slug for several, in months of their own, or they would be translations by their path.
      const lang = round % 3 === 0 ? 'ru' : 'id';
      add(story, lang, 'kurs-harian', `2018-${two(round + 1)}-03`, { tags });
    } else {
      add(story, place % 2 === 0 ? 'id' : 'ru', `tunggal-${story}`, day, { tags });
    }
  }
  return room;
}

/** Makes titles of which some are those of others, or near them. */
function titles({ articles, twins }: Newsroom, dice: Dice): (lang: string) => string {
  let twin: string[] = [];
  return (lang) => {
    if (twin.length > 0) {
      const words = twin;
      twin = [];
      return printed(words.toSpliced(4, 1), dice);
    }
    if (articles.length > 0 && dice.once(16)) return reprinted(dice.one(articles).title, dice);
    if (articles.length > 0 && dice.once(16)) return changed(dice.one(articles).title, dice);
    const words = wordsIn(lang, 4 + dice.below(6), dice);
    if (words.length < 8 || dice.once(2)) return printed(words, dice);
    twin = words;
    twins.push(words.join(' '));
    return printed(words.toSpliced(1, 1), dice);
  };
}
