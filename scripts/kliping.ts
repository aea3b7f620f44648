#!/usr/bin/env node
/** Runs the program `kliping`. */
import { keepCompiledCode } from '../src/program/compile-cache.ts';
import { endWithStarter, needsProcess, runInProcess } from './import-process.ts';

// Before the commands are loaded.
keepCompiledCode();
const args = process.argv.slice(2);
if (needsProcess(args)) process.exitCode = await runInProcess(args);
else {
  if (args[0] === 'import') endWithStarter();
  // Not before: the process that waits for another one loads nothing of it.
  const { runProgram } = await import('./commands.ts');
  process.exitCode = await runProgram(args, process, process.env.npm_lifecycle_event);
}
