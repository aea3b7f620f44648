/** Names the files that a run writes into its folder beside the raw texts: no raw file is kept under these names. */
import { REPORT_JSON, REPORT_PAGE } from '../report/files.ts';
import { ARTICLES_FILE, RUN_FILE, UNFINISHED } from './run.ts';

/** What the rules would change in articles that somebody has edited. */
export const EDITED_PATCH = 'edited.patch';

/** What the run would add to articles that were in the archive before. */
export const REPRINTS_PATCH = 'reprints.patch';

/** How the run has changed `fetch-again.yaml`. */
export const FETCH_CHANGES = 'fetch-again.json';

/** All of them. */
export const RUN_OWN = [
  RUN_FILE,
  ARTICLES_FILE,
  UNFINISHED,
  REPORT_PAGE,
  REPORT_JSON,
  EDITED_PATCH,
  REPRINTS_PATCH,
  FETCH_CHANGES,
] as const;
