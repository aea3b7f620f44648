/** Takes the medians of several runs, each figure by itself. */
import type { CaseName } from './cases.ts';
import { median, medianOf } from './figures.ts';
import type { MeasuredSize } from './measured.ts';
import type { PreviewTimes } from './preview.ts';
import type { ProgramName } from './program.ts';

export interface Medians {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number | undefined;
  readonly files: number;
  readonly bytes: number;
}

/** @returns none where the program did not build this case */
export function mediansOf(
  { samples }: MeasuredSize,
  program: ProgramName,
  name: CaseName,
): Medians | undefined {
  const own = samples.filter((one) => one.program === program && one.case === name);
  if (own.length === 0) return undefined;
  return {
    wall: median(own.map(({ wall }) => wall)),
    cpu: median(own.map(({ cpu }) => cpu)),
    memory: medianOf(own.map(({ memory }) => memory)),
    files: median(own.map(({ written }) => written.files)),
    bytes: median(own.map(({ written }) => written.bytes)),
  };
}

/** @returns none where the program has no preview that was measured */
export function previewOf(
  { previews }: MeasuredSize,
  program: ProgramName,
): PreviewTimes | undefined {
  const own = previews.filter((one) => one.program === program);
  if (own.length === 0) return undefined;
  return {
    cold: median(own.map(({ cold }) => cold)),
    first: median(own.map(({ first }) => first)),
    edited: median(own.map(({ edited }) => edited)),
    searched: medianOf(own.map(({ searched }) => searched)),
    memory: medianOf(own.map(({ memory }) => memory)),
  };
}
