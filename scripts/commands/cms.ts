/** The command `kliping cms`: makes the configuration of a form in the browser, by which articles are written. */
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { frontMatterSchemaOf } from '../../src/archive/own-fields.ts';
import { ContentError } from '../../src/archive/problem.ts';
import { loadSite } from '../../src/content/load-data.ts';
import { Edits } from '../../src/editing/edits.ts';
import { CMS_PAGE, cmsConfig } from '../../src/init/cms-config.ts';
import { type CommandMaker, command, foldersOf, type Terminal, withFolders } from '../command.ts';
import { carryOut, type EditOptions, withEditOptions } from './edit-options.ts';

interface Options extends EditOptions {
  repo: string;
  branch: string;
  to: string;
}

export const cmsCommand: CommandMaker = (terminal) => {
  const made = withFolders(
    command(
      'cms',
      'Makes the configuration of Sveltia CMS or Decap CMS: a form in the browser for articles on GitHub.',
      terminal,
    ),
  )
    .requiredOption('--repo <owner/name>', 'the repository of the archive on GitHub', parseRepo)
    .option('--branch <name>', 'its branch', 'main')
    .option('--to <dir>', 'the folder of the form, in that of the archive', 'admin');
  return withEditOptions(made).action((options: Options) => make(options, made, terminal));
};

async function make(options: Options, made: Command, terminal: Terminal) {
  const folders = foldersOf(made);
  const { site, problems } = await loadSite({ ...folders, preview: false });
  if (problems.length > 0) throw new ContentError(problems);
  const { repo, branch, to } = options;
  const config = cmsConfig({
    repo,
    branch,
    editions: site.editions.map(({ lang, locale }) => ({ lang, name: locale.name })),
    schema: frontMatterSchemaOf(site.fields),
  });
  const edits = new Edits();
  const files = { 'config.yml': config, 'index.html': CMS_PAGE };
  for (const [name, text] of Object.entries(files)) {
    const path = join(to, name);
    edits.readOrBegin(path);
    edits.change(path, () => text);
  }
  carryOut(edits, folders.contentDir, options, [], terminal);
}

function parseRepo(value: string): string {
  if (/^[\w.-]+\/[\w.-]+$/.test(value)) return value;
  throw new InvalidArgumentError('Expected OWNER/NAME, such as kali/arsip');
}
