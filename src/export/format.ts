/** Defines what every format of exports gets, and what it makes of it. */
import type { Address } from '../archive/address.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';

/** The archive to export, with what is large or kept in files. */
export interface ExportInput {
  /** Its articles are those to export. */
  readonly archive: Archive;
  /** The Markdown of an article, as its file has it, without front matter. */
  readonly markdownOf: (article: Article) => string;
  /** The words of an article: see `textOf`. */
  readonly textOf: (article: Article) => string;
}

/** A file of an export. Its path has `/` between its parts. */
export interface ExportFile {
  readonly path: string;
  readonly text: string;
}

/** A format of exports. */
export interface ExportFormat {
  /** What it is for, in a few words. */
  readonly description: string;
  /** Makes the files one after another, as an archive can be large. */
  readonly files: (input: ExportInput) => Iterable<ExportFile>;
  /** The path in the export of a picture of the archive. */
  readonly pictureFile: (picture: Address) => string;
}
