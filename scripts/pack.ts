/** Compiles the program for its package, before `npm pack` and `npm publish`: they call it by themselves. */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { compiledPackage } from './compiled-package.ts';

rmSync('dist', { recursive: true, force: true });
// By Node itself, as Windows cannot run `npx` without a shell.
const tsc = 'node_modules/typescript/bin/tsc';
execFileSync(process.execPath, [tsc, '--project', 'types/tsconfig.dist.json'], {
  stdio: 'inherit',
});
writeFileSync('dist/package.json', compiledPackage());
