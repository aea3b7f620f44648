/** Measures what some of the queries on texts of others cost a reader, in a real browser. */
import { join } from 'node:path';
import { makeIfChanged } from '../../kept.ts';
import { build, PROGRAM } from '../archives.ts';
import type { Query } from '../query.ts';
import type { MeasuredCosts } from '../report.ts';
import { measureCostsOf } from '../run.ts';
import type { Question } from './question.ts';

/** Rows of plain words, which every state of the program can answer. */
const PLAIN = /^(?:another inflection|name,|two title words)/;

/**
 * Builds the whole site of the archive, and asks its page.
 * @param archive the folder with `content/` and `_data/`
 * @param home the folder of the site
 */
export async function costsOfTexts(
  archive: string,
  home: string,
  questions: readonly Question[],
  say: (line: string) => void,
): Promise<MeasuredCosts> {
  const built = {
    contentDir: join(archive, 'content'),
    dataDir: join(archive, '_data'),
    siteDir: join(home, 'site'),
  };
  await makeIfChanged(home, [...PROGRAM, join(archive, 'stamp')], async () => {
    say('building the site');
    await build(built);
  });
  // The address of an answer is not needed: the page is not judged.
  const queries: Query[] = questions
    .filter(({ row, filters }) => PLAIN.test(row) && !filters)
    .map(({ row, text, edition }) => ({ category: row, text, edition, answers: [[]] }));
  return measureCostsOf('texts of others', built, queries, say);
}
