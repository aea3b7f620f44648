/** The page about the archive as data: which files there are and what each column says, `/id/data/`. */
import type { Address } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Catalogue } from '../../archive/catalogue.ts';
import type { Listing } from '../../archive/listing.ts';
import { sectionAddress } from '../addresses.ts';
import { sectionAlternates } from '../alternates.ts';
import { type Column, columnsOf } from '../data/columns.ts';
import {
  type DataFile,
  type DataFormat,
  type DataTopic,
  dataArticles,
  dataFiles,
} from '../data/data-files.ts';
import { dataOf } from '../data/data-of.ts';
import { ON_ALL_ARTICLES, ON_ALL_TERMS, ON_REFERENCES } from '../dependencies.ts';
import { type Emptiness, emptinessOf } from '../emptiness.ts';
import { defineKindWithAlternates } from '../kind.ts';
import { isSectionOf } from '../reserved.ts';

/** The files of a topic, and what is in them. */
export interface DataTopicView {
  readonly topic: DataTopic;
  /** None of citations, whose formats have columns of their own. */
  readonly columns: readonly Column[];
  readonly parts: readonly DataPartView[];
}

/** The files with the same rows. */
interface DataPartView {
  /** `2021`; none of a table of the whole archive. */
  readonly name: string | undefined;
  /** The rows; of parallel texts, the pairs of articles. */
  readonly count: number;
  readonly files: readonly (readonly [DataFormat, Address])[];
}

export interface DataPageView {
  readonly lang: string;
  readonly topics: readonly DataTopicView[];
  readonly count: number;
  /** Articles of which the data have no text because of their rights, or as not all of it is public. */
  readonly withheld: number;
  readonly empty: Emptiness | undefined;
}

export const dataKind = defineKindWithAlternates<Listing, DataPageView>({
  name: 'data',
  items: (catalogue: Archive) => itemsOf(catalogue),
  targets: (catalogue) => itemsOf(catalogue).map(addressOf),
  address: addressOf,
  inSitemap: true,
  alternates: (_, archive) => sectionAlternates(archive, 'data'),
  view({ edition }, { archive }) {
    const articles = dataArticles(archive);
    return {
      lang: edition.lang,
      topics: topicsOf(archive),
      count: articles.length,
      withheld: articles.filter((one) => !archive.permitsReuse(one)).length,
      empty: emptinessOf(archive),
    };
  },
  dependencies: () => [ON_ALL_ARTICLES, ON_ALL_TERMS, ON_REFERENCES],
  reserves: isSectionOf('data'),
});

function itemsOf({ site, listings }: Catalogue): readonly Listing[] {
  return site.data ? listings : [];
}

function addressOf({ edition }: Listing): Address {
  return sectionAddress(edition, 'data');
}

function topicsOf(archive: Archive): DataTopicView[] {
  const langs = archive.site.editions.map(({ lang }) => lang);
  const topics = new Map<DataTopic, Map<string | undefined, DataFile[]>>();
  for (const file of dataFiles(archive)) {
    const parts = topics.get(file.topic) ?? new Map<string | undefined, DataFile[]>();
    parts.set(file.part, [...(parts.get(file.part) ?? []), file]);
    topics.set(file.topic, parts);
  }
  return [...topics].map(([topic, parts]) => ({
    topic,
    // The first format of a topic has all columns that any of them has.
    columns: topic === 'citations' ? [] : columnsOf(topic, 'jsonl', langs),
    parts: [...parts].map(([name, files]) => ({
      name,
      count: files[0] ? dataOf(archive).stateOf(files[0]).count : 0,
      files: files.map(({ format, address }) => [format, address] as const),
    })),
  }));
}
