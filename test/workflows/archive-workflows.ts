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
  const files = new Map(
    [...archiveFiles(ANSWERS, 'arsip')].flatMap(([path, content]) =>
      path.startsWith(folder) && typeof content === 'string'
        ? [[path.slice(folder.length), content] as const]
        : [],
    ),
  );
  // As an owner has it who takes the signs of remarks away.
  const pages = files.get('pages.yml') ?? '';
  const [before = '', after = ''] = pages.split('  # addresses:\n');
  const wanted = `  addresses:\n${after.replace(/^ {2}# {2}/gm, '    ')}`;
  return new Map([
    ...files,
    ['pages.yml with addresses', before + wanted],
    ['contribution.yml', contributeWorkflow(ANSWERS.actions)],
  ]);
}
