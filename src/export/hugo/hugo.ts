/** Exports an archive as a site for Hugo, which builds as it is. */
import { ROOT } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import { knownUrl, lastCorrection, namesOf, siteFrontMatter, storyKey } from '../article.ts';
import { fileNamer } from '../file-namer.ts';
import type { ExportFile, ExportFormat, ExportInput } from '../format.ts';
import { filingDay, fullDate, markdownFile, type Plain, yaml } from '../front-matter.ts';
import { textWriter } from '../text-writer.ts';
import { LAYOUTS } from './layouts.ts';

export const hugo: ExportFormat = {
  description: 'a site for Hugo, with the same addresses',
  files,
  pictureFile: (picture) => `static${picture}`,
};

/** Hugo reads these even in code: a shortcode would run, and what follows the other would be no summary. */
const COMMAND = /\{\{[<%]|<!--\s*more\s*-->/;

function* files(input: ExportInput): Iterable<ExportFile> {
  const { archive } = input;
  yield { path: 'hugo.yaml', text: yaml(settings(archive)) };
  for (const [path, text] of Object.entries(LAYOUTS)) yield { path, text };
  const write = textWriter(input, {
    isCommand: (code) => COMMAND.test(code),
    listStart: () => '',
  });
  const nameOf = fileNamer();
  for (const article of archive.articles) {
    const { lang } = article;
    const day = filingDay(article);
    yield {
      path: `content/${lang}/${day.replaceAll('-', '/')}/${nameOf(article)}.md`,
      text: markdownFile(
        native(archive, article),
        siteFrontMatter(archive, article),
        write(article),
      ),
    };
  }
}

function settings({ site }: Archive): object {
  const [first] = site.editions;
  const languages = site.editions.map(({ lang, title }, i) => [
    lang,
    { title, weight: i + 1, contentDir: `content/${lang}` },
  ]);
  return {
    baseURL: knownUrl(ROOT, site),
    defaultContentLanguage: first?.lang,
    defaultContentLanguageInSubdir: true,
    languages: Object.fromEntries(languages),
    taxonomies: { tag: 'tags' },
    timeZone: first?.calendar.zone,
    buildFuture: true,
    capitalizeListTitles: false,
    markup: {
      goldmark: {
        extensions: { typographer: { disable: true }, linkify: false },
        renderer: { unsafe: true },
      },
    },
  };
}

function native(archive: Archive, article: Article): Readonly<Record<string, Plain | undefined>> {
  const { meta, address, title, date, draft } = article;
  const corrected = lastCorrection(article);
  const tags = namesOf(archive, article, 'tag');
  return {
    title,
    date: fullDate(date),
    lastmod: corrected && fullDate(corrected),
    draft: draft || undefined,
    description: meta.description,
    tags: tags.length > 0 ? tags : undefined,
    translationKey: storyKey(archive, article),
    url: address,
    aliases: meta.aliases,
  };
}
