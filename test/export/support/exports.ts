/** Archives to export, and their exports. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { type Content, loadContent } from '../../../src/content/load.ts';
import { runCommand } from '../../support/command.ts';
import { SAMPLE } from '../../support/sample.ts';
import { readFiles, temporaryFolder, writeFiles } from '../../support/site.ts';
import { HOSTILE } from './archive.ts';

export interface Folders {
  readonly contentDir: string;
  readonly dataDir: string;
}

/** Makes the archives of a suite, and a folder for what it exports. */
export function archives() {
  const folder = temporaryFolder({ after });
  before(() => writeFiles(folder, HOSTILE));
  let exports = 0;
  const hostile: Folders = { contentDir: join(folder, 'content'), dataDir: join(folder, '_data') };
  return {
    folder,
    hostile,
    /** By what they are. */
    all: { 'the sample': SAMPLE, 'an archive that other programs could misread': hostile },
    /** Exports an archive, and reads what was written. */
    async exported(folders: Folders, format: string, ...options: string[]) {
      const target = join(folder, `export-${exports++}`);
      const call = [...callOf(folders), '--to', format, ...options, target];
      const { code, stderr } = await runCommand('export', ...call);
      assert.equal(code, 0, stderr);
      return readFiles(target);
    },
  };
}

/** The options that name an archive. */
export function callOf({ contentDir, dataDir }: Folders): string[] {
  return ['--content', contentDir, '--data', dataDir];
}

const opened = new Map<string, Promise<Content>>();

/** An archive without its drafts, read once. */
export function published(folders: Folders): Promise<Content> {
  const known = opened.get(folders.contentDir) ?? loadContent({ ...folders, preview: false });
  opened.set(folders.contentDir, known);
  return known;
}
