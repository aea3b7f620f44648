/** Annotations: problems as GitHub shows them at the lines of a pull request. */
import { type Problem, toldFinding } from '../archive/problem.ts';
import type { CheckReport } from './report.ts';

/** The annotations that GitHub shows of one step of a job, of each level. It keeps silent about others. */
export const MOST_SHOWN = 10;

type Level = 'error' | 'warning' | 'notice';

/** Mistakes in content, as workflow commands. */
export function annotateProblems(problems: readonly Problem[]): string[] {
  return problems.map((problem) => annotation('error', problem, toldFinding(problem)));
}

/** What a report has: mistakes as errors, places to look at as warnings, stale translations as notices. */
export function annotateReport({ mistakes, notes, stale }: CheckReport): string[] {
  return [
    ...annotateProblems(mistakes),
    ...notes.map((note) => annotation('warning', note, toldFinding(note))),
    ...stale.map((one) =>
      annotation(
        'notice',
        one,
        `The original has changed since it was translated: ${one.original}`,
      ),
    ),
  ];
}

/** A workflow command, which a runner takes from a line of output. */
function annotation(
  level: Level,
  { file, line, column }: Pick<Problem, 'file' | 'line'> & { readonly column?: number },
  text: string,
): string {
  const properties = Object.entries({ file, line, col: column }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(`${value}`)}`],
  );
  return `::${level} ${properties.join(',')}::${escapeText(text)}`;
}

function escapeText(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeText(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
