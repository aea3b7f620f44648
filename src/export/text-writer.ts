/** Writes the text of each article for a program that reads plain Markdown. */
import { underPrefix } from '../archive/address.ts';
import type { Article } from '../archive/article.ts';
import { hasLinesOfPrint } from '../archive/text-state.ts';
import { createParser } from '../markdown/markdown.ts';
import { exportedLink } from './article.ts';
import type { ExportInput } from './format.ts';
import { type Dialect, plainMarkdown } from './plain-markdown.ts';

/** Makes the function that writes an article's text in a dialect, with the site's path prefix before addresses. */
export function textWriter(
  { archive, markdownOf }: ExportInput,
  dialect: Dialect,
): (article: Article) => string {
  const { site } = archive;
  const href = (url: string) => underPrefix(url, site.pathPrefix);
  const parser = createParser({ locales: site.locales, href });
  return (article) => {
    const resolved = archive.links.of(article);
    const text = {
      markdown: markdownOf(article),
      lang: article.lang,
      file: article.file,
      linesOfPrint: hasLinesOfPrint(article.meta.text),
      linkOf: (index: number) => {
        const found = resolved[index];
        return found && exportedLink(archive, found.target, found.reference);
      },
    };
    return plainMarkdown(text, parser, dialect);
  };
}
