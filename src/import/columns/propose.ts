/** Writes a proposal of `import.yaml`: what was recognized, and why, for a person to correct. */
import { basename } from 'node:path';
import { stringify } from 'yaml';
import { shorten } from '../../text/fold.ts';
import type { Repetition } from '../cleaners/boilerplate-learner.ts';
import type { FileFacts } from '../read-texts.ts';
import { COLUMN_KINDS } from './names.ts';
import { MOST_SHOWN, type Profile } from './profile.ts';

/** What a proposal is made of. */
interface ProposalFacts {
  readonly facts: FileFacts;
  readonly repetition: Repetition;
  /** The zone of the site. */
  readonly zone?: string | undefined;
}

/** Kinds of columns that say who made a text: nobody leaves out all rows of the outlet that is the rarest. */
const NAMES = ['outlet', 'source', 'editor', 'reporter', 'lang'] as const;

/** Most lines that are offered as boilerplate. */
const MOST_LINES = 40;

/**
 * Writes the text of an `import.yaml`. It can be used as it is; what has to be confirmed stands in comments.
 * @returns YAML with comments, each line of which is at most 120 characters where the data allow it
 */
export function proposeImport({ facts, repetition, zone }: ProposalFacts): string {
  const { file, format, settings, table } = facts;
  const lines = [
    `# How ${comment(basename(file))} is imported: ${format}, ${repetition.texts} texts. Edit this file and keep it beside the data.`,
    '',
    ...(table ? columnLines(table.decision, table.profiles) : []),
    ...(table ? orderLines(table.order) : []),
    '# The zone of hours that have none.',
    entry('timeZone', settings.timeZone ?? zone ?? 'Asia/Jakarta', settings.timeZone !== undefined),
    '# The language of all texts; without it, each is told by itself.',
    entry('lang', settings.lang ?? 'id', settings.lang !== undefined),
    '# The outlet and the source of all texts that name none.',
    entry('outlet', settings.outlet ?? 'TELUKPOS.COM', settings.outlet !== undefined),
    entry('source', settings.source ?? 'Antara', settings.source !== undefined),
    '# Tags of all articles.',
    entry('tags', settings.tags ?? ['kliping'], settings.tags !== undefined),
    ...(table ? dropLines(facts, table.profiles) : []),
    ...boilerplateLines(facts, repetition),
  ];
  return `${lines.join('\n')}\n`;
}

function columnLines(
  { columns, why, aside, guessed }: NonNullable<FileFacts['table']>['decision'],
  profiles: readonly Profile[],
): string[] {
  const example = (column: string) => {
    const value = profiles.find(({ name }) => name === column)?.values[0];
    return value === undefined ? '' : `, such as "${comment(value, 40)}"`;
  };
  const { date, time } = columns;
  const entries = COLUMN_KINDS.filter((kind) => kind !== 'time').flatMap((kind) => {
    const column = columns[kind];
    if (column === undefined) return [];
    const value =
      kind === 'date' && date !== undefined && time !== undefined ? [date, time] : column;
    const confirm = guessed.includes(kind) ? 'PLEASE CONFIRM: ' : '';
    return [
      `  ${scalar(kind, value)} # ${confirm}${comment(why.get(column) ?? '')}${example(column)}`,
    ];
  });
  return [
    `# What the columns are: ${COLUMN_KINDS.filter((kind) => kind !== 'time').join(', ')}.`,
    '# A date may have two columns, [tanggal, jam].',
    'columns:',
    ...entries,
    ...(aside.length > 0 ? ['# Left aside:'] : []),
    ...aside.map(
      ({ column, reason }) =>
        `#   ${comment(column) || '(no name)'}: ${comment(reason)}${example(column)}`,
    ),
    '',
  ];
}

function orderLines(order: NonNullable<FileFacts['table']>['order']): string[] {
  return [
    `# Which number of 3/4/2019 is the day: D/M or M/D. ${comment(order.why)}.`,
    ...(order.isDoubtful ? ['# PLEASE CONFIRM: until then, all such dates are in review.'] : []),
    entry('dateOrder', order.order ?? 'D/M', order.order !== undefined && !order.isDoubtful),
    '',
  ];
}

/** Columns of a few values may be those by which rows are left out; the rarest one of a category is an example. */
function dropLines({ settings, table }: FileFacts, profiles: readonly Profile[]): string[] {
  const few = profiles.filter(
    ({ distinct, filled, meanLength, dates }) =>
      distinct > 1 &&
      distinct <= MOST_SHOWN &&
      filled > distinct * 2 &&
      meanLength < 40 &&
      dates < 0.5,
  );
  const { columns = {} } = table?.decision ?? {};
  const used = NAMES.map((kind) => columns[kind]);
  const example = Object.fromEntries(
    few
      .filter(({ name }) => !used.includes(name))
      .slice(0, 3)
      .map(({ name, values }) => [name, values.slice(-1)]),
  );
  return [
    '# Rows that are left out, by the values of a column; * stands for any characters.',
    entry(
      'drop',
      settings.drop ?? (Object.keys(example).length > 0 ? example : { kategori: ['Iklan*'] }),
      settings.drop !== undefined,
    ),
    ...few.map(
      ({ name, values }) => `#   ${comment(name)} has: ${comment(values.join('; '), 600)}`,
    ),
  ];
}

function boilerplateLines({ settings }: FileFacts, { lines, texts: all }: Repetition): string[] {
  const stated = settings.boilerplate ?? [];
  // What has a general form is cut without being asked for.
  const more = lines.filter(({ text, isGeneral }) => !isGeneral && !stated.includes(text));
  return [
    '# Lines, or last sentences, that are no part of a text: they are taken out and counted.',
    ...(more.length > 0
      ? ['# PLEASE CONFIRM: remove the # before each line that is to be taken out.']
      : []),
    ...(stated.length > 0 ? ['boilerplate:'] : ['# boilerplate:']),
    ...stated.map((text) => `  - ${scalarOf(text)}`),
    ...more
      .slice(0, MOST_LINES)
      .map(({ text, texts }) => `#   - ${scalarOf(text)} # in ${texts} of ${all} texts`),
  ];
}

/** An entry of the file; as a comment where it is an example only. */
function entry(key: string, value: unknown, isStated: boolean): string {
  const text = stringify({ [key]: value }, { lineWidth: 0 }).trimEnd();
  return isStated ? text : text.replace(/^/gm, '# ');
}

function scalar(key: string, value: unknown): string {
  return stringify({ [key]: value }, { lineWidth: 0, collectionStyle: 'flow' })
    .trim()
    .replace(/^\{ ?(.*?) ?\}$/s, '$1');
}

function scalarOf(text: string): string {
  return JSON.stringify(text);
}

/** Words of data in a comment: on one line, and short. */
function comment(text: string, length = 100): string {
  return shorten(text.replace(/\s+/g, ' ').trim(), length);
}
