/** Helpers for the tests of the importer: locales, clippings, temporary folders, the command, rendering. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { blockHtml, htmlOf } from '../../src/archive/article.ts';
import { frontMatterSchema } from '../../src/archive/front-matter.ts';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { checkYaml } from '../../src/content/yaml.ts';
import { dateFinder, monthReader } from '../../src/dates/find-dates.ts';
import { type Clipping, makeClipping } from '../../src/import/clipping.ts';
import type { RawText } from '../../src/import/raw.ts';
import en from '../../src/locales/en.ts';
import id from '../../src/locales/id.ts';
import type { Locale } from '../../src/locales/locale.ts';
import ru from '../../src/locales/ru.ts';
import { createMarkdown } from '../../src/markdown/markdown.ts';
import { runCommand } from '../support/command.ts';
import { callOfModule } from '../support/program.ts';
import { TEMPORARY } from '../support/temporary.ts';

export const locales: readonly Locale[] = [id, ru, en];
const langs = ['id', 'ru', 'en'];
export const findDates = dateFinder(langs);
export const readMonth = monthReader(langs);

/** A clipping of paragraphs, in Indonesian unless said otherwise. */
export function clippingOf(paragraphs: readonly string[], lang = 'id'): Clipping {
  return makeClipping(lang, paragraphs);
}

/** A raw text as a reader returns it. */
export function rawText(text: string): RawText {
  return { origin: { file: 'x.txt', line: 1 }, sha256: 'a'.repeat(64), text, stated: {} };
}

/** The blocks as lines to compare: `heading|Tanggapan`, a paragraph without its kind. */
export function outline({ blocks }: Clipping): string[] {
  return blocks.map((block) => {
    if (block.kind === 'quotation') return `quotation|${block.text}|${block.attribution}`;
    return block.kind === 'paragraph' ? block.text : `${block.kind}|${block.text}`;
  });
}

/** Reads an article's file as the site does; fails where the site would report anything. */
export function readArticleFile(text: string) {
  const parts = splitFrontMatter(text);
  if ('missing' in parts) throw new Error('no front matter');
  const { value, problems } = checkYaml(parts.yaml, frontMatterSchema, { file: 'x', line: 1 });
  if (!value) throw new Error(JSON.stringify(problems));
  return { meta: value, body: parts.body };
}

const readBody = createMarkdown({ locales, languages: locales, href: (url) => url });

/** The words that a reader of the site sees, a line a block: tags away, entities read. */
export function shownText(body: string, lang = 'id'): string[] {
  const { blocks } = readBody(body, { lang, file: 'id/2021/02/judul.md', firstLine: 1 });
  return blocks.flatMap((block) =>
    block.kind === 'reference'
      ? [`${block.reference.label}: ${block.reference.title}`]
      : shownLines(blockHtml(block)),
  );
}

/** The HTML that the site makes of a body. */
export function shownHtml(body: string, lang = 'id'): string {
  return htmlOf(readBody(body, { lang, file: 'id/2021/02/judul.md', firstLine: 1 }).blocks);
}

function shownLines(html: string): string[] {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return html
    .split('\n')
    .map((line) =>
      line
        .replace(/<[^>]*>/g, '')
        .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => entities[name] ?? ''),
    )
    .filter((line) => line.trim() !== '');
}

/** How a command ended, and what it wrote. */
interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Workplace {
  readonly folder: string;
  /** Writes a file below the folder. */
  readonly put: (path: string, content: string | Uint8Array) => Promise<string>;
  readonly read: (path: string) => Promise<string>;
  /** The files below a folder of it, by name; none where there is no such folder. */
  readonly list: (path: string) => Promise<string[]>;
  /** Runs the command with these folders and paths below it, in this process. */
  readonly run: (...args: readonly string[]) => Promise<Ended>;
  /** Runs the command on paths as they are, for the archive in the folder. */
  readonly runAt: (...args: readonly string[]) => Promise<Ended>;
  /** Runs the command there, as a person would. */
  readonly spawn: (...args: readonly string[]) => Promise<Ended>;
}

/** A temporary folder with a site of two editions; removed after the test. */
export async function workplace(t: TestContext): Promise<Workplace> {
  const folder = await mkdtemp(join(TEMPORARY, 'kliping-import-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const put: Workplace['put'] = async (path, content) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
    return path;
  };
  await put('data/site.yaml', 'title: Uji\neditions: [id, ru]\n');
  return {
    folder,
    put,
    read: (path) => readFile(join(folder, path), 'utf8'),
    list: async (path) => {
      const entries = await readdir(join(folder, path), {
        recursive: true,
        withFileTypes: true,
      }).catch(() => []);
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, path).length + 1))
        .sort();
    },
    run: (...args) => runBelow(folder, args),
    runAt: async (...args) => {
      const folders = ['content', 'data'].flatMap((one) => [`--${one}`, join(folder, one)]);
      const { code, stdout, stderr } = await runCommand('import', ...args, ...folders);
      return { code, out: stdout, err: stderr };
    },
    spawn: (...args) => spawnIn(folder, args),
  };
}

/** Runs the command in a process of its own, in a folder. */
function spawnIn(folder: string, args: readonly string[]): Promise<Ended> {
  // Progress is written once a command takes long: how long, a test must not depend on.
  const program = callOfModule('scripts/kliping');
  const call = [...program, 'import', '--no-progress', ...args, '--data', 'data'];
  return new Promise((resolve) => {
    execFile(process.execPath, call, { cwd: folder }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

/** The options whose values are no paths. */
const WORDS = [
  ...['--lang', '--date', '--title', '--map', '--undo', '--again', '--limit', '--random'],
  ...['--encoding', '--separator', '--only', '--jobs', '--tags-from'],
];

/** Runs the command as a function, with paths below a folder, which it is asked and told without the folder. */
async function runBelow(folder: string, args: readonly string[]): Promise<Ended> {
  const content = args.includes('--content') ? [] : ['--content', 'content'];
  const call = [...args, ...content, '--data', 'data'].map((arg, i, all) =>
    arg.startsWith('-') || WORDS.includes(all[i - 1] ?? '') ? arg : join(folder, arg),
  );
  const { code, stdout, stderr } = await runCommand('import', ...call);
  const below = (text: string) => text.replaceAll(`${folder}/`, '');
  return { code, out: below(stdout), err: below(stderr) };
}
