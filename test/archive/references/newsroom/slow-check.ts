/** Finds the target of a reference by plain loops over everything: slow, and easy to follow. */
import type { Article } from '../../../../src/archive/article.ts';
import type { Reference } from '../../../../src/archive/references/reference.ts';
import { timeOf } from '../../../../src/dates/period.ts';
import en from '../../../../src/locales/en.ts';
import id from '../../../../src/locales/id.ts';
import ru from '../../../../src/locales/ru.ts';
import type { Newsroom, NewsroomTag } from './articles.ts';

/** An outcome in words, with the kind it is of. */
export interface Outcome {
  readonly kind: string;
  readonly said: string;
}

const DECISIVE = [...id.decisiveWords, ...ru.decisiveWords, ...en.decisiveWords];
const HOME = 'https://example.org/repo';
const LOCALES = { id, ru } as const;
type Lang = keyof typeof LOCALES;
const LANGS: readonly Lang[] = ['id', 'ru'];

/** Makes a function work out each of its values once: the loops below ask for a thousand of them at every reference. */
function remembered<Input, Value>(work: (input: Input) => Value): (input: Input) => Value {
  const values = new Map<Input, Value>();
  return (input) => {
    const known = values.get(input);
    if (known !== undefined) return known;
    const value = work(input);
    values.set(input, value);
    return value;
  };
}

export class SlowCheck {
  readonly #room: Newsroom;
  readonly #outlets: ReadonlySet<string>;

  constructor(room: Newsroom) {
    this.#room = room;
    this.#outlets = new Set(room.articles.flatMap(({ meta }) => meta.outlet ?? []).map(plainTitle));
  }

