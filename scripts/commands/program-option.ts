/** The option `--program` of the commands that write which program an archive depends on. */
import { readFile, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { FolderError } from '../../src/archive/problem.ts';
import { type ProgramSpec, readProgram } from '../../src/init/program-spec.ts';
import { PROGRAM_FOLDER } from '../../src/program/folders.ts';
import { realFolder } from './folder-argument.ts';

/** What the program's `package.json` says of it. */
interface ProgramManifest {
  readonly version: string;
  readonly repository: string;
  readonly engines: { readonly node: string };
}

export async function readProgramManifest(): Promise<ProgramManifest> {
  return JSON.parse(await readFile(join(PROGRAM_FOLDER, 'package.json'), 'utf8'));
}

export function parseProgram(value: string): ProgramSpec {
  const program = readProgram(value);
  if (program) return program;
  throw new InvalidArgumentError(
    'Expected a version such as 0.3.0, a packed file such as ./kliping-0.3.0.tgz, or an address',
  );
}

/**
 * The program as `dependencies` name it; by default this version of it, exactly, so that an archive changes with
 * `kliping upgrade` only.
 * @throws FolderError where there is no such file
 */
export async function dependencyOn(
  spec: ProgramSpec | undefined,
  folder: string,
  { version }: ProgramManifest,
): Promise<string> {
  if (!spec) return version;
  if (spec.kind !== 'path') return spec.text;
  const file = await realpath(spec.path).catch(() => undefined);
  if (!file) throw new FolderError(`--program "${spec.path}": found no such file`);
  return `file:${relative(await realFolder(folder), file)
    .split(sep)
    .join('/')}`;
}
