#!/usr/bin/env node
/** Runs the program `kliping`. */
import { runProgram } from './commands.ts';

process.exitCode = await runProgram(
  process.argv.slice(2),
  process,
  process.env.npm_lifecycle_event,
);
