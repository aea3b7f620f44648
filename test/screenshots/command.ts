/** Makes screenshots of the sample: of every kind of page, the kept ones, and those of the documentation. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type CommandMaker, command, NO_PROGRESS } from '../../scripts/command.ts';
import { launchBrowser } from '../support/browser.ts';
import { IMAGES_FOLDER, movingPicture, stillPicture } from './documentation.ts';
import { KEPT_FOLDER, takeKept } from './kept.ts';
import { LOOKS, type LookName, leavePage, openLook, show, takePicture } from './looks.ts';
import { type ServedSample, serveSample } from './sample.ts';

interface Options {
  readonly output: string;
  readonly only?: string;
  readonly update: boolean;
  readonly docs: boolean;
  readonly progress: boolean;
}

export const screenshotsCommand: CommandMaker = (terminal) => {
  const { console } = terminal;
  return command(
    'screenshots',
    'Builds the sample and makes screenshots of it: every kind of page in every language, on a phone, on a desk, in the dark and on paper.',
    terminal,
  )
    .option('--output <dir>', 'where they are written; git leaves it aside', 'screenshots')
    .option('--only <word>', 'of the pages with this in their names, such as `article` or `-ru`')
    .option('--update', `make the kept ones anew instead, in ${KEPT_FOLDER}`, false)
    .option('--docs', `make those of the documentation instead, in ${IMAGES_FOLDER}`, false)
    .option(...NO_PROGRESS)
    .action(async ({ output, only = '', update, docs, progress }: Options) => {
      const say = progress ? (line: string) => console.log(line) : () => {};
      const folder = await mkdtemp(join(tmpdir(), 'kliping-screenshots-'));
      const sample = await serveSample(join(folder, '_site'));
      const browser = await launchBrowser();
      try {
        if (update) await writeAll(KEPT_FOLDER, await takeKept(browser, sample));
        if (docs) await writeAll(IMAGES_FOLDER, await takeDocumentation(browser, sample));
        if (!update && !docs) await takeEvery(browser, sample, { output, only }, say);
      } finally {
        await browser.close();
        await sample.server.close();
        await rm(folder, { recursive: true, force: true });
      }
      const written = [update && KEPT_FOLDER, docs && IMAGES_FOLDER].filter((one) => one !== false);
      console.log(`Written: ${(written.length > 0 ? written : [output]).join(', ')}`);
    });
};

async function takeEvery(
  browser: Browser,
  { server, pages }: ServedSample,
  { output, only }: { readonly output: string; readonly only: string },
  say: (line: string) => void,
): Promise<void> {
  await mkdir(output, { recursive: true });
  const asked = pages.filter(({ name }) => name.includes(only));
  for (const look of Object.keys(LOOKS) as LookName[]) {
    say(`${look}: ${asked.length} pages`);
    const page = await openLook(browser, look);
    for (const { name, address } of asked) {
      await show(page, server.url.replace(/\/$/, '') + address);
      await writeFile(join(output, `${name}.${look}.png`), await takePicture(page, true));
    }
    await leavePage(page);
  }
}

async function takeDocumentation(
  browser: Browser,
  { server }: ServedSample,
): Promise<Map<string, Buffer>> {
  return new Map([
    ['kliping.png', await stillPicture(browser, server.url)],
    ['demo.webp', await movingPicture(browser, server.url)],
  ]);
}

async function writeAll(folder: string, files: ReadonlyMap<string, Buffer>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
}