  leadsTo({ title, href }: Reference, from: Article): Outcome {
    const alone = !title.includes(' ') && /^(?:https?:\/\/|\.{0,2}\/)|\.md$/.test(title);
    const link = href ?? (alone ? title : undefined);
    const words = alone ? wordsInAddress(title) : title.trim();
    return (
      (link === undefined ? undefined : this.#byLink(link, from)) ??
      this.#byTitle(words, from) ??
      this.#byNearTitle(words, from)
    );
  }

  #byLink(href: string, from: Article): Outcome | undefined {
    const link = href.startsWith(`${HOME}/`) ? href.slice(HOME.length) : href;
    const { articles, tags } = this.#room;
    if (/^https?:/.test(link)) {
      const found = articles.filter(
        ({ meta }) => meta.sourceUrl && plainUrl(meta.sourceUrl) === plainUrl(link),
      );
      return this.#choose(found, 'source address', from);
    }
    const path = link.replace(/[?#].*$/, '');
    if (path.endsWith('.md')) {
      const file = walk(`/${from.file.replace(/[^/]*$/, '')}`, path).slice(1);
      const found = articles.find((one) => one.file === file);
      return found && this.#outcome(found, 'address', [], from);
    }
    const address = walk(from.address, path);
    const there =
      articles.find((one) => one.address === `${address}/`) ??
      articles.find(({ meta }) => meta.aliases?.some((alias) => alias === `${address}/`));
    if (there) return this.#outcome(there, 'address', [], from);
    for (const tag of tags) {
      for (const lang of LANGS) {
        if (address !== `/${lang}/${LOCALES[lang].sections.tag}/${tag.slugs[lang]}`) continue;
        if (this.#has(tag, from.lang)) return tagOutcome(tag);
        if (this.#has(tag, lang)) return { kind: 'page', said: `page ${address}/` };
      }
    }
    if (this.#isPage(address)) {
      return { kind: 'page', said: `page ${address === '' ? '' : address}/` };
    }
    return this.#choose(
      articles.filter(({ slug }) => slug === href),
      'slug',
      from,
    );
  }

  #byTitle(title: string, from: Article): Outcome | undefined {
    const { articles, tags } = this.#room;
    const used = tags.filter((tag) => this.#has(tag, from.lang));
    if (title.startsWith('#')) {
      const handle = (text: string) => text.toLowerCase().trim().replaceAll(' ', '-');
      const wanted = handle(title.slice(1));
      for (const tag of used) {
        const handles = [...tag.names, tag.slugs.id, tag.slugs.ru, tag.entry?.id ?? ''];
        if (handles.some((one) => handle(one) === wanted)) return tagOutcome(tag);
      }
    }
    const found =
      this.#choose(
        articles.filter(({ slug }) => slug === title),
        'slug',
        from,
      ) ?? this.#choose(this.#sameTitle(title), 'title', from);
    if (found) return found;
    if (title.startsWith('#')) {
      return { kind: 'unknown tag', said: `unknown tag ${title.slice(1)}` };
    }
    const named = ({ names }: NewsroomTag) =>
      names.some((name) => isName(name, plainWords(title), () => false));
    const tag = used.find(named);
    if (tag) return tagOutcome(tag);
    return tags.some(named) ? { kind: 'unknown tag', said: `unknown tag ${title}` } : undefined;
  }

  /** The articles that have a title, or else have it but for a domain before or after it on one side. */
  #sameTitle(title: string): Article[] {
    const { articles } = this.#room;
    const words = this.#titleWords(title).join(' ');
    const without = plainTitle(withoutOutlet(title, isDomain));
    if (words === '') return [];
    const same = articles.filter((one) => this.#plainTitleOf(one) === words);
    if (same.length > 0) return same;
    const shorter = articles.filter((one) => this.#plainTitleOf(one) === without);
    if (shorter.length > 0) return shorter;
    return articles.filter(({ title: own }) => titleWithoutDomain(own) === words);
  }

  #byNearTitle(title: string, from: Article): Outcome {
    let near = this.#nearTo(this.#titleWords(title), from);
    const shortened = withoutOutlet(title, isDomain);
    if (near.length === 0 && shortened !== title) {
      near = this.#nearTo(plainTitle(shortened).split(' '), from);
    }
    const stories = new Set(near.map((one) => this.#room.storyOf.get(one.file)));
    const found = stories.size === 1 ? this.#choose(near, 'near title', from) : undefined;
    if (found) return found;
    const tag = this.#tagInTitle(title, from.lang);
    const kinds = [
      'wanted',
      ...(tag ? ['with a tag'] : []),
      ...(near.length > 0 ? ['rivals'] : []),
    ];
    return {
      kind: kinds.join(', '),
      said: `wanted ${title}, tag ${tag?.names[0]}, ${sayRivals(near.length, nearestThree(near, from))}`,
    };
  }

  #nearTo(words: readonly string[], from: Article): Article[] {
    let near: Article[] = [];
    let least = Number.POSITIVE_INFINITY;
    for (const one of this.#room.articles) {
      if (this.#isOwn(one, from)) continue;
      const apart = wordsApart(words, this.#titleWords(one.title));
      if (apart === Number.POSITIVE_INFINITY || apart > least) continue;
      near = apart < least ? [one] : [...near, one];
      least = apart;
    }
    return near;
  }

  /** The longest name in the title, of those the first, of a tag that the edition has. */
  #tagInTitle(title: string, lang: string): NewsroomTag | undefined {
    let best: { tag: NewsroomTag; length: number; start: number } | undefined;
    const words = plainWords(title);
    for (const tag of this.#room.tags) {
      if (!this.#has(tag, lang)) continue;
      for (const name of tag.names) {
        const count = plainWords(name).length;
        for (let start = 0; start < words.length; start++) {
          const part = words.slice(start, start + count);
          if (!isName(name, part, isInflected)) continue;
          const { length } = name;
          const better =
            length > (best?.length ?? 0) || (length === best?.length && start < best.start);
          if (better) best = { tag, length, start };
        }
      }
    }
    return best?.tag;
  }

  /** One that is no draft, then in the language of the reference, then the nearest in time. */
  #choose(found: readonly Article[], by: string, from: Article): Outcome | undefined {
    const others = found.filter((one) => !this.#isOwn(one, from));
    if (others.length === 0) {
      const [own] = found.includes(from) ? [from] : found;
      return own && this.#outcome(own, by, [], from);
    }
    let best = others[0];
    for (const one of others) if (best && isNearer(one, best, from)) best = one;
    if (!best) return undefined;
    const story = this.#room.storyOf.get(best.file);
    const rivals = others.filter(({ file }) => this.#room.storyOf.get(file) !== story);
    return this.#outcome(best, by, rivals, from);
  }

  #outcome(found: Article, by: string, rivals: readonly Article[], from: Article): Outcome {
    if (found === from) return { kind: 'self', said: 'self' };
    if (this.#isOwn(found, from)) {
      return { kind: 'own translation', said: `${found.file} by ${by}, ${sayRivals(0, [])}` };
    }
    const story = this.#room.storyOf.get(found.file);
    const shown =
      this.#room.articles.find(
        (one) => this.#room.storyOf.get(one.file) === story && one.lang === from.lang,
      ) ?? found;
    const kinds = [by, ...(rivals.length > 0 ? ['rivals'] : [])];
    if (shown !== found) kinds.push('translated');
    if (shown.lang !== from.lang) kinds.push('in another language');
    return {
      kind: kinds.join(', '),
      said: `${shown.file} by ${by}, ${sayRivals(rivals.length, nearestThree(rivals, from))}`,
    };
  }

  #isOwn(one: Article, from: Article): boolean {
    return this.#room.storyOf.get(one.file) === this.#room.storyOf.get(from.file);
  }

  /** The articles that an edition lists: of each story its own, or else the only one. */
  readonly #listed = remembered((lang: string): Article[] => {
    const { articles, storyOf } = this.#room;
    const translated = new Set(
      articles.filter((one) => one.lang === lang).map(({ file }) => storyOf.get(file)),
    );
    return articles.filter((one) => one.lang === lang || !translated.has(storyOf.get(one.file)));
  });

  readonly #tagsOf = remembered(
    (lang: string) => new Set(this.#listed(lang).flatMap(({ tags }) => tags)),
  );

  #has({ names }: NewsroomTag, lang: string): boolean {
    return names.some((name) => this.#tagsOf(lang).has(name));
  }

  #isPage(address: string): boolean {
    if (address === '') return true;
    for (const lang of LANGS) {
      if (address === `/${lang}`) return true;
      for (const [name, section] of Object.entries(LOCALES[lang].sections)) {
        if (name === 'undated' && this.#listed(lang).every(({ period }) => period)) continue;
        if (address === `/${lang}/${section}`) return true;
      }
      for (const { period } of this.#listed(lang)) {
        const parts = period?.split('-') ?? [];
        for (const length of parts.keys()) {
          if (address === `/${lang}/${parts.slice(0, length + 1).join('/')}`) return true;
        }
      }
    }
    return false;
  }

  /** A title's words as they are compared. */
  readonly #titleWords = remembered((title: string): readonly string[] => {
    const own = withoutOutlet(title, (name) => this.#outlets.has(plainTitle(name)));
    return plainTitle(own).split(' ');
  });

