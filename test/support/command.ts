/** Runs a command as a person would, and keeps what it says. */
import { spawn } from 'node:child_process';

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The commands that write progress once they take long: how long, a test must not depend on. */
const SHOWING_PROGRESS = ['build', 'check', 'import', 'serve', 'slices'];

/** @param script the name of a file in `scripts/`, without its ending */
export function runCommand(script: string, ...args: string[]): Promise<Finished> {
  const silent = SHOWING_PROGRESS.includes(script) ? ['--no-progress'] : [];
  const call = ['--import', 'tsx', `scripts/${script}.ts`, ...silent, ...args];
  const child = spawn(process.execPath, call);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data) => {
    stdout += data;
  });
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
