/** Gathers what the tables say of each article. */
import type { Article } from '../../archive/article.ts';
import type { FrontMatter } from '../../archive/front-matter.ts';
import { pictureAddress } from '../../archive/picture.ts';
import type { Resolved } from '../../archive/references/target.ts';
import type { Rights } from '../../archive/rights.ts';
import { originalOf } from '../../archive/story.ts';
import type { TermKind } from '../../archive/term-kinds.ts';
import { nameHash, slugOf } from '../../text/slug.ts';
import { articleUrl, knownUrl, namesOf, storyKey, translationsOf } from '../article.ts';
import type { ExportInput } from '../format.ts';
import { plainFrontMatter } from '../front-matter.ts';
import { textWriter } from '../text-writer.ts';

/** An article, as the tables see it. */
export interface Row {
  readonly article: Article;
  /** A value of the front matter, dates as they are written; empty where there is none. */
  readonly field: (key: keyof FrontMatter) => string;
  /** Lower-case letters, digits and hyphens, which no other article has. */
  readonly id: string;
  /** The full address. */
  readonly url: string;
  readonly tags: readonly string[];
  /** The names of those credited: see `Catalogue.creditedNames`. */
  readonly credited: (kind: TermKind) => readonly string[];
  /** The key of the story, if there is one. */
  readonly story: string;
  /** The full addresses of the articles in other languages. */
  readonly translations: readonly string[];
  /** The full address of the article that was translated, also if the archive does not have it. */
  readonly original: string;
  /** The full addresses of the articles from other outlets with the same text. */
  readonly sameText: readonly string[];
  /** The full address of the version that the article followed, also if the archive does not have it. */
  readonly versionOf: string;
  /** The titles or addresses that the read-also lines lead to. */
  readonly references: readonly string[];
  /** The full addresses that the article has had. */
  readonly formerUrls: readonly string[];
  /** The address of the picture above the text; empty where there is none. */
  readonly picture: string;
  /** The full addresses of all pictures. */
  readonly pictureUrls: readonly string[];
  /** What others may do with the text, whoever states it. */
  readonly rights: Rights | undefined;
  /** The text without markup and without its read-also lines. */
  readonly words: string;
  readonly markdown: string;
}

export function* rowsOf(input: ExportInput): Iterable<Row> {
  const { archive } = input;
  const { site } = archive;
  const write = textWriter(input, { isCommand: () => false, listStart: () => '' });
  const taken = new Set<string>();
  for (const article of archive.articles) {
    const { meta } = article;
    const fields = plainFrontMatter(meta);
    const original = originalOf(archive.storyOf(article), article)?.address ?? meta.original;
    const earlier = archive.kinship.earlierThan(article)?.address ?? meta.versionOf;
    yield {
      article,
      field: (key) => (typeof fields[key] === 'string' ? fields[key] : ''),
      id: identityOf(article, taken),
      url: articleUrl(archive, article),
      tags: namesOf(archive, article, 'tag'),
      credited: (kind) => archive.creditedNames(article, kind),
      story: storyKey(archive, article) ?? '',
      translations: translationsOf(archive, article).map((one) => articleUrl(archive, one)),
      original: original ? knownUrl(original, site) : '',
      sameText: archive.kinship
        .witnessesOf(article)
        .filter((one) => one !== article)
        .map((one) => articleUrl(archive, one)),
      versionOf: earlier ? knownUrl(earlier, site) : '',
      references: archive.links.of(article).flatMap((one) => referenceOf(input, one)),
      formerUrls: (meta.aliases ?? []).map((address) => knownUrl(address, site)),
      picture: (meta.image && pictureAddress(meta.image.src, article.file)) ?? '',
      pictureUrls: article.pictures.map(({ address }) => knownUrl(address, site)),
      rights: archive.rightsOf(article),
      words: input.textOf(article),
      markdown: write(article),
    };
  }
}

/** Of its address; some digits follow where that has other characters than these, as another may look the same then. */
function identityOf({ address, lang, period, slug }: Article, taken: Set<string>): string {
  const ascii = slugOf(slug);
  const plain = [lang.toLowerCase(), period ?? '', ascii].filter(Boolean).join('-');
  const id = ascii === slug && !taken.has(plain) ? plain : `${plain}-${nameHash(address)}`;
  taken.add(id);
  return id;
}

/** None to an erased record, whose title is said nowhere. */
function referenceOf({ archive }: ExportInput, { target, reference }: Resolved): string | [] {
  if (target.kind === 'erased') return [];
  if (target.kind === 'article') return articleUrl(archive, target.article);
  return reference.href ? `${reference.title} <${reference.href}>` : reference.title;
}
