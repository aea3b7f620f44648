/** The program that an archive depends on: a version, a packed file, or an address. */

/** What `--program` names. */
export type ProgramSpec =
  | { readonly kind: 'version' | 'address'; readonly text: string }
  | { readonly kind: 'path'; readonly path: string };

const VERSION = /^[~^]?\d+(?:\.\d+){0,2}(?:-[\w.-]+)?$/;
const ADDRESS = /^(?:https?|git|git\+\w+|ssh|github|gitlab|bitbucket):\S+$/;
const PATH = /^(?:file:|\.{0,2}[/\\]|[A-Za-z]:[/\\]).+|\.(?:tgz|tar\.gz)$/;

/** Reads what `--program` names; none where it is neither a version, nor a path of a packed file, nor an address. */
export function readProgram(value: string): ProgramSpec | undefined {
  if (VERSION.test(value)) return { kind: 'version', text: value };
  if (ADDRESS.test(value)) return { kind: 'address', text: value };
  return PATH.test(value) ? { kind: 'path', path: value.replace(/^file:/, '') } : undefined;
}
