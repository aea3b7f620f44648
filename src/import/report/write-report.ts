/** Writes the report of an import beside its raw texts. */
import { join } from 'node:path';
import type { Problem } from '../../archive/problem.ts';
import { replaceFile } from '../../content/whole-file.ts';
import type { RawText } from '../raw.ts';
import type { ReportCollector } from './collector.ts';
import { REPORT_JSON, REPORT_PAGE } from './files.ts';
import { rawTextsOf } from './raw-of.ts';
import { reportPage } from './report-page.tsx';

/**
 * Writes the page of a report and its JSON.
 * @param texts of the import: those of the articles that the page shows are read once more
 * @throws the error of the file system
 */
export async function writeReport(
  folder: string,
  collector: ReportCollector,
  texts: AsyncIterable<RawText | Problem>,
): Promise<void> {
  const report = collector.report();
  const samples = collector.samples();
  const keys = new Set([...samples.doubtful, ...samples.random].map(({ key }) => key));
  const raw = await rawTextsOf(texts)(keys);
  const page = join(folder, REPORT_PAGE);
  replaceFile(page, reportPage(report, { ...samples, raw }));
  replaceFile(join(folder, REPORT_JSON), `${JSON.stringify(report, undefined, 2)}\n`);
}
