/** Files that go from one state to the next all do or none, also where taking back is stopped, again and again. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { mend, needsMending, switchFolder } from '../../src/content/switch.ts';
import { IS_LONG } from '../build/support/amount.ts';
import { withFault } from '../build/support/disk.ts';
import { type Files, readFiles, temporaryFolder, writeFiles } from '../support/site.ts';

const OLD: Files = {
  'sama/satu.txt': 'lama',
  'folder/dalam/dua.txt': 'dua',
  berkas: 'jadi folder',
  'hilang/tiga.txt': 'tiga',
  'hilang/lain/empat.txt': 'empat',
  arsip: 'jadi folder yang utuh',
};
const NEW: Files = {
  'sama/satu.txt': 'baru',
  // A file where a folder was, and a folder where a file was.
  folder: 'jadi berkas',
  'berkas/lima.txt': 'lima',
  'ada/baru/enam.txt': 'enam',
  // Folders that come as a whole.
  'arsip/tujuh.txt': 'tujuh',
  'arsip/dalam/delapan.txt': 'delapan',
  'utuh/dalam/sembilan.txt': 'sembilan',
};
const WHOLE = ['arsip', 'utuh'];

const ADVICE = 'do something';

/** Of the moments at which it is stopped, one in so many is tried. */
const STEP = IS_LONG ? 1 : 3;

describe('a switch', () => {
  const treeOf = async (folder: string) => {
    const files = [...(await readFiles(folder))].filter(([path]) => !path.includes('.kliping'));
    return Object.fromEntries(files.map(([path, bytes]) => [path, bytes.toString()]));
  };
  const gone = [...Object.keys(OLD)].filter((path) => path !== 'sama/satu.txt');

  for (const aside of ['.kliping-aside', undefined]) {
    it(`is taken back, wherever it stops, and wherever that stops: ${aside ?? 'beside'}`, async (context) => {
      const home = temporaryFolder(context);
      const [folder, killed] = [join(home, 'a'), join(home, 'b')];
      const begin = async () => {
        empty(folder);
        await writeFiles(folder, OLD);
        mkdirSync(join(folder, '.kliping-aside'));
        const drafts = join(folder, aside ?? '', '.kliping-drafts');
        const placed = new Map<string, string>();
        for (const [path, content] of Object.entries(NEW)) {
          await writeFiles(drafts, { [path]: content });
          const moved = WHOLE.find((one) => path.startsWith(`${one}/`)) ?? path;
          placed.set(moved, join(drafts, moved));
        }
        return [...placed].map(([path, draft]) => ({ path, draft }));
      };
      const change = async (at: number) => {
        const placed = await begin();
        const fault = { kind: 'killed', at, part: 0 } as const;
        return withFault(folder, '/nowhere', fault, async () =>
          switchFolder(folder, { placed, gone, ...(aside && { aside }) }, () => undefined),
        );
      };
      const { asked } = await change(Number.POSITIVE_INFINITY);
      assert.deepEqual(await treeOf(folder), NEW);
      const states = new Set<string>();
      for (let at = 0; at < asked; at += STEP) {
        await change(at);
        rmSync(killed, { recursive: true, force: true });
        cpSync(folder, killed, { recursive: true });
        for (let again = 0; ; again++) {
          empty(folder);
          cpSync(killed, folder, { recursive: true });
          const fault = { kind: 'killed', at: again, part: 0 } as const;
          const stopped = await withFault(folder, '/nowhere', fault, async () =>
            mend(folder, ADVICE),
          );
          mend(folder, ADVICE);
          const tree = await treeOf(folder);
          const state = 'ada/baru/enam.txt' in tree ? NEW : OLD;
          states.add(state === NEW ? 'new' : 'old');
          assert.deepEqual(tree, state, `stopped at ${at}, and then at ${again}`);
          if (stopped.asked <= again) break;
        }
      }
      assert.deepEqual([...states].sort(), ['new', 'old']);
    });
  }

  it('that came with the files of a stranger changes nothing, and is told of', async (context) => {
    const home = temporaryFolder(context);
    const [folder, stranger] = [join(home, 'a'), join(home, 'b')];
    await writeFiles(stranger, { ...OLD, draft: 'jahat' });
    // What a command leaves that was killed, and that somebody has put among the files of an archive.
    const plan = {
      placed: [{ path: 'sama/satu.txt', draft: join(stranger, 'draft') }],
      gone: ['berkas'],
    };
    const fault = { kind: 'killed', at: 4, part: 0 } as const;
    await withFault(stranger, '/nowhere', fault, async () =>
      switchFolder(stranger, plan, () => undefined),
    );
    assert.ok(needsMending(stranger));
    cpSync(stranger, folder, { recursive: true });
    const before = await readFiles(folder);
    assert.throws(
      () => mend(folder, ADVICE),
      /found a journal .*another folder; .*: do something$/,
    );
    assert.deepEqual(await readFiles(folder), before);
    assert.equal(mend(stranger, ADVICE), true);
  });

  it('that is damaged, or of another version, changes nothing and stays as a mark', async (context) => {
    for (const name of ['.kliping-unfinished', '.kliping-finished']) {
      const folder = join(temporaryFolder(context), 'a');
      mkdirSync(join(folder, name), { recursive: true });
      assert.throws(() => mend(folder, ADVICE), /found a journal that is damaged/);
      rmSync(join(folder, name), { recursive: true });
      await writeFiles(folder, { [name]: 'not as it was written', ...OLD });
      assert.throws(() => mend(folder, ADVICE), /found a journal that is damaged/);
      assert.deepEqual(await treeOf(folder), OLD);
      assert.ok(needsMending(folder));
    }
  });

  it('of a file outside of the folder is refused before anything is moved', async (context) => {
    const folder = join(temporaryFolder(context), 'a');
    await writeFiles(folder, { ...OLD, draft: 'baru' });
    const before = await readFiles(folder);
    for (const path of ['../b.txt', 'sama/../../b.txt']) {
      const placed = [{ path, draft: join(folder, 'draft') }];
      assert.throws(
        () => switchFolder(folder, { placed, gone: [] }, () => undefined),
        /found a file outside/,
      );
      assert.throws(() => switchFolder(folder, { placed: [], gone: [path] }, () => undefined));
      assert.deepEqual(await readFiles(folder), before);
    }
  });
});

/** Empties a folder, which stays the same one: a journal is of its folder. */
function empty(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
}
