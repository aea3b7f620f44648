/** Articles as search knows them: the terms that are indexed, and what a result shows. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { type Analysis, NO_TERM, splitWords } from './analysis.ts';
import { ZONES } from './zones.ts';

/** Another article of the story: language, address, title, day. */
export type StoredVersion = readonly [lang: string, address: string, title: string, day: string];

/** What a result shows and an export needs; lists that are empty are left out. */
export interface StoredMeta {
  readonly title: string;
  readonly day: string;
  readonly sources?: readonly string[];
  readonly outlet?: string;
  readonly editors?: readonly string[];
  readonly reporters?: readonly string[];
  readonly tags?: readonly string[];
  readonly versions?: readonly StoredVersion[];
}

/** What a bundle keeps of an article beside the index. */
export interface Stored {
  /** Without the path prefix, percent-encoded. */
  readonly url: string;
  /** The text, whose words stand where their terms do, `TEXT_START` places earlier. */
  readonly content: string;
  readonly meta: StoredMeta;
}

export interface SearchRecord {
  /** One term a word, parted by blanks, in the rooms of `ZONES` and then the text. */
  readonly terms: string;
  /** Words of the text. */
  readonly length: number;
  readonly stored: Stored;
}

/**
 * References are not indexed: a title that an article points to is not what it is about. Labels of
 * fields are not, either.
 */
export function recordOf(archive: Archive, article: Article, analysis: Analysis): SearchRecord {
  const { meta, lang, title } = article;
  const labels = (kind: 'tag' | 'source') =>
    archive.termsOf(article, kind).map((term) => term.label(lang).text);
  const [tags, sources] = [labels('tag'), labels('source')];
  const { editor = [], reporter = [], outlet, dateline, translator } = meta;
  const names = [...sources, outlet, ...editor, ...reporter, translator, dateline];
  const text = article.text.split('\n').map(asSentence).join(' ');
  const termsIn = (words: string) => splitWords(words).map((word) => analysis.term(word, lang));
  const inRoom = (words: string, { room }: { readonly room: number }) => {
    const terms = termsIn(words).slice(0, room);
    return [...terms, ...Array<string>(room - terms.length).fill(NO_TERM)];
  };
  const textTerms = termsIn(text);
  const terms = [
    ...inRoom(title, ZONES.title),
    ...inRoom(tags.join(' '), ZONES.tags),
    ...inRoom(names.filter((name) => name !== undefined).join(' '), ZONES.names),
    ...inRoom(meta.description ?? '', ZONES.description),
    ...textTerms,
  ];
  return {
    terms: terms.join(' '),
    length: textTerms.length,
    stored: {
      url: encodeURI(article.address),
      content: text,
      meta: {
        title,
        day: article.day,
        ...(outlet === undefined ? {} : { outlet }),
        ...filled({ sources, tags, editors: editor, reporters: reporter }),
        ...filled({ versions: versionsOf(archive, article) }),
      },
    },
  };
}

function versionsOf(archive: Archive, article: Article): StoredVersion[] {
  const { articles } = archive.storyOf(article);
  return [...articles.values()]
    .filter((other) => other !== article)
    .map((other) => [other.lang, encodeURI(other.address), other.title, other.day]);
}

/** Only the lists that have something in them. */
function filled<Lists extends Record<string, readonly unknown[]>>(lists: Lists): Partial<Lists> {
  const entries = Object.entries(lists).filter(([, list]) => list.length > 0);
  return Object.fromEntries(entries) as Partial<Lists>;
}

/** So that a heading does not run into the paragraph below it where an excerpt shows both. */
function asSentence(block: string): string {
  return /[\p{L}\p{N}]$/u.test(block) ? `${block}.` : block;
}
