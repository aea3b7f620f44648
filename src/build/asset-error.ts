/** The error of a build whose style sheets or browser scripts are at fault. */
import { ContentError } from '../archive/problem.ts';

/** An error in a style sheet or a browser script: mended, it can be bundled again by the same process. */
export class AssetError extends ContentError {}
