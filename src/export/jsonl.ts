/** Exports an archive as JSON Lines: one article a line, with everything that the archive knows of it. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Resolved, Target } from '../archive/references/target.ts';
import { originalOf } from '../archive/story.ts';
import type { Term } from '../archive/term.ts';
import { TERM_KINDS } from '../archive/term-kinds.ts';
import { isExact } from '../dates/article-date.ts';
import { articleUrl } from './article.ts';
import type { ExportFile, ExportFormat, ExportInput } from './format.ts';
import { plainFrontMatter, plainRights } from './front-matter.ts';

export const jsonl: ExportFormat = {
  description: 'JSON Lines, one article a line, with everything',
  files,
  pictureFile,
};

function pictureFile(picture: string): string {
  return `pictures${picture}`;
}

function* files(input: ExportInput): Iterable<ExportFile> {
  const { archive } = input;
  const articles = archive.articles.map((article) => line(record(input, article)));
  yield { path: 'articles.jsonl', text: articles.join('') };
  const terms = TERM_KINDS.flatMap((kind) => archive.terms[kind].all);
  const langs = languagesOf(archive);
  yield { path: 'terms.jsonl', text: terms.map((term) => line(termRecord(term, langs))).join('') };
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function record({ archive, markdownOf, textOf }: ExportInput, article: Article): object {
  const story = archive.storyOf(article);
  const langs = languagesOf(archive);
  const terms = TERM_KINDS.map((kind) => [
    kind,
    archive.termsOf(article, kind).map((term) => termRecord(term, langs)),
  ]);
  const rights = archive.rightsOf(article);
  return {
    address: article.address,
    url: articleUrl(archive, article),
    file: article.file,
    lang: article.lang,
    // What is known of another date is in the front matter.
    day: isExact(article.date) ? article.period : undefined,
    draft: article.draft,
    frontMatter: plainFrontMatter(article.meta),
    // What stands, whoever states it. An export is the owner's own: it has all texts, whatever their rights.
    rights: rights && { statement: plainRights(rights), url: rights.url, reuse: rights.reuse },
    description: article.description,
    markdown: markdownOf(article),
    words: textOf(article),
    terms: Object.fromEntries(terms),
    references: archive.links.of(article).map(referenceRecord),
    story: {
      original: originalOf(story, article)?.address,
      articles: Object.fromEntries([...story.articles].map(([lang, one]) => [lang, one.address])),
      otherTranslations: addressesIfAny(
        story.all.filter((one) => story.articles.get(one.lang) !== one),
      ),
    },
    sameTextAs: addressesIfAny(
      archive.kinship.witnessesOf(article).filter((one) => one !== article),
    ),
    versions: addressesIfAny(archive.kinship.versionsOf(article)),
    pictures: article.pictures.map(({ address }) => ({ address, file: pictureFile(address) })),
  };
}

/** Left out of a line where there are none. */
function addressesIfAny(articles: readonly Article[]): string[] | undefined {
  return articles.length > 0 ? articles.map(({ address }) => address) : undefined;
}

function languagesOf({ site }: Archive): string[] {
  return site.editions.map(({ lang }) => lang);
}

/** A term with its name in each edition, and with what its list says of it. */
function termRecord(term: Term, langs: readonly string[]): object {
  const { kind, id, entry } = term;
  const names = Object.fromEntries(langs.map((lang) => [lang, term.label(lang).text]));
  const { parent, url, description = {}, aliases = [] } = entry ?? {};
  const { thing, sameAs, wikidata, coordinates } = entry ?? {};
  const said = { thing, sameAs, wikidata, coordinates };
  return { kind, id, names, aliases, description, parent, url, ...said };
}

/** A reference as the text has it, and where it leads. */
function referenceRecord({ reference, target }: Resolved): object {
  const { kind, label, line } = reference;
  // What an erased record was called is said nowhere.
  const { title, href } = target.kind === 'erased' ? { title: '' } : reference;
  return { kind, label, title, href, line, leadsTo: destination(target) };
}

function destination(target: Target): object {
  switch (target.kind) {
    case 'article':
      return { kind: 'article', address: target.article.address, title: target.article.title };
    case 'tag':
      return { kind: 'tag', id: target.term.id };
    case 'page':
      return { kind: 'page', address: target.address };
    case 'self':
    case 'unknown tag':
    case 'erased':
    case 'wanted':
      return { kind: target.kind };
  }
}
