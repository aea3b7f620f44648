/** Runs the importer in a process of its own, as npm does. */
import { spawn } from 'node:child_process';
import { PROGRAM_CALL } from '../program-call.ts';
import type { Importer } from './run.ts';

/** The arguments of Node by which the importer runs. */
const PROGRAM: readonly string[] = [...PROGRAM_CALL, 'import'];

/**
 * Runs it, and passes on what it complains of.
 * @param complain is told the lines on standard error
 */
export function importerIn(complain: (text: string) => void): Importer {
  return (args) =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [...PROGRAM, ...args], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let said = '';
      child.stdout.on('data', (data) => {
        said += data;
      });
      child.stderr.on('data', (data) => complain(String(data)));
      child.once('error', reject);
      // What is not imported is told by the exit code; the score counts it.
      child.once('close', () => resolve(said));
    });
}
