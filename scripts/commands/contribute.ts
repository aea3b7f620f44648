/** The command `kliping contribute`: makes a draft of a clipping that a reader contributed by a form on GitHub. */
import { closeSync, existsSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { articleFile } from '../../src/archive/article-file.ts';
import { ContentError, toldFinding } from '../../src/archive/problem.ts';
import { editionOf } from '../../src/archive/site.ts';
import { changeFiles } from '../../src/content/change-files.ts';
import { articleAt, loadContent } from '../../src/content/load.ts';
import { replaceFile, writeNew } from '../../src/content/whole-file.ts';
import { draftOf, type Outcome, reportOn } from '../../src/contribute/draft.ts';
import {
  type Contribution,
  ContributionError,
  readContribution,
} from '../../src/contribute/event.ts';
import { contributeWorkflow, contributionForm, LABEL } from '../../src/contribute/form.ts';
import { parseArticleDate } from '../../src/dates/article-date.ts';
import { actionsOf } from '../../src/init/answers.ts';
import {
  type CommandMaker,
  command,
  Failure,
  foldersOf,
  type Terminal,
  withFolders,
} from '../command.ts';
import { openSite } from './open-site.ts';
import { readProgramManifest } from './program-option.ts';

/** Longest event that is read, in bytes: GitHub cuts the text of an issue at 65,536 characters. */
const LONGEST_EVENT = 1_000_000;

const FORM = '.github/ISSUE_TEMPLATE/clipping.yml';
const WORKFLOW = '.github/workflows/contribute.yml';

interface Options {
  content: string;
  report?: string;
  form: boolean;
  withText: boolean;
}

export const contributeCommand: CommandMaker = (terminal) => {
  const made = withFolders(
    command('contribute', 'Makes a draft of a clipping that a reader contributed.', terminal),
  )
    .argument('[event]', 'the event of an issue, as GitHub has it in a file (JSON)')
    .option('--report <file>', 'write there what became of it, as a comment for GitHub')
    .option('--form', `write the form and its workflow: ${FORM}, ${WORKFLOW}`, false)
    .option(
      '--with-text',
      'with --form: readers may paste the text, which is public at once',
      false,
    );
  return made.action((event: string | undefined, options: Options) => {
    if (options.form) return writeForm(options, made, terminal);
    if (event === undefined) return made.error('error: give the file of an event, or --form');
    return contribute(event, options, made, terminal);
  });
};

async function writeForm(
  { withText }: Options,
  made: Command,
  { console }: Terminal,
): Promise<void> {
  const { editions } = await openSite(made, undefined);
  const manifest = await readProgramManifest();
  const languages = editions.map(({ lang, locale }) => ({ lang, name: locale.name }));
  const files = new Map([
    [FORM, contributionForm(languages, withText)],
    [WORKFLOW, contributeWorkflow(actionsOf(manifest.repository, manifest.version))],
  ]);
  const there = [...files.keys()].filter((file) => existsSync(file));
  if (there.length > 0) {
    return made.error(
      `error: ${there.join(', ')} is there already; remove it to have it made anew`,
    );
  }
  changeFiles('.', files);
  for (const file of files.keys()) console.log(file);
  console.log(`On GitHub, make a label "${LABEL}" (Issues -> Labels), and let GitHub Actions`);
  console.log('create pull requests (Settings -> Actions -> General).');
}

async function contribute(
  file: string,
  { report, content }: Options,
  made: Command,
  { console }: Terminal,
): Promise<void> {
  const say = (outcome: Outcome) => {
    if (report !== undefined) replaceFile(report, reportOn(outcome));
    return outcome;
  };
  const { editions } = await openSite(made, undefined);
  const langs = editions.map(({ lang }) => lang);
  try {
    const contribution = readContribution(readEvent(file), langs);
    const outcome = say(await addDraft(contribution, content, made));
    if (outcome.file === undefined) throw new Failure(outcome.faults?.join('\n') ?? '');
    console.log(outcome.file);
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) {
      return made.error(`error: ${file} is no event of an issue, as GitHub has it in JSON`);
    }
    if (!(error instanceof ContributionError)) throw error;
    say({ faults: error.faults });
    throw new Failure(error.message);
  }
}

/** @throws Failure where the file is too large, or is not there */
function readEvent(file: string): string {
  try {
    const opened = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(LONGEST_EVENT + 1);
      const length = readSync(opened, bytes);
      if (length <= LONGEST_EVENT) return bytes.toString('utf8', 0, length);
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    throw new Failure(`${file} cannot be read: ${(error as Error).message}`);
  }
  throw new ContributionError([`the contribution: found more than ${LONGEST_EVENT} bytes`]);
}

/** Writes the draft, and takes it away again where the archive could not be built with it. */
async function addDraft(
  contribution: Contribution,
  content: string,
  made: Command,
): Promise<Outcome> {
  const { lang, title, date, address, note } = contribution;
  const options = { ...foldersOf(made), preview: true };
  const { archive } = await loadContent(options);
  const { site } = archive;
  const known = archive.articles.find(({ meta }) => meta.sourceUrl === address);
  if (known) return { faults: [`address: in the archive already: ${join(content, known.file)}`] };
  const parsed = parseArticleDate(date);
  const edition = editionOf(site, lang);
  if (!parsed || !edition) throw new Error('the date and the language have been checked');
  const path = join(content, articleFile(lang, edition.calendar.periodOf(parsed), title));
  const today = new Date().toISOString().slice(0, 10);
  if (!writeNew(path, draftOf(contribution, today, site.languages))) {
    return {
      faults: [`title: found one that is in the archive already, in ${path}; expected another`],
    };
  }
  try {
    const loaded = await loadContent(options);
    const article = articleAt(loaded.archive, content, path);
    return { file: path, text: loaded.textOf(article), note };
  } catch (error) {
    rmSync(path, { force: true });
    if (!(error instanceof ContentError)) throw error;
    return { faults: error.problems.map(toldFinding) };
  }
}