  readonly #plainTitleOf = remembered(({ title }: Article) => this.#titleWords(title).join(' '));
}

function tagOutcome(tag: NewsroomTag): Outcome {
  return { kind: 'tag', said: `tag ${tag.names[0]}` };
}

/** How many other articles a reference could have meant, and the nearest three. */
export function sayRivals(count: number, nearest: readonly Article[]): string {
  return `${count} rivals: ${nearest.map(({ file }) => file).sort()}`;
}

function nearestThree(articles: readonly Article[], from: Article): Article[] {
  const left = [...articles];
  const nearest: Article[] = [];
  while (nearest.length < 3 && left.length > 0) {
    let best = 0;
    for (const [i, one] of left.entries()) {
      if (isNearer(one, left[best] ?? one, from)) best = i;
    }
    nearest.push(...left.splice(best, 1));
  }
  return nearest;
}

const momentOf = remembered(({ period }: Article) => timeOf(period));

function isNearer(one: Article, best: Article, from: Article): boolean {
  if (one.draft !== best.draft) return best.draft;
  const own = one.lang === from.lang;
  if (own !== (best.lang === from.lang)) return own;
  const apart = (article: Article) => Math.abs(momentOf(article) - momentOf(from));
  if (apart(one) !== apart(best)) return apart(one) < apart(best);
  return one.file < best.file;
}

/** Words as they are written. */
const plainWords = remembered((title: string): readonly string[] =>
  title
    .replaceAll('\u00AD', '')
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter(Boolean),
);

function plain(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е');
}

function plainTitle(title: string): string {
  return plainWords(title).map(plain).join(' ');
}

