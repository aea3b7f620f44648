/** Damage to a built site and to the cache between two builds, chosen at random. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Dice } from '../../archive/references/newsroom/dice.ts';

/** Does something to a folder, which may not be there. */
export type Damage = (folder: string, dice: Dice) => void;

/** A folder's files and folders, below it; none where it is not there. */
function below(folder: string, kind: 'isFile' | 'isDirectory'): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry[kind]())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => dirname(path) !== folder || !path.includes('.kliping'))
    .sort();
}

function toFile(harm: (path: string, dice: Dice) => void): Damage {
  return (folder, dice) => {
    const files = below(folder, 'isFile');
    if (files.length > 0) harm(dice.one(files), dice);
  };
}

function flip(path: string, dice: Dice): void {
  const bytes = readFileSync(path);
  const at = dice.below(bytes.length);
  if (bytes.length > 0) bytes[at] = (bytes[at] ?? 0) ^ (1 + dice.below(255));
  writeFileSync(path, bytes);
}

/** A process that was, as its number is higher than any that Linux gives. */
export const NOBODY = 4_194_305;

/** To what a build keeps for the next one. */
export const TO_CACHE: Readonly<Record<string, Damage>> = {
  'a byte is wrong': toFile(flip),
  'a file is cut off': toFile((path, dice) => {
    truncateSync(path, dice.below(readFileSync(path).length));
  }),
  'a file is empty': toFile((path) => truncateSync(path, 0)),
  'a file is gone': toFile((path) => rmSync(path)),
  'a folder is gone': (folder, dice) => {
    const folders = below(folder, 'isDirectory');
    if (folders.length > 0) rmSync(dice.one(folders), { recursive: true });
  },
  'a file is a folder': toFile((path) => {
    rmSync(path);
    mkdirSync(join(path, 'dalam'), { recursive: true });
    writeFileSync(join(path, 'dalam/satu'), 'satu');
  }),
  'a folder is a file': (folder, dice) => {
    const folders = below(folder, 'isDirectory');
    if (folders.length === 0) return;
    const path = dice.one(folders);
    rmSync(path, { recursive: true });
    writeFileSync(path, 'a file');
  },
  'all is gone': (folder) => rmSync(folder, { recursive: true, force: true }),
};

/** To what a build wrote for readers. */
export const TO_SITE: Readonly<Record<string, Damage>> = {
  ...TO_CACHE,
  'there is a file of somebody else': (folder, dice) => {
    // Without the mark of a build, the folder is somebody else's.
    if (!existsSync(join(folder, '.kliping'))) return;
    const folders = [folder, ...below(folder, 'isDirectory')];
    const path = join(dice.one(folders), dice.one(['', 'folder']));
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, dice.one(['index.html', 'x.txt', '.tersembunyi'])), 'a file');
  },
  'there is an empty folder': (folder, dice) => {
    if (existsSync(join(folder, '.kliping')))
      mkdirSync(join(folder, dice.one(['id', 'en', 'kosong']), 'kosong'), { recursive: true });
  },
  'a build died': (folder) => {
    if (!existsSync(join(folder, '.kliping'))) return;
    const drafts = join(folder, `.kliping-writing-${NOBODY}/own/0`);
    mkdirSync(drafts, { recursive: true });
    writeFileSync(join(drafts, '0'), 'half a page');
    writeFileSync(join(folder, '.kliping-writing'), String(NOBODY));
  },
};
