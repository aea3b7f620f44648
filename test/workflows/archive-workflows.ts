/** The workflows of an archive: those of a new one, and that of the form for contributions. */

import { contributeWorkflow } from '../../src/contribute/form.ts';
import type { Answers } from '../../src/init/answers.ts';
import { archiveFiles } from '../../src/init/archive-files.ts';

const ANSWERS: Answers = {
  name: 'Arsip',
  languages: ['id', 'ru'],
  timeZone: 'Asia/Jakarta',
  program: '0.0.0',
  actions: { repository: 'kliping/kliping', ref: 'v0' },
  node: '>=20.19.5',
};

/** Their texts by the names of their files. */
export function archiveWorkflows(): ReadonlyMap<string, string> {
  const folder = '.github/workflows/';
  const own = [...archiveFiles(ANSWERS, 'arsip')].flatMap(([path, content]) =>
    path.startsWith(folder) && typeof content === 'string'
      ? [[path.slice(folder.length), content] as const]
      : [],
  );
  return new Map([...own, ['contribution.yml', contributeWorkflow(ANSWERS.actions)]]);
}
