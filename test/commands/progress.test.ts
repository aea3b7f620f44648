/** Progress: what a terminal shows while a command works, what a log keeps, and what is left in the end. */
import assert from 'node:assert/strict';
import { clearLine, cursorTo, moveCursor } from 'node:readline';
import { PassThrough } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { showProgress } from '../../scripts/progress.ts';

/** How long after the beginning a report comes, in seconds, and what it says. */
type Step = readonly [
  at: number,
  ...told: Parameters<Parameters<Parameters<typeof showProgress>[1]>[0]>,
];

/**
 * Shows the progress of work that reports these steps, with a clock that is set.
 * @returns the text of each step and of the end; the times of the stages; after each step, how many
 *   listeners wait for Ctrl-C
 */
async function show(
  steps: readonly Step[],
  { isTTY = false, end = steps.at(-1)?.[0] ?? 0, isWanted = true, fails = false } = {},
) {
  const through = new PassThrough({ encoding: 'utf8' });
  const stream = Object.assign(through, {
    isTTY,
    columns: 80,
    cursorTo: (x: number) => cursorTo(through, x),
    clearLine: (direction: -1 | 0 | 1) => clearLine(through, direction),
    moveCursor: (x: number, y: number) => moveCursor(through, x, y),
  });
  const read = (): string => through.read() ?? '';
  let seconds = 0;
  const written: string[] = [];
  const signals: number[] = [];
  const work = showProgress(
    isWanted,
    async (tell) => {
      for (const [at, ...told] of steps) {
        seconds = at;
        tell(...told);
        written.push(read());
        signals.push(process.listenerCount('SIGINT'));
      }
      seconds = end;
      if (fails) throw new Error('the work failed');
    },
    { stream, now: () => seconds * 1000 },
  );
  const times = await work.then(({ times }) => times).catch(({ message }: Error) => message);
  return { written, last: read(), times, signals };
}

/** The text that a terminal of one line shows once this was written to it, without the spinner. */
function shown(written: string | undefined): string {
  const line = stripVTControlCharacters(written?.slice(written.lastIndexOf('\u001b[?2026h')) ?? '');
  return line.replace(/^\S /, '');
}

describe('progress in a terminal', () => {
  const { TERM, CI } = process.env;
  before(() => {
    process.env.TERM = 'xterm';
    delete process.env.CI;
  });
  after(() => {
    Object.assign(process.env, TERM === undefined ? {} : { TERM }, CI === undefined ? {} : { CI });
    if (TERM === undefined) delete process.env.TERM;
  });

  const isTTY = true;
  const showLive = async (...steps: Step[]) => (await show(steps, { isTTY })).written.map(shown);

  it('shows nothing of work that takes less than a second', async () => {
    const { written, last } = await show(
      [
        [0.1, 'reading', 0, 34],
        [0.3, 'reading', 34, 34],
        [0.4, 'pages', 0, 0],
        [0.9, 'pages', 252, 252],
      ],
      { isTTY },
    );
    assert.equal(written.join('') + last, '');
  });

  it('rewrites one line, ten times a second at most', async () => {
    assert.deepEqual(
      await showLive(
        [0, 'reading', 1, 10_000],
        [3, 'reading', 3001, 10_000],
        [3.05, 'reading', 3051, 10_000],
        [3.1, 'reading', 3101, 10_000],
      ),
      [
        '',
        'Reading articles: 3,001 of 10,000 (30%), 1,000/s, about 10 s left',
        '',
        'Reading articles: 3,101 of 10,000 (31%), 1,000/s, about 10 s left',
      ],
    );
  });

  it('shows what the others wait for where phases overlap', async () => {
    assert.deepEqual(
      await showLive(
        [0, 'pages', 0, 1000],
        [2, 'pages', 500, 1000],
        [3, 'search', 0, 4],
        [4, 'pages', 1000, 1000],
      ),
      [
        '',
        'Making pages: 500 of 1,000 (50%)',
        'Making pages: 500 of 1,000 (50%)',
        'Making the search: 0 of 4 (0%)',
      ],
    );
  });

  it('goes back to what turned out to be unfinished', async () => {
    assert.deepEqual(
      await showLive([2, 'pages', 500, 500], [3, 'search', 0, 0], [4, 'pages', 500, 1000]),
      ['Making pages: 500 of 500 (100%)', 'Making the search', 'Making pages: 500 of 1,000 (50%)'],
    );
  });

  it('shows the end of a phase at once, and only once', async () => {
    assert.deepEqual(
      await showLive(
        [2, 'pages', 99, 100],
        [2.01, 'pages', 100, 100],
        [2.02, 'pages', 101, 101],
        [2.03, 'pages', 102, 102],
      ),
      ['Making pages: 99 of 100 (99%)', 'Making pages: 100 of 100 (100%)', '', ''],
    );
  });

  it('knows a rate after two seconds of the work, without the time before the first piece', async () => {
    assert.deepEqual(
      await showLive(
        [1, 'search', 0, 50],
        [30, 'search', 10, 50],
        [31.9, 'search', 11, 50],
        [32, 'search', 11, 50],
        [40, 'search', 20, 60],
      ),
      [
        'Making the search: 0 of 50 (0%)',
        'Making the search: 10 of 50 (20%)',
        'Making the search: 11 of 50 (22%)',
        'Making the search: 11 of 50 (22%), 0.5/s, about 2 min left',
        'Making the search: 20 of 60 (33%), 1/s, about 40 s left',
      ],
    );
  });

  it('leaves an empty line in the end, done or not', async () => {
    for (const fails of [false, true]) {
      const { written, last } = await show([[2, 'pages', 500, 1000]], { isTTY, fails });
      assert.notEqual(shown(written[0]), '');
      // To the first column, and all of the line removed.
      assert.ok(last.endsWith('\u001b[1G\u001b[0K'), JSON.stringify(last));
    }
  });

  it('ends on Ctrl-C, but no command that ends in its own way', async () => {
    const steps: Step[] = [[2, 'pages', 500, 1000]];
    assert.deepEqual((await show(steps, { isTTY })).signals, [1]);
    const end = () => undefined;
    process.on('SIGINT', end);
    assert.deepEqual((await show(steps, { isTTY })).signals, [1]);
    process.off('SIGINT', end);
    assert.equal(process.listenerCount('SIGINT'), 0);
  });
});

