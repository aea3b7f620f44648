/** `npm run check`: names of outlets, places and people that no registry has, near those that they resemble. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { runCommand } from '../support/command.ts';
import { article, type Files, temporaryFolder, writeFiles } from '../support/site.ts';

const FILES: Files = {
  '_data/site.yaml': 'title: Arsip\nurl: https://arsip.example/\neditions: [id, ru]\n',
  '_data/places.yaml': `- { id: moscow, name: { id: Moskwa, ru: Москва } }
- { id: bogor, name: Bogor }
`,
  'content/id/2021/02/a.md': article({
    title: 'A',
    outlet: 'Kontan',
    dateline: 'Bogor, Jawa Barat',
    reporter: '[Budi Laksana, Sari]',
  }),
  'content/id/2021/02/b.md': article({ title: 'B', outlet: 'Kontan', dateline: 'Mosskwa' }),
  'content/id/2021/02/c.md': article({
    title: 'C',
    outlet: 'KONTAN.CO.ID',
    dateline: 'Moskwa/Jambi',
    reporter: 'B. Laksana',
  }),
  'content/ru/2021/02/d.md': article({ title: 'Г', outlet: 'Контан', dateline: 'МОСКВА/Джамби' }),
};

it('npm run check lists names that no registry has near those that they resemble', async (context) => {
  const folder = temporaryFolder(context);
  await writeFiles(folder, FILES);
  const { code, stdout } = await runCommand(
    ...([
      'check',
      '--notes',
      '--content',
      join(folder, 'content'),
      '--data',
      join(folder, '_data'),
    ] as const),
  );
  assert.equal(code, 0);
  const lines = stdout.replaceAll(`${join(folder, 'content')}/`, '').split('\n');
  const notes = lines.filter((line) => / {2}(?:outlet|dateline|reporter): /.test(line));
  assert.deepEqual(
    notes.map((line) => line.replace(/:\d+:\d+ {2}/, ' ').replace(/ {2}\[name-[a-z]+\]$/, '')),
    [
      'id/2021/02/a.md dateline: found "Bogor, Jawa Barat", which places.yaml does not have, near "Bogor"; expected one of its names, this one among the `aliases` of `bogor`, or an entry of its own',
      'id/2021/02/b.md dateline: found "Mosskwa", which places.yaml does not have, near "Moskwa"; expected one of its names, this one among the `aliases` of `moscow`, or an entry of its own',
      'id/2021/02/c.md outlet: found "KONTAN.CO.ID", which outlets.yaml does not have, near "Kontan"; expected one spelling, or an entry of outlets.yaml that has both',
      'id/2021/02/c.md dateline: found "Jambi", which places.yaml does not have; expected an entry with its names in all languages, if it is to be one in all of them',
      'id/2021/02/c.md reporter: found "B. Laksana", which people.yaml does not have, near "Budi Laksana"; expected one spelling, or an entry of people.yaml that has both',
      'ru/2021/02/d.md outlet: found "Контан", which outlets.yaml does not have, near "Kontan", "KONTAN.CO.ID"; expected one spelling, or an entry of outlets.yaml that has both',
      'ru/2021/02/d.md dateline: found "Джамби", which places.yaml does not have, near "Jambi"; expected one spelling, or an entry of places.yaml that has both',
    ],
  );
});
