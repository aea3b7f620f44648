/** Errors of the operating system, in words by which a person can mend them. */
import { FolderError } from '../archive/problem.ts';
import { errorCode } from '../content/files.ts';

interface SystemError extends Error {
  readonly code: string;
  /** A write to a full disk names none. */
  readonly path?: string;
}

/** Advice for errors that a person can mend, by the system's code. */
const MENDABLE: Readonly<Record<string, string>> = {
  ENOSPC: 'found no room left on the disk; expected some for what is to be written',
  EDQUOT: 'found no room left that you may use; expected some for what is to be written',
  EACCES: 'found a place that may not be written or read; expected one that may',
  EPERM: 'found a place that may not be changed; expected one that may',
  EROFS: 'found a disk that cannot be written; expected one that can',
  ENOTDIR: 'found a file in the place of a folder; expected a folder, or another name',
  ENAMETOOLONG: 'found a name that is too long; expected a shorter one',
  ELOOP: 'found a link that leads to itself; expected a file or a folder',
  EMFILE: 'found too many open files; expected a higher limit (`ulimit -n`)',
};

/** Codes of the operating system, such as `ENOSPC`; Node's own are like `ERR_INVALID_ARG_TYPE`. */
const SYSTEM_CODE = /^E[A-Z0-9]+$/;

/** Whether an error is one of the operating system. */
export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && SYSTEM_CODE.test(errorCode(error) ?? '');
}

/** @returns the same error, or one that says what to do about it */
export function mendable(error: unknown): unknown {
  const advice = MENDABLE[errorCode(error) ?? ''];
  if (advice === undefined) return error;
  const path = isSystemError(error) ? error.path : undefined;
  const message = path === undefined ? advice : `${path}: ${advice}`;
  return new FolderError(message, { cause: error });
}