function isDomain(name: string): boolean {
  return /^[„“]?[\p{L}.]+\.(?:com|id)[“!]?$/iu.test(name);
}

/** A title that has a domain before or after it as it is compared without; nothing where it has none. */
const titleWithoutDomain = remembered((title: string): string => {
  const shortened = withoutOutlet(title, isDomain);
  return shortened === title ? '' : plainTitle(shortened);
});

function withoutOutlet(title: string, isOutlet: (name: string) => boolean): string {
  const line = title.replaceAll('\u00A0', ' ');
  for (const sign of [' - ', ' – ', ' — ', ' | ', ': ']) {
    const at = line.indexOf(sign);
    if (at > 0 && isOutlet(line.slice(0, at))) return line.slice(at + sign.length);
  }
  for (const sign of [' - ', ' – ', ' — ', ' | ']) {
    const at = line.lastIndexOf(sign);
    if (at > 0 && isOutlet(line.slice(at + sign.length))) return line.slice(0, at);
  }
  return line;
}

/** Whether words are a tag's name; one of up to four capitals has to be in capitals. */
function isName(
  name: string,
  words: readonly string[],
  isSame: (word: string, of: string) => boolean,
): boolean {
  if (/^[A-ZА-Я]{1,4}$/.test(name)) return words.join(' ') === name;
  const own = plainWords(name).map(plain);
  return (
    own.length === words.length &&
    own.every((of, i) => plain(words[i] ?? '') === of || isSame(plain(words[i] ?? ''), of))
  );
}

function isInflected(word: string, of: string): boolean {
  if (!/^[а-я]+$/.test(word) || !/^[а-я]+$/.test(of)) return false;
  return (ru.stem(word) === ru.stem(of) || ru.stem(word) === of) && ru.isForm(word, of);
}

/** How many words of one title are missing in the other, or misspelt; infinite where too many are. */
function wordsApart(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4 || long.length > 50) return Number.POSITIVE_INFINITY;
  if (short.join('') === long.join('')) return short.join(' ') === long.join(' ') ? 0 : 1;
  return apartFrom(short, long, Math.floor(long.length / 4));
}

function apartFrom(short: readonly string[], long: readonly string[], left: number): number {
  if (left < 0 || short.length > long.length) return Number.POSITIVE_INFINITY;
  const [word, ...words] = long;
  const [other, ...others] = short;
  if (word === undefined) return 0;
  const missing =
    /\d/.test(word) || DECISIVE.includes(word)
      ? Number.POSITIVE_INFINITY
      : 1 + apartFrom(short, words, left - 1);
  if (other === undefined) return missing;
  if (other === word) return Math.min(missing, apartFrom(others, words, left));
  if (!isMisspelt(other, word)) return missing;
  return Math.min(missing, 1 + apartFrom(others, words, left - 1));
}

/** Whether one letter makes the difference between two words of five letters or more. */
function isMisspelt(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 5 || short[0] !== long[0] || /\d/.test(a + b)) return false;
  for (let i = 0; i < long.length; i++) {
    const without = long.slice(0, i) + long.slice(i + 1);
    if (without === short) return true;
    if (without === short.slice(0, i) + short.slice(i + 1) && short.length === long.length) {
      return true;
    }
  }
  return false;
}

/** The address below the root that a path leads to from a folder, without a slash at its end. */
function walk(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.map((part) => `/${part}`).join('');
}

/** A web address without what does not change its page. */
const plainUrl = remembered((url: string): string => {
  const [address = '', query = ''] = url.replace(/#.*$/, '').split('?');
  const kept = query.split('&').filter((one) => !/^(?:utm_|fbclid|page=all)/.test(one));
  return `${address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')}?${kept.sort().join('&')}`;
});

/** The last part of an address that is made of several words, else its last one, unless that is a number. */
function wordsInAddress(address: string): string {
  const path = address.replace(/[?#].*$/, '').replace(/^https?:\/\/[^/]*/, '');
  const parts = path.replace(/\/$/, '').split('/');
  const end = /[a-z]/.test(parts.at(-1) ?? '') ? parts.at(-1) : '';
  const last = parts.findLast((part) => /[a-z].*[-_]/.test(part)) ?? end ?? '';
  return last.replace(/\.[a-z]{2,5}$/, '').replaceAll(/[-_]+/g, ' ');
}
