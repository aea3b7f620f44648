/** Settles doubts: takes them out of the front matter of an article, and mends lines of its file. */
import { Document, isMap, isNode, isScalar, parseDocument } from 'yaml';
import { splitFrontMatter } from '../../content/front-matter.ts';
import { type Doubt, doubtsOf, sayDoubt } from './doubts.ts';

/** What somebody has decided of an article. */
export interface Decision {
  /** The doubts that are settled, each as `sayDoubt` says it. */
  readonly settled: ReadonlySet<string>;
  /** What lines of the file become, by their one-based numbers; other lines stay. */
  readonly lines: ReadonlyMap<number, readonly string[]>;
}

/**
 * Carries out a decision. Everything else in the file stays as it is, byte for byte; with the last doubt, the mark of a
 * draft goes.
 * @param text of the file, with any line ends
 * @returns the new text; `undefined` where the front matter has a form that cannot be written to
 */
export function settle(text: string, { settled, lines }: Decision): string | undefined {
  const mended = text
    .split(/(?<=\n)/)
    .map((line, at) => mendLine(line, lines.get(at + 1)))
    .join('');
  if (!isReadable(plain(mended))) return undefined;
  const left = doubtsOf(plain(mended)).filter((doubt) => !settled.has(sayDoubt(doubt)));
  const written = withDoubts(mended, left);
  if (written === undefined) return undefined;
  const sayAll = (doubts: readonly Doubt[]) => doubts.map(sayDoubt).join('\n');
  return sayAll(doubtsOf(plain(written))) === sayAll(left) ? written : undefined;
}

function isReadable(text: string): boolean {
  const parts = splitFrontMatter(text);
  return 'yaml' in parts && parseDocument(parts.yaml, { logLevel: 'silent' }).errors.length === 0;
}

/** A line keeps its end, and what an editor takes from the ends of lines when it saves. */
function mendLine(line: string, becomes: readonly string[] | undefined): string {
  const end = /\r?\n$/.exec(line)?.[0] ?? '';
  const old = line.slice(0, line.length - end.length);
  if (!becomes || (becomes.length === 1 && becomes[0]?.trimEnd() === old.trimEnd())) return line;
  return becomes.join(end || '\n') + end;
}

/** Writes front matter anew where it has `review`, and `draft` if nothing is left to review. */
function withDoubts(text: string, left: readonly Doubt[]): string | undefined {
  const parts = splitFrontMatter(plain(text));
  if ('missing' in parts) return undefined;
  const lines = text.split(/(?<=\n)/);
  const first = parts.yamlLine - 1;
  const end = /\r?\n$/.exec(lines[first - 1] ?? '')?.[0] ?? '\n';
  const review = linesOfKey(parts.yaml, 'review');
  if (!review) return text;
  const anew = left.length > 0 ? [writeReview(left).replaceAll('\n', end)] : [];
  const changes = [{ ...review, anew }];
  const draft = linesOfKey(parts.yaml, 'draft');
  if (draft?.value === 'true' && left.length === 0) changes.push({ ...draft, anew: [] });
  // From the end on, so that the numbers of the lines above stay right.
  for (const { from, to, anew: put } of changes.toSorted((a, b) => b.from - a.from)) {
    lines.splice(first + from, to - from, ...put);
  }
  return lines.join('');
}

/** The lines of a key in YAML, from zero and the last one not counted, and its value if that is a word. */
export function linesOfKey(
  yaml: string,
  key: string,
): { readonly from: number; readonly to: number; readonly value: string | undefined } | undefined {
  const { contents, errors } = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' });
  if (errors.length > 0 || !isMap(contents)) return undefined;
  for (const { key: name, value } of contents.items) {
    if (!isScalar(name) || name.value !== key || !isNode(name) || !name.range) continue;
    const end = isNode(value) && value.range ? value.range[1] : name.range[1];
    return {
      from: lineCount(yaml.slice(0, name.range[0])) - 1,
      to: lineCount(yaml.slice(0, end).trimEnd()),
      value: isScalar(value) ? String(value.value) : undefined,
    };
  }
  return undefined;
}

function lineCount(text: string): number {
  return text.split('\n').length;
}

function writeReview(doubts: readonly Doubt[]): string {
  const fields = [...new Set(doubts.map(({ field }) => field))];
  const reasonsOf = (wanted: string) =>
    doubts.flatMap(({ field, reason }) => (field === wanted && reason ? [reason] : []));
  const isList = doubts.every(({ reason }) => reason === undefined);
  const review = isList
    ? fields
    : Object.fromEntries(fields.map((field) => [field, reasonsOf(field).join('; ')]));
  return new Document({ review }).toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** A text as the reader of an archive has it. */
export function plain(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
}
