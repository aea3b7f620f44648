/** What a slot of the theme shows of the archive: pages have it as it is now. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { png } from '../support/pictures.ts';
import { article, temporaryFolder } from '../support/site.ts';
import { assertSameTree, Workplace } from './support/twins.ts';

const FILES = {
  '_data/site.yaml': '{ title: { id: Arsip }, editions: [id] }\n',
  'content/id/2021/02/balon.md': article({ title: 'Balon' }, 'Balon terbang tinggi.'),
  'theme/footer.md': 'Kantor kami: ![Kantor](/foto/kantor.png)\n',
  'content/foto/kantor.png': png('kantor'),
};

it('pages have the size of a picture in a slot as it is now, not as it was', async (context) => {
  const place = new Workplace(temporaryFolder(context));
  await place.save(FILES);
  assert.equal(await place.build(), undefined);
  const page = () => place.tree.get('id/2021/02/15/balon/index.html')?.toString() ?? '';
  const sizeOf = (html: string) => / width=(\d+) height=(\d+) alt=Kantor/.exec(html)?.slice(1);
  const before = sizeOf(page());
  await place.save({ ...FILES, 'content/foto/kantor.png': png('gedung baru') });
  assert.equal(await place.build(), undefined);
  assert.notDeepEqual(sizeOf(page()), before);
  assertSameTree(place.tree, await place.cleanTree(), 'after the change');
});
