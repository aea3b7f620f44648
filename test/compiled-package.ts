/** Makes the `package.json` that stands beside the compiled program. */
import { readFileSync } from 'node:fs';

/**
 * The `package.json` of a folder of compiled modules, by which they find the module that makes HTML of JSX: they name it
 * as it is named in TypeScript, and nothing else is in this file that is not in the package's own.
 */
export function compiledPackage(): string {
  const { type, imports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly type: string;
    readonly imports: Readonly<Record<string, string>>;
  };
  const compiled = Object.entries(imports).map(([name, file]) => [
    name,
    file.replace(/\.ts$/, '.js'),
  ]);
  return `${JSON.stringify({ type, imports: Object.fromEntries(compiled) }, null, 2)}\n`;
}
