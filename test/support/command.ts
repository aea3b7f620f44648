/** Runs a command as a person would, and keeps what it says. */
import { spawn } from 'node:child_process';

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param script the name of a file in `scripts/`, without its ending */
export function runCommand(script: string, ...args: string[]): Promise<Finished> {
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args]);
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
