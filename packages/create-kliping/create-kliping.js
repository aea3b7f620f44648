#!/usr/bin/env node
/** Runs `kliping init` with the arguments of `npm create kliping`. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const manifest = require.resolve('kliping/package.json');
process.argv.splice(2, 0, 'init');
await import(pathToFileURL(join(dirname(manifest), require(manifest).bin.kliping)).href);
