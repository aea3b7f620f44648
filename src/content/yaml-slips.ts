/** Finds slips in YAML that its parser describes by their consequences: a missing space, a tab that indents. */

/** A slip, with what would be right. */
interface Slip {
  /** Both from zero. */
  readonly line: number;
  readonly column: number;
  /** The line after those that belong to it, since they are indented more. */
  readonly end: number;
  readonly found: string;
  readonly expected: string;
}

/** A slip, and the line without it. */
interface Candidate extends Omit<Slip, 'end'> {
  readonly mended: string;
}

/** Most lines that are tried: each costs a reading of the whole. */
const MOST_TRIED = 40;

/** Most lines that are read for that: of a file of many thousands, few slips are found. */
const MOST_READ = 8000;

/**
 * Finds the slips of YAML that cannot be read as it is meant.
 * @param weigh how much is wrong with a source: more is worse
 * @returns the slips, and the source without them, in the same number of lines
 */
export function findSlips(
  source: string,
  weigh: (source: string) => number,
): { slips: readonly Slip[]; mended: string } {
  const lines = source.split('\n');
  const candidates = lines
    .flatMap(candidateIn)
    .slice(0, Math.min(MOST_TRIED, Math.ceil(MOST_READ / lines.length)))
    .map((one) => ({ ...one, end: endOf(lines, one.line) }));
  const without = (chosen: readonly Candidate[]) => {
    const mended = new Map(chosen.map((one) => [one.line, one.mended]));
    return lines.map((line, i) => mended.get(i) ?? line).join('\n');
  };
  if (candidates.length === 0) return { slips: [], mended: source };
  // What looks like a slip may be right, as within a text: it is one if mending it makes less wrong.
  let slips = candidates;
  let weight = weigh(without(slips));
  for (const one of candidates) {
    const others = slips.filter((other) => other !== one);
    const weightOfOthers = weigh(without(others));
    if (weightOfOthers > weight) continue;
    slips = others;
    weight = weightOfOthers;
  }
  return { slips, mended: without(slips) };
}

const SPACE_OF_HYPHEN = /^(\s*)-(?=\p{L})/u;
const SPACE_OF_COLON = /^(\s*(?:- )?[A-Za-z][\w-]*):(?=[^\s:/])/;

/** The line after one and those that are indented more. */
function endOf(lines: readonly string[], line: number): number {
  const indent = (text = '') => text.search(/\S/);
  const own = indent(lines[line]);
  const next = lines.findIndex((text, i) => i > line && indent(text) >= 0 && indent(text) <= own);
  return next === -1 ? lines.length : next;
}

function candidateIn(text: string, line: number): Candidate[] {
  const tabs = /^ *\t\s*/.exec(text)?.[0];
  const spaced = tabs === undefined ? text : tabs.replaceAll('\t', '  ') + text.slice(tabs.length);
  const afterHyphen = spaced.replace(SPACE_OF_HYPHEN, '$1- ');
  const mended = afterHyphen.replace(SPACE_OF_COLON, '$1: ');
  const marks = [
    ...(afterHyphen === spaced ? [] : ['the hyphen']),
    ...(mended === afterHyphen ? [] : ['the colon']),
  ];
  if (tabs !== undefined && marks.length === 0) {
    const found = 'a tab at the beginning of the line';
    return [{ line, column: tabs.indexOf('\t'), mended, found, expected: 'spaces instead of it' }];
  }
  if (marks.length === 0) return [];
  const after = `a space after ${marks.join(' and after ')}`;
  return [
    {
      line,
      column: text.search(/\S/),
      mended,
      found: `\`${text.trim()}\``,
      expected: `\`${mended.trim()}\`, with ${after}${tabs === undefined ? '' : ', and spaces instead of the tab'}`,
    },
  ];
}
