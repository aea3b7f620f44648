/** Walks through what is doubtful in a terminal: each place is accepted, mended, or left for later. */
import type { Readable, Writable } from 'node:stream';
import { isCancel, note, select, text } from '@clack/prompts';
import { sayDoubt } from '../../src/import/review/doubts.ts';
import { linesInDoubt, type NumberedLine } from '../../src/import/review/lines-in-doubt.ts';
import type { ListDecision, ListEntry } from '../../src/import/review/review-list.ts';

interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}

/** Most letters of a line that are shown: paragraphs are on one line. */
const SHOWN = 600;

/**
 * Asks of each doubt of articles what becomes of it.
 * @param textOf reads the text of an article's file, with `\n` as line end
 * @param onDecided takes what was decided of an article, before the next one is asked of
 * @returns whether the person has gone through all of them
 */
export async function walk(
  entries: readonly ListEntry[],
  textOf: (file: string) => Promise<string>,
  onDecided: (decision: ListDecision) => Promise<void>,
  streams: Streams,
): Promise<boolean> {
  for (const [at, entry] of entries.entries()) {
    const { decision, isOver } = await ask(entry, await textOf(entry.file), streams, {
      at: at + 1,
      of: entries.length,
    });
    if (decision.settled.size > 0) await onDecided(decision);
    if (isOver) return false;
  }
  return true;
}

/** Asks of the doubts of one article. What was decided before the person quits counts. */
async function ask(
  { file, hash, doubts }: ListEntry,
  whole: string,
  streams: Streams,
  { at, of }: { readonly at: number; readonly of: number },
): Promise<{ readonly decision: ListDecision; readonly isOver: boolean }> {
  const settled = new Set<string>();
  const lines = new Map<number, readonly string[]>();
  const decision = { file, hash, line: 1, settled, lines };
  for (const doubt of doubts) {
    const own = linesInDoubt(whole, [doubt]).map((line) => ({
      ...line,
      text: lines.get(line.number)?.[0] ?? line.text,
    }));
    const shown = own.map((one) => `${one.number}| ${one.text.slice(0, SHOWN)}`).join('\n');
    note(shown, `${file} (${at} of ${of})`, streams);
    const answer = await select({
      ...streams,
      message: sayDoubt(doubt),
      options: [
        { value: 'accept', label: 'Accept', hint: 'it is right as it is' },
        { value: 'edit', label: 'Edit', hint: 'mend its lines' },
        { value: 'skip', label: 'Skip', hint: 'it stays in review' },
        { value: 'quit', label: 'Quit', hint: 'what was decided so far is kept' },
      ],
    });
    if (isCancel(answer) || answer === 'quit') return { decision, isOver: true };
    if (answer === 'skip') continue;
    if (answer === 'edit') {
      const mended = await mend(own, streams);
      if (!mended) return { decision, isOver: true };
      for (const [number, line] of mended) lines.set(number, [line]);
    }
    settled.add(sayDoubt(doubt));
  }
  return { decision, isOver: false };
}

/** Asks what lines become; none where the person breaks off. */
async function mend(
  lines: readonly NumberedLine[],
  streams: Streams,
): Promise<Map<number, string> | undefined> {
  const mended = new Map<number, string>();
  for (const { number, text: line } of lines.filter((one) => one.text.trim() !== '')) {
    const answer = await text({ ...streams, message: `Line ${number}`, initialValue: line });
    if (isCancel(answer)) return undefined;
    mended.set(number, answer ?? '');
  }
  return mended;
}
