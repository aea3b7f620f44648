/** An article as Markdown, beside its page where `site.yaml` asks for it: `/id/2021/02/15/judul/index.md`. */
import type { Address } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Article, Block } from '../../archive/article.ts';
import { articleRow } from '../data/article-row.ts';
import type { DataRow } from '../data/columns.ts';
import { dataArticles } from '../data/data-files.ts';
import { dataBlocks, dataTextKey } from '../data/data-text.ts';
import { onLinks, onNames, onStories, onTexts } from '../dependencies.ts';
import { defineKind, type PageView } from '../kind.ts';
import { isBelowArticle } from '../reserved.ts';

interface MarkdownItem {
  readonly article: Article;
  readonly archive: Archive;
}

interface MarkdownView extends PageView {
  readonly row: DataRow;
  /** Stands for the text; none where it may not be handed on. */
  readonly text: string | undefined;
}

export const markdownKind = defineKind<MarkdownItem, MarkdownView, readonly Block[]>({
  name: 'markdown',
  items: (archive: Archive) =>
    archive.site.markdown ? dataArticles(archive).map((article) => ({ article, archive })) : [],
  targets: (catalogue) =>
    catalogue.site.markdown ? dataArticles(catalogue).map(markdownAddress) : [],
  address: ({ article }) => markdownAddress(article),
  inSitemap: false,
  article: ({ article }) => article,
  view: ({ article }, { archive }) => ({
    row: articleRow(archive, article),
    text: archive.permitsReuse(article) ? dataTextKey(article, archive) : undefined,
  }),
  body: ({ article, archive }, texts) =>
    archive.permitsReuse(article) ? dataBlocks(texts.blocksOf(article), article, archive) : [],
  dependencies({ article }) {
    const own = () => [article];
    return [onStories(own), onNames(own), onTexts(own), onLinks(own)];
  },
  reserves: isBelowArticle((_, part) => part === MARKDOWN_FILE),
});

const MARKDOWN_FILE = 'index.md';

function markdownAddress({ address }: Article): Address {
  return `${address}${MARKDOWN_FILE}` as Address;
}
