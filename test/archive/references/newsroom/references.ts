/** References of a made-up newsroom: all the ways in which a text can refer to something. */
import type { Article } from '../../../../src/archive/article.ts';
import type { Reference } from '../../../../src/archive/references/reference.ts';
import id from '../../../../src/locales/id.ts';
import { next, readAlso } from '../../make.ts';
import type { Newsroom } from './articles.ts';
import type { Dice } from './dice.ts';
import { changed, reprinted, wordsIn } from './titles.ts';

const HOME = 'https://example.org/repo';

/** Names of tags as titles have them. */
const NAMED = [
  ...['Rusia', 'RUSIA', 'России', 'Россией', 'РФ', 'Amerika Serikat', 'AS', 'США', 'Moskwa'],
  ...['Москву', 'в Москве', 'sepak bola', 'Футбола', 'Нижнем Новгороде', 'banjir', 'Banjir,'],
  ...['“Pasar Baru”', 'рынке', 'Рынок', 'pemilu', 'Perang', 'войны', 'Rusiawi', 'Москвич'],
];

const PAGES = [
  ...[
    '/',
    '/id/',
    '/ru',
    '/id/tag/',
    '/ru/poisk/',
    `/id/${id.sections.wanted}`,
    '/id/arsip/',
    '/id/2019/',
  ],
  ...['/ru/2020', '/id/2018/01/', '/ru/2018/12/', '/id/2017/', '/id/tidak/ada/', '/ru/teg/net/'],
];

/** Makes a reference that stands in an article. */
type Make = (from: Article, room: Newsroom, dice: Dice) => Reference;

/** A title with a link, or the link alone. */
function link(href: string, dice: Dice): Reference {
  const make = dice.once(2) ? readAlso : next;
  return dice.once(3) ? make(href) : make(`kata lain ${wordsIn('id', 2, dice).join(' ')}`, href);
}

function toArticle(hrefOf: (to: Article) => string): Make {
  return (_, { articles }, dice) => link(hrefOf(dice.one(articles)), dice);
}

function toTitle(titleOf: (to: Article, dice: Dice) => string): Make {
  return (_, { articles }, dice) => readAlso(titleOf(dice.one(articles), dice));
}

/** The address that an article was taken from, as others copy it. */
const toSource: Make = (_, { articles }, dice) => {
  const urls = articles.flatMap(({ meta: { sourceUrl } }) => sourceUrl ?? []);
  const [, path = '', query = ''] = /^https:\/\/www\.([^?]*)(.*)$/.exec(dice.one(urls)) ?? [];
  const begin = dice.one(['https://www.', 'http://www.', 'https://', 'http://']);
  const middle = dice.once(2) ? path : path.replace(/\/$/, '');
  const extra = dice.one(['', '&utm_source=x&utm_medium=y', '&page=all', '&fbclid=z', '&c=lain']);
  return link(`${begin}${middle}${query}${extra}${dice.one(['', '#atas'])}`, dice);
};

/** A reference to the article itself. */
const toItself: Make = (from, _, dice) =>
  dice.one([
    () => link(from.address, dice),
    () => link(`${HOME}${from.address}`, dice),
    () => link(`/${from.file}`, dice),
    () => readAlso(reprinted(from.title, dice)),
    () => readAlso(from.slug),
    () => readAlso(changed(from.title, dice)),
  ])();

const toItsTranslation: Make = (from, { articles, storyOf }, dice) => {
  const story = storyOf.get(from.file);
  const own = articles.find((one) => one !== from && storyOf.get(one.file) === story) ?? from;
  return dice.once(2) ? link(own.address, dice) : readAlso(reprinted(own.title, dice));
};

const KINDS: readonly Make[] = [
  toArticle(({ address }) => address),
  toArticle(({ address }) => `${address.slice(0, -1)}?dari=beranda#isi`),
  toArticle(({ address }) => `${HOME}${address}`),
  toArticle(({ address, meta }) => meta.aliases?.[0] ?? `${address}#isi`),
  toArticle(({ address }) => `../../../../..${address}`),
  toArticle(({ file }) => `../../../${file}`),
  toArticle(({ file }) => `/${file}`),
  toSource,
  toSource,
  toTitle(({ slug }) => slug),
  toTitle(() => 'kurs-harian'),
  toTitle(({ title }) => title),
  toTitle(({ title }, dice) => reprinted(title, dice)),
  toTitle(({ title }, dice) => reprinted(title, dice)),
  toTitle(({ title }, dice) => changed(title, dice)),
  toTitle(({ title }, dice) => changed(title, dice)),
  toTitle(({ title }, dice) => reprinted(changed(changed(title, dice), dice), dice)),
  (_, { articles }, dice) => readAlso(dice.one(articles).title, '/id/tidak/ada/'),
  (_, { articles }, dice) => readAlso(dice.one(articles).title, 'https://media.example/hilang'),
  (_, { twins }, dice) => readAlso(reprinted(dice.one(twins), dice)),
  (_, { tags }, dice) => readAlso(`#${dice.one(dice.one(tags).names)}`),
  (_, { tags }, dice) =>
    readAlso(`#${dice.one(dice.one(tags).names).toLowerCase().replaceAll(' ', '-')}`),
  (_, { tags }, dice) => readAlso(`#${dice.one(Object.values(dice.one(tags).slugs))}`),
  (_, __, dice) => readAlso(`#${wordsIn('id', 1, dice)[0]}`),
  (_, { tags }, dice) => readAlso(dice.one(dice.one(tags).names)),
  (_, { tags }, dice) => readAlso(dice.one(dice.one(tags).names).toLowerCase()),
  (_, { tags }, dice) => {
    const { slugs } = dice.one(tags);
    return link(dice.once(2) ? `/id/tag/${slugs.id}/` : `${HOME}/ru/teg/${slugs.ru}`, dice);
  },
  (_, __, dice) => link(dice.one(PAGES), dice),
  (from, _, dice) => readAlso(wordsIn(from.lang, 3 + dice.below(6), dice).join(' ')),
  ...Array.from(
    { length: 3 },
    (): Make => (_, __, dice) => {
      const words = wordsIn(dice.one(['id', 'ru']), 2 + dice.below(4), dice);
      const named = words.toSpliced(dice.below(words.length), 0, dice.one(NAMED));
      return readAlso(named.toSpliced(dice.below(words.length), 0, dice.one(NAMED)).join(' '));
    },
  ),
  toItself,
  toItself,
  toItsTranslation,
];

/** References that stand in an article, each of another kind than the one before it. */
export function referencesIn(
  from: Article,
  room: Newsroom,
  most: { readonly count: number; readonly after: number },
  dice: Dice,
): Reference[] {
  return Array.from({ length: most.count }, (_, i) => {
    const make = KINDS[(most.after + i) % KINDS.length] ?? toItself;
    return make(from, room, dice);
  });
}
