/** Imported before a program, lets it run on a disk that is full after some changes: `FULL="<folder> <number>"`. */
import { join } from 'node:path';
import { withFault } from './disk.ts';

const [folder = '', at = ''] = (process.env.FULL ?? '').split(' ');
const fault = { kind: 'full', at: Number(at), part: 0.5 } as const;
// As long as the program runs.
void withFault(folder, join(folder, '_site'), fault, () => new Promise(() => {}));