describe('progress without a terminal', () => {
  it('says a line every five seconds, and one at the end of what took over one', async () => {
    const steps: Step[] = [[0.2, 'reading', 0, 10_000]];
    for (let i = 1; i <= 100; i++) steps.push([0.2 + i / 50, 'reading', i * 100, 10_000]);
    steps.push([2.4, 'pages', 0, 0]);
    for (let i = 1; i <= 325; i++) steps.push([2.4 + i / 25, 'pages', i * 100, 32_500]);
    steps.push([15.6, 'search', 0, 2], [16.1, 'search', 2, 2], [16.2, 'writing', 0, 33_000]);
    const { written, last } = await show(steps);
    assert.deepEqual((written.join('') + last).trimEnd().split('\n'), [
      'Reading articles: 10,000 of 10,000 (100%) in 2.4 s',
      'Making pages: 6,500 of 32,500 (20%), 2,500/s, about 15 s left',
      'Making pages: 19,000 of 32,500 (58%), 2,500/s, about 10 s left',
      'Making pages: 31,500 of 32,500 (96%), 2,500/s, about 5 s left',
      'Making pages: 32,500 of 32,500 (100%) in 13.2 s',
    ]);
  });

  it('says nothing of work that takes less than a second', async () => {
    const { written, last } = await show([
      [0.1, 'reading', 0, 34],
      [0.9, 'reading', 34, 34],
    ]);
    assert.equal(written.join('') + last, '');
  });

  it('says where work ended that failed', async () => {
    const { last, times } = await show([[2, 'pages', 500, 1000]], { end: 3, fails: true });
    assert.equal(last, 'Making pages: 500 of 1,000 (50%) in 3.0 s\n');
    assert.equal(times, 'the work failed');
  });

  it('is the same where a terminal can do no more than print', async () => {
    const { TERM } = process.env;
    process.env.TERM = 'dumb';
    const { last } = await show([[0, 'checking', 0, 0]], { isTTY: true, end: 3 });
    if (TERM === undefined) delete process.env.TERM;
    else process.env.TERM = TERM;
    assert.equal(last, 'Checking in 3.0 s\n');
  });
});

it('says nothing where it is not wanted', async () => {
  for (const isTTY of [false, true]) {
    const steps: Step[] = Array.from({ length: 20 }, (_, i) => [i, 'pages', i, 20]);
    const { written, last } = await show(steps, { isTTY, isWanted: false });
    assert.equal(written.join('') + last, '');
  }
});

it('tells what the time was spent on, from the beginning to the end', async () => {
  const steps: Step[] = [
    [0.5, 'reading', 0, 10],
    [1, 'reading', 10, 10],
    [2, 'pages', 0, 0],
    [3, 'pages', 5, 9],
    [3.5, 'search', 0, 1],
    [4, 'pages', 9, 9],
  ];
  for (const isWanted of [true, false]) {
    const { times } = await show(steps, { end: 6.1, isWanted });
    assert.equal(times, 'Reading articles 2.0 s, making pages 2.0 s, making the search 2.1 s');
  }
});
