/** References: the read-also and next lines of an article, and what they lead to. */
import { FRONT, hrefOf } from './addresses.ts';
import type { Article } from './article.ts';
import type { EditionView } from './edition-view.ts';
import { addTo } from './grouping.ts';
import type { Site } from './site.ts';
import type { Story } from './story.ts';
import type { Term } from './term.ts';
import { foldAddress, foldTitle } from './text.ts';

export interface Reference {
  readonly kind: 'readAlso' | 'next';
  /** The label as the text has it: `Baca Juga`. */
  readonly label: string;
  /** The language of the label, which need not be the text's. */
  readonly labelLang: string;
  /** The title as the text has it. */
  readonly title: string;
  /** The address of its link, where the text has one. */
  readonly href?: string | undefined;
  /** The line in the file, one-based. */
  readonly line: number;
}

/** What a reference leads to, for the readers of one edition. */
export type Target =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'tag'; readonly term: Term }
  | { readonly kind: 'search'; readonly query: string };

/** Finds what references lead to. Made once, asked for every reference. */
export class References {
  readonly #byAddress = new Map<string, Article>();
  readonly #byTitle = new Map<string, Article[]>();
  readonly #home: string;
  readonly #storyOf: (article: Article) => Story;
  readonly #tagNames: readonly (readonly [name: string, tag: Term])[];

  /**
   * @param articles all of the archive
   * @param storyOf the story of an article
   * @param tags all tags; of two whose names stand in one title the longer name wins
   * @param site whose own address a reference may have in full
   */
  constructor(
    articles: readonly Article[],
    storyOf: (article: Article) => Story,
    tags: readonly Term[],
    site: Site,
  ) {
    this.#home = site.origin + hrefOf(FRONT, site.pathPrefix);
    for (const article of articles) {
      const { sourceUrl } = article.meta;
      for (const address of [...article.addresses, ...(sourceUrl ? [sourceUrl] : [])]) {
        this.#byAddress.set(foldAddress(address), article);
      }
      addTo(this.#byTitle, foldTitle(article.title), article);
    }
    this.#storyOf = storyOf;
    this.#tagNames = tags
      .flatMap((tag) => tag.names.map((name) => [foldTitle(name), tag] as const))
      .filter(([name]) => name !== '')
      .toSorted(([a], [b]) => b.length - a.length);
  }

  /**
   * @param reference what stands in the text
   * @param from the article that it stands in
   * @param view the edition whose reader asks
   * @returns the article (in the reader's language where there is one), else the tag whose name
   *   occurs in the title, else a search for the title
   */
  resolve(reference: Reference, from: Article, view: EditionView): Target {
    const article = this.article(reference, from);
    if (article) {
      const translation = this.#storyOf(article).articles.get(view.edition.lang);
      return { kind: 'article', article: translation ?? article };
    }
    const title = ` ${foldTitle(reference.title)} `;
    const named = this.#tagNames.find(
      ([name, tag]) => title.includes(` ${name} `) && view.entriesOf(tag).length > 0,
    );
    return named ? { kind: 'tag', term: named[1] } : { kind: 'search', query: reference.title };
  }

  /** The article that a reference means, if the archive has it. */
  article(reference: Reference, from: Article): Article | undefined {
    // A translation of the article itself would lead its reader back to where he is.
    const own = this.#storyOf(from);
    const href = reference.href ?? '';
    const inFull = href.startsWith(this.#home);
    const byAddress = this.#atAddress(inFull ? `/${href.slice(this.#home.length)}` : href);
    if (byAddress) return this.#storyOf(byAddress) === own ? undefined : byAddress;
    const sameTitle = (this.#byTitle.get(foldTitle(reference.title)) ?? []).filter(
      (article) => this.#storyOf(article) !== own,
    );
    return sameTitle.find((article) => article.lang === from.lang) ?? sameTitle[0];
  }

  #atAddress(href: string): Article | undefined {
    return (
      this.#byAddress.get(foldAddress(href)) ?? this.#byAddress.get(foldAddress(withoutQuery(href)))
    );
  }
}

/** An address without its query: where the query is not what names the page, but who led to it. */
function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/, '');
}
