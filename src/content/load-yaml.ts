/** Reads a YAML file and checks it. */
import type { z } from 'zod';
import { readText } from './read-text.ts';
import { type Checked, checkYaml } from './yaml.ts';

/** @returns the value as the schema makes it, or all problems, also where the file cannot be read */
export async function loadYaml<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<Checked<z.output<Schema>>> {
  const start = { file, line: 1, column: 1 };
  const source = readText(file);
  if (typeof source === 'string') return checkYaml(source, schema, start);
  return {
    value: undefined,
    problems: [{ ...start, subject: 'file', ...source }],
    locate: () => start,
  };
}
