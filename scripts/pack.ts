/** Compiles the program for its package, before `npm pack` and `npm publish`: they call it by themselves. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
execFileSync('npx', ['tsc', '--project', 'types/tsconfig.dist.json'], { stdio: 'inherit' });
