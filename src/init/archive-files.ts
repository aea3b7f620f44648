/** All files of a new archive. */
import type { Answers } from './answers.ts';
import {
  editorsFile,
  outletsFile,
  peopleFile,
  placesFile,
  sameNamesFile,
  siteFile,
  sourcesFile,
  tagsFile,
} from './data-files.ts';
import {
  EDITOR_CONFIG,
  GIT_ATTRIBUTES,
  GIT_IGNORE,
  VSCODE_EXTENSIONS,
  VSCODE_SETTINGS,
} from './editor-files.ts';
import { checkWorkflow, DEPENDABOT, pagesWorkflow } from './github-files.ts';
import { packageFile } from './package-file.ts';
import { readme } from './readme.ts';

/** Files by their paths, with `/` between the parts. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/**
 * Makes the files of an archive.
 * @param folder the name of its folder
 * @param sample the files of `content/` and `_data/`, which an archive without a sample has empty
 */
export function archiveFiles(answers: Answers, folder: string, sample?: Files): Files {
  return new Map([
    ...(sample ?? emptyArchive(answers)),
    ['package.json', packageFile(answers, folder)],
    ['README.md', readme(answers)],
    ['.gitignore', GIT_IGNORE],
    ['.gitattributes', GIT_ATTRIBUTES],
    ['.editorconfig', EDITOR_CONFIG],
    ['.vscode/settings.json', VSCODE_SETTINGS],
    ['.vscode/extensions.json', VSCODE_EXTENSIONS],
    ['.github/dependabot.yml', DEPENDABOT],
    ['.github/workflows/pages.yml', pagesWorkflow(answers)],
    ['.github/workflows/check.yml', checkWorkflow(answers)],
  ]);
}

/** `content/` and `_data/` without an article. Git keeps no empty folders: a file holds the place of one. */
function emptyArchive(answers: Answers): [string, string][] {
  return [
    ...answers.languages.map((lang): [string, string] => [`content/${lang}/.gitkeep`, '']),
    ['_data/site.yaml', siteFile(answers)],
    ['_data/tags.yaml', tagsFile(answers)],
    ['_data/sources.yaml', sourcesFile(answers)],
    ['_data/editors.yaml', editorsFile(answers)],
    ['_data/outlets.yaml', outletsFile(answers)],
    ['_data/places.yaml', placesFile(answers)],
    ['_data/people.yaml', peopleFile(answers)],
    ['_data/names.yaml', sameNamesFile()],
  ];
}
