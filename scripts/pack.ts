/** Bundles the program for its package, before `npm pack` and `npm publish`: they call it by themselves. */
import { rmSync } from 'node:fs';
import { bundleProgram } from './bundle-program.ts';

rmSync('dist', { recursive: true, force: true });
await bundleProgram('dist');
