/** The options of `npm run import`, and what follows from them. */
import { ContentError } from '../../src/archive/problem.ts';
import type { Site } from '../../src/archive/site.ts';
import { openDateTable } from '../../src/import/dates/open-date-table.ts';
import type { RunSettings } from '../../src/import/runs/run.ts';
import type { ReadingOptions } from './import-reading.ts';

/** The options, as the command has parsed them. */
export interface ImportOptions extends ReadingOptions {
  content: string;
  data: string;
  theme: string;
  /** How many threads work; by default, as many as the texts are worth. */
  jobs?: number;
  lang?: string;
  date?: string;
  dateFrom?: string;
  title?: string;
  tagsFrom?: number;
  limit?: number;
  random?: number;
  only?: readonly string[];
  undo?: string;
  again?: string;
  raw: boolean;
  publish: boolean;
  dryRun: boolean;
  progress: boolean;
}

/** What a call says that a run notes. */
export function settingsOf(options: ImportOptions): RunSettings {
  const { lang, date, title, publish, tagsFrom, map, settings, encoding, separator } = options;
  const { limit, random, only, dateFrom } = options;
  return {
    ...(lang !== undefined && { lang }),
    ...(date !== undefined && { date }),
    ...(title !== undefined && { title }),
    publish,
    ...(tagsFrom !== undefined && { tagsFrom }),
    ...(map.length > 0 && { map: [...map] }),
    ...(settings !== undefined && { importFile: settings }),
    ...(encoding !== undefined && { encoding }),
    ...(separator !== undefined && { separator }),
    ...(limit !== undefined && { limit }),
    ...(random !== undefined && { random }),
    ...(only !== undefined && { only: [...only] }),
    ...(dateFrom !== undefined && { dateFrom }),
  };
}

/** @throws ContentError where the table cannot be read: without it, all texts would become undated articles */
export function datesOf({ dateFrom, lang }: ImportOptions, { editions }: Site) {
  if (dateFrom === undefined) return { dates: undefined, problems: [] };
  // The zone of the texts' edition; where several are possible, of the first one.
  const edition = editions.find((one) => one.lang === lang) ?? editions[0];
  const { table, problems } = openDateTable(dateFrom, edition?.calendar.zone);
  if (!table) throw new ContentError(problems);
  return { dates: table, problems };
}
