/** The folder that tests make theirs in: one in memory for all processes of `npm test`, where there is room for it. */
import { tmpdir } from 'node:os';

export const TEMPORARY = process.env.KLIPING_TEST_FOLDER ?? tmpdir();
