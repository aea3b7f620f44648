/** Files of a new archive for git and text editors. */
import { PACKAGE } from '../program/package.ts';
import { DATA_FILE_NAMES, schemaNameOf } from './json-schemas.ts';

export const GIT_IGNORE = `node_modules/
# The built site, and what builds remember.
/_site/
/slices/
/.cache/
# Raw texts, before they are imported.
/raw/
*.log
.DS_Store
`;

export const GIT_ATTRIBUTES = `* text=auto eol=lf
# Kept as they came.
content/_originals/** -text
_raw/** -text
# Lists of lines: of two that changed one, git keeps the lines of both.
_data/addresses.txt merge=union
_data/accepted-notes.txt merge=union
`;

export const EDITOR_CONFIG = `root = true

[*]
charset = utf-8
end_of_line = lf
indent_style = space
indent_size = 2
insert_final_newline = true
trim_trailing_whitespace = true

# Two spaces at the end of a line break it.
[*.md]
trim_trailing_whitespace = false

# Kept as they came.
[{content/_originals,_raw}/**]
end_of_line = unset
insert_final_newline = unset
trim_trailing_whitespace = false
`;

/** Settings of VS Code. Its spelling checkers take the languages of an archive for mistakes in English. */
export const VSCODE_SETTINGS = `${JSON.stringify(
  {
    'files.encoding': 'utf8',
    'files.eol': '\n',
    'files.insertFinalNewline': true,
    'files.trimTrailingWhitespace': true,
    'files.watcherExclude': { '**/_site/**': true, '**/.cache/**': true },
    'search.exclude': { '**/_site': true, '**/.cache': true },
    'cSpell.enabled': false,
    '[markdown]': {
      'editor.wordWrap': 'on',
      'editor.unicodeHighlight.ambiguousCharacters': false,
      'files.trimTrailingWhitespace': false,
    },
    '[yaml]': { 'editor.unicodeHighlight.ambiguousCharacters': false },
    // The extension completes keys and marks mistakes by the schemas of the program that is installed.
    'yaml.schemas': Object.fromEntries(
      DATA_FILE_NAMES.map((file) => [
        `./node_modules/${PACKAGE}/schemas/${schemaNameOf(file)}`,
        `_data/${file}`,
      ]),
    ),
    'yaml.schemaStore.enable': false,
  },
  null,
  2,
)}\n`;

export const VSCODE_EXTENSIONS = `${JSON.stringify(
  { recommendations: ['editorconfig.editorconfig', 'redhat.vscode-yaml'] },
  null,
  2,
)}\n`;
