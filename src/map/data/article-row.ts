/** An article as the archive's data have it: all metadata, in the columns of `TABLES`. */
import { urlOf } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import type { OwnValues } from '../../archive/front-matter.ts';
import { type Rights, wordsOfRights } from '../../archive/rights.ts';
import { listed, originalOf } from '../../archive/story.ts';
import { type ExactDate, writtenDate } from '../../dates/article-date.ts';
import { permanentAddress } from '../addresses.ts';
import type { DataRow } from './columns.ts';

/**
 * Makes the row of an article. Of the text it has none: whether it has one is told by `reuse`.
 * @returns what is not known is `undefined`
 */
export function articleRow(archive: Archive, article: Article): DataRow {
  const { meta, lang } = article;
  const { site } = archive;
  const story = archive.storyOf(article);
  const { calendar } = archive.listing(lang).edition;
  const day = (date: ExactDate | undefined) => date && calendar.dayOf(date);
  const original = originalOf(story, article);
  const [outlet] = archive.creditedNames(article, 'outlet');
  const [translator] = archive.creditedNames(article, 'translator');
  const rights = archive.rightsOf(article);
  const tags = archive.termsOf(article, 'tag');
  return {
    id: meta.id,
    address: article.address,
    url: urlOf(article.address, site),
    permalink: meta.id && urlOf(permanentAddress(meta.id), site),
    language: lang,
    title: article.title,
    date: article.edtf,
    published: article.date.kind === 'instant' ? writtenDate(article.date) : undefined,
    event: meta.event && calendar.edtf(meta.event),
    date_as_printed: meta.dateAsPrinted,
    outlet,
    sources: listOf(archive.creditedNames(article, 'source')),
    source_urls: listOf(article.sources.flatMap(({ url }) => url ?? [])),
    reporters: listOf(archive.creditedNames(article, 'reporter')),
    editors: listOf(archive.creditedNames(article, 'editor')),
    dateline: meta.dateline,
    tags: listOf(tags.map((term) => term.label(lang).text)),
    tag_ids: listOf(tags.map(({ id }) => id)),
    keywords: listOf(meta.keywords),
    description: article.description || undefined,
    story: storyName(archive, article),
    original: original && !original.unlisted ? original.address : undefined,
    translator,
    translated: day(meta.translated),
    same_text_as: listOf(
      listed(archive.kinship.witnessesOf(article))
        .filter((one) => one !== article)
        .map(({ address }) => address),
    ),
    version_of: archive.kinship.earlierThan(article)?.address,
    print_edition: meta.print?.edition,
    print_issue: meta.print?.issue,
    print_section: meta.print?.section,
    print_page: meta.print?.page,
    print_column: meta.print?.column,
    call_number: meta.callNumber,
    source_url: meta.sourceUrl,
    retrieved: day(meta.retrieved),
    archived_url: meta.archivedUrl,
    sha256: meta.sha256,
    added: day(meta.added),
    text_state: meta.text,
    orthography: meta.orthography,
    rights: rightsWords(rights, lang),
    access: article.withheld?.level ?? 'full',
    reuse: archive.permitsReuse(article),
    retracted: day(meta.retracted?.date),
    retracted_by: meta.retracted?.by,
    retracted_url: meta.retracted?.url,
    corrections: listOf(meta.corrections?.map((one) => `${day(one.date)}: ${one.text}`)),
    fields: meta.own && ownFields(meta.own),
  };
}

/** The name of a story: the address of its first article that lists have. */
export function storyName(archive: Archive, article: Article): string {
  const { first, all } = archive.storyOf(article);
  return (listed([first, ...all])[0] ?? article).address;
}

/** A statement of rights in a cell: its address, or the archive's own words and where more is said. */
export function rightsWords(rights: Rights | undefined, lang: string): string | undefined {
  if (!rights || rights.kind === 'known') return rights?.url;
  const { text } = wordsOfRights(rights, lang);
  return rights.url === undefined ? text : `${text} (${rights.url})`;
}

function listOf(values: readonly string[] | undefined): readonly string[] | undefined {
  return values && values.length > 0 ? values : undefined;
}

function ownFields(own: OwnValues): Readonly<Record<string, string | readonly string[]>> {
  return Object.fromEntries(
    Object.entries(own).map(([key, value]) => [
      key,
      typeof value === 'object' && 'kind' in value ? writtenDate(value) : value,
    ]),
  );
}
