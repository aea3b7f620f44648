/** Exports an archive as a site for Jekyll, which builds as it is. */
import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import { namesOf, siteFrontMatter, storyKey } from '../article.ts';
import { fileNamer } from '../file-namer.ts';
import type { ExportFile, ExportFormat, ExportInput } from '../format.ts';
import { filingDay, fullDate, markdownFile, type Plain, yaml } from '../front-matter.ts';
import { textWriter } from '../text-writer.ts';
import { LAYOUTS } from './layouts.ts';

export const jekyll: ExportFormat = {
  description: 'a site for Jekyll, with the same addresses',
  files,
  pictureFile: (picture) => picture.slice(1),
};

function* files(input: ExportInput): Iterable<ExportFile> {
  const { archive } = input;
  yield { path: '_config.yml', text: yaml(settings(archive)) };
  for (const [path, text] of Object.entries(LAYOUTS)) yield { path, text };
  const write = textWriter(input, {
    isCommand: () => false,
    listStart: (start) => `{: start="${start}"}`,
  });
  const nameOf = fileNamer();
  for (const article of archive.articles) {
    const { lang } = article;
    const day = filingDay(article);
    yield {
      path: `_posts/${lang}/${day}-${nameOf(article)}.md`,
      text: markdownFile(
        native(archive, article),
        siteFrontMatter(archive, article),
        withoutLiquid(write(article)),
      ),
    };
  }
}

/** Keeps Jekyll from running what looks like a command of its templates, in code as well. */
function withoutLiquid(markdown: string): string {
  return markdown.replace(/\{[{%]/g, '{{ "$&" }}');
}

/** How kramdown shows a text as it is written, where it would else change punctuation. */
const KRAMDOWN = {
  input: 'GFM',
  hard_wrap: false,
  smart_quotes: 'apos,apos,quot,quot',
  typographic_symbols: {
    hellip: '...',
    mdash: '---',
    ndash: '--',
    laquo: '<<',
    raquo: '>>',
    laquo_space: '<< ',
    raquo_space: ' >>',
  },
};

function settings({ site }: Archive): object {
  const [first] = site.editions;
  return {
    title: first?.title ?? '',
    url: site.hasAddress ? site.origin : '',
    baseurl: site.pathPrefix.replace(/\/$/, ''),
    timezone: first?.calendar.zone,
    future: true,
    markdown: 'kramdown',
    kramdown: KRAMDOWN,
    defaults: [{ scope: { path: '', type: 'posts' }, values: { layout: 'article' } }],
  };
}

function native(archive: Archive, article: Article): Readonly<Record<string, Plain | undefined>> {
  const { meta, address, title, date, lang, draft } = article;
  const tags = namesOf(archive, article, 'tag');
  return {
    title,
    date: fullDate(date),
    lang,
    published: draft ? false : undefined,
    description: meta.description,
    tags: tags.length > 0 ? tags : undefined,
    translationKey: storyKey(archive, article),
    permalink: address,
    // The key of the plugin jekyll-redirect-from.
    redirect_from: meta.aliases,
  };
}
