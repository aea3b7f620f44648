/** Program of a thread that helps to compare a site with its stamps: see `comparing.ts`. */
import { workerData } from 'node:worker_threads';
import { type Comparison, comparePieces } from './compared-places.ts';

comparePieces(workerData as Comparison);
