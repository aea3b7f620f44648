/** Finds the articles that wait for an editor: without a translation, a tag or a source, doubtful, stale, referred to by none. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { linkDestination } from '../archive/references/link.ts';
import type { Story } from '../archive/story.ts';
import { foldAddress } from '../text/fold.ts';

/** What is asked of articles: all of it has to fit. */
export interface Question {
  /** A language in which its story has no article; the article is the one that would be translated. */
  readonly untranslated?: string | undefined;
  /** Whether it has fields that nobody has confirmed. */
  readonly review?: boolean | undefined;
  readonly draft?: boolean | undefined;
  readonly withoutTags?: boolean | undefined;
  readonly withoutSource?: boolean | undefined;
  /** Whether it is a translation whose original has changed since. */
  readonly stale?: boolean | undefined;
  /** Whether no other article refers to its story or links to it. */
  readonly orphans?: boolean | undefined;
}

/** @returns the articles that a question fits, in the order of the archive */
export function findArticles(archive: Archive, question: Question): Article[] {
  const { untranslated, review, draft, withoutTags, withoutSource, stale, orphans } = question;
  const named = orphans ? storiesNamed(archive) : new Set<Story>();
  return archive.articles.filter((article) => {
    const story = archive.storyOf(article);
    if (
      untranslated !== undefined &&
      (story.articles.has(untranslated) || story.first !== article)
    ) {
      return false;
    }
    if (review && article.meta.review === undefined) return false;
    if (draft && !article.draft) return false;
    if (withoutTags && article.tags.length > 0) return false;
    if (withoutSource && article.sources.length > 0) return false;
    if (stale && !archive.isStale(article)) return false;
    return !(orphans && named.has(story));
  });
}

/** The stories that an article of another story refers to or links to. */
function storiesNamed(archive: Archive): Set<Story> {
  const byPlace = new Map<string, Article>();
  for (const article of archive.articles) {
    byPlace.set(article.file, article);
    for (const address of article.addresses) byPlace.set(foldAddress(address), article);
  }
  const named = new Set<Story>();
  for (const from of archive.articles) {
    const own = archive.storyOf(from);
    const referred = archive.links
      .of(from)
      .flatMap(({ target }) => (target.kind === 'article' ? target.article : []));
    const linked = from.links.flatMap(({ href }) => {
      const to = linkDestination(href, from, archive.site);
      const place = to.kind === 'site' ? to.address : to.kind === 'file' ? to.file : '';
      return byPlace.get(place) ?? [];
    });
    for (const article of [...referred, ...linked]) {
      const story = archive.storyOf(article);
      if (story !== own) named.add(story);
    }
  }
  return named;
}
