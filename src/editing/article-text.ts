/** The text of an article's file in its parts, of which front matter is edited and the rest stays byte for byte. */
import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { FolderError } from '../archive/problem.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import { YamlText } from './yaml-text.ts';

/** The parts of a text, with its own line ends. */
interface ArticleParts {
  /** All before the YAML, its fence among it. */
  readonly head: string;
  readonly yaml: string;
  /** The closing fence, and the body. */
  readonly tail: string;
  /** The line of the file that the closing fence is on, one-based. */
  readonly tailLine: number;
}

/**
 * Splits the text of an article's file.
 * @param path as the user knows it, for the error
 * @throws FolderError where it has no front matter that can be edited
 */
export function articleParts(text: string, path: string): ArticleParts {
  const parts = splitFrontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n'));
  if ('missing' in parts) throw notEditable(path);
  const lines = text.split(/(?<=\n)/);
  const [begin, end] = [parts.yamlLine - 1, parts.bodyLine - 2];
  return {
    head: lines.slice(0, begin).join(''),
    yaml: lines.slice(begin, end).join(''),
    tail: lines.slice(end).join(''),
    tailLine: end + 1,
  };
}

/**
 * Edits the front matter in the text of an article's file.
 * @throws FolderError where it has a form that cannot be edited
 */
export function editFrontMatter(
  text: string,
  path: string,
  edit: (yaml: YamlText, map: YAMLMap) => void,
): string {
  const { head, yaml: source, tail } = articleParts(text, path);
  const yaml = YamlText.read(source);
  if (!yaml || !isMap(yaml.root)) throw notEditable(path);
  edit(yaml, yaml.root);
  const edited = yaml.toString();
  if (!YamlText.read(edited)) throw notEditable(path);
  return head + edited + tail;
}

function notEditable(path: string): FolderError {
  return new FolderError(
    `${path}: found front matter in a form that is not written to; expected keys with texts and lists, without anchors`,
  );
}

/** The texts of a value that may be one text or a list of texts, each with its node. */
export function textsIn(value: Node | undefined): { readonly text: string; readonly node: Node }[] {
  if (isSeq(value)) return value.items.flatMap((item) => textsIn(item as Node));
  return isScalar(value) && typeof value.value === 'string'
    ? [{ text: value.value, node: value }]
    : [];
}
