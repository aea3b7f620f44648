/** Lists the formats that articles are exported in, for the page that offers them and the script that writes them. */
import { bibtex } from './bibtex.ts';
import type { Citation } from './citation.ts';
import { cslJson } from './csl-json.ts';
import { csv } from './csv.ts';
import { ris } from './ris.ts';

/** A format of exports. */
interface CitationFormat {
  /** The name that readers see. */
  readonly name: string;
  /** The media type of a file. */
  readonly type: string;
  /** The extension of a file, without a dot. */
  readonly extension: string;
  readonly write: (citations: readonly Citation[]) => string;
}

/** By identity, in the order in which they are offered. */
export const FORMATS: Readonly<Record<string, CitationFormat>> = {
  csv: { name: 'CSV', type: 'text/csv', extension: 'csv', write: csv },
  bibtex: { name: 'BibTeX', type: 'application/x-bibtex', extension: 'bib', write: bibtex },
  ris: {
    name: 'RIS',
    type: 'application/x-research-info-systems',
    extension: 'ris',
    write: ris,
  },
  'csl-json': {
    name: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    extension: 'json',
    write: cslJson,
  },
};
