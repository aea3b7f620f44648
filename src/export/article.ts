/** Facts of an article that several formats of exports need. */
import { type Address, hrefOf, urlOf } from '../archive/address.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { pictureAddress } from '../archive/picture.ts';
import type { Target } from '../archive/references/target.ts';
import type { Site } from '../archive/site.ts';
import type { TermKind } from '../archive/term-kinds.ts';
import { isWebAddress } from '../text/url.ts';
import { type PlainFields, plainFrontMatter, plainRights } from './front-matter.ts';

/**
 * The front matter of an article, with the address of its picture instead of a path beside its file, and with the rights
 * that its outlet, its sources or the site state.
 */
export function siteFrontMatter(archive: Archive, article: Article): PlainFields {
  const { meta, file } = article;
  const rights = archive.rightsOf(article);
  const fields = { ...plainFrontMatter(meta), ...(rights ? { rights: plainRights(rights) } : {}) };
  const src = meta.image && pictureAddress(meta.image.src, file);
  return meta.image && src ? { ...fields, image: { ...meta.image, src } as PlainFields } : fields;
}

/** The names of an article's tags, sources or editors in its own language. */
export function namesOf(archive: Archive, article: Article, kind: TermKind): string[] {
  return archive.termsOf(article, kind).map((term) => term.label(article.lang).text);
}

/** The key that the articles of a story share and no other article has; none where an article is alone. */
export function storyKey(archive: Archive, article: Article): string | undefined {
  const { all, first } = archive.storyOf(article);
  if (all.length < 2) return article.meta.translationKey;
  return (
    [first, ...all].find(({ meta }) => meta.translationKey)?.meta.translationKey ??
    first.pathInLanguage
  );
}

/** The articles that translate an article, or that it translates. */
export function translationsOf(archive: Archive, article: Article): Article[] {
  return archive.storyOf(article).all.filter((one) => one !== article);
}

/** The day of the last correction of an article, if there was one. */
export function lastCorrection({ meta }: Article) {
  return meta.corrections?.map(({ date }) => date).at(-1);
}

/** The full address of an article on the site of the archive, as far as it is known: see `knownUrl`. */
export function articleUrl({ site }: Archive, { address }: Article): string {
  return knownUrl(address, site);
}

/** The full address on the site of the archive; the path alone where nobody has named the site's own address. */
export function knownUrl(address: Address, site: Site): string {
  const url = urlOf(address, site);
  return site.hasAddress ? url : new URL(url).pathname;
}

/**
 * Finds where the reference of a text leads in an export, which has the articles, but none of the site's other pages.
 * @param href the address of its link, as the text has it
 */
export function exportedLink(
  { site }: Archive,
  target: Target,
  { href, title }: { readonly href?: string | undefined; readonly title: string },
): string | undefined {
  if (target.kind === 'article') return hrefOf(target.article.address, site.pathPrefix);
  return [href, title].find((one) => one !== undefined && isWebAddress(one) && !/\s/.test(one));
}
