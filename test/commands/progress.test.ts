/** Progress: what a terminal shows while a command works, what a log keeps, and what is left in the end. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { after, beforeEach, describe, it } from 'node:test';
import { Progress } from '../../scripts/progress/progress.ts';
import { Speed } from '../../scripts/progress/speed.ts';
import {
  drawnLine,
  endLine,
  standingLine,
  timeLeft,
  timesLine,
} from '../../scripts/progress/words.ts';

/** What begins an order to a terminal. */
const ESC = '\u001b';

describe('the words of progress', () => {
  it('say the time left as somebody would', () => {
    const said = [0, 400, 1400, 10_000, 11_000, 41_000, 55_000, 56_000, 61_000, 118_000, 3_600_000];
    assert.deepEqual(said.map(timeLeft), [
      'about 1 s left',
      'about 1 s left',
      'about 1 s left',
      'about 10 s left',
      'about 15 s left',
      'about 45 s left',
      'about 55 s left',
      'about 1 min left',
      'about 2 min left',
      'about 2 min left',
      'about 60 min left',
    ]);
    assert.equal(timeLeft(7_200_000), 'about 2 h left');
    assert.equal(timeLeft(7_201_000), 'about 3 h left');
  });

  it('say how far the work is, with what is known of it', () => {
    const pages = { work: 'pages', done: 12_000, all: 32_500 } as const;
    assert.equal(standingLine(pages), 'Making pages: 12,000 of 32,500');
    const withTime = 'Making pages: 12,000 of 32,500, about 20 s left';
    assert.equal(standingLine({ ...pages, left: 19_500 }), withTime);
    assert.equal(standingLine({ work: 'checking', done: 0, all: 0 }), 'Checking');
  });

  it('draw a bar before it, no wider than the terminal', () => {
    const pages = { work: 'pages', done: 12_000, all: 32_500, left: 19_500 } as const;
    const line = '[=====           ]  36% Making pages: 12,000 of 32,500, about 20 s left';
    assert.equal(drawnLine(pages, 80), line);
    assert.equal(drawnLine(pages, 40), line.slice(0, 39));
    assert.equal(
      drawnLine({ work: 'reading', done: 7, all: 7 }, 80),
      '[================] 100% Reading articles: 7 of 7',
    );
    assert.equal(drawnLine({ work: 'checking', done: 0, all: 0 }, 80), 'Checking');
  });

  it('say what was done, what was left, and how long it took', () => {
    assert.equal(
      endLine({ work: 'pages', done: 32_500, all: 32_500 }, 41_260),
      'Making pages: 32,500 in 41.3 s',
    );
    assert.equal(
      endLine({ work: 'pages', done: 1200, all: 32_500 }, 1500),
      'Making pages: 1,200 of 32,500 in 1.5 s',
    );
    assert.equal(endLine({ work: 'checking', done: 0, all: 0 }, 3000), 'Checking in 3.0 s');
    assert.equal(
      timesLine([
        { work: 'reading', time: 3200 },
        { work: 'pages', time: 41_260 },
      ]),
      'Reading articles 3.2 s, making pages 41.3 s',
    );
  });
});

describe('the speed of work', () => {
  it('is unknown until two seconds of it were seen', () => {
    const speed = new Speed();
    assert.equal(speed.timeFor(10), undefined);
    speed.see(10, 500);
    speed.see(180, 2200);
    assert.equal(speed.timeFor(10), undefined);
    speed.see(230, 2700);
    assert.equal(Math.round(speed.timeFor(10) ?? 0), 100);
  });

  it('is unknown as long as nothing is done', () => {
    const speed = new Speed();
    speed.see(0, 0);
    speed.see(0, 9000);
    assert.equal(speed.timeFor(10), undefined);
  });

  it('leaves out the time before the first piece, and what that was', () => {
    const speed = new Speed();
    speed.see(0, 1000);
    speed.see(5000, 60_000);
    speed.see(5100, 70_000);
    assert.equal(Math.round(speed.timeFor(100) ?? 0), 10_000);
  });

  it('is the same whether it is told often, seldom or in bursts', () => {
    for (const step of [1, 10, 500]) {
      const speed = new Speed();
      for (let done = 0; done <= 1000; done += step) speed.see(done, done * 10);
      assert.ok(Math.abs((speed.timeFor(100) ?? 0) - 1000) < 1, `in steps of ${step}`);
    }
  });

  it('follows work that grows slower, a while after it does', () => {
    const speed = new Speed();
    for (let at = 0; at <= 20; at++) speed.see(at * 100, at * 1000);
    for (let at = 1; at <= 30; at++) speed.see(2000 + at * 10, 20_000 + at * 1000);
    const left = speed.timeFor(10) ?? 0;
    assert.ok(left > 500 && left < 1000, `${left} ms for what takes 1000 now, and took 100`);
  });
});

/** A screen that is read, and a clock that is set. */
function makeScreen(columns?: number) {
  const stream = new PassThrough({ encoding: 'utf8' });
  const screen = Object.assign(stream, columns === undefined ? {} : { isTTY: true, columns });
  const clock = { now: 0 };
  const progress = new Progress(screen, () => clock.now);
  return {
    progress,
    clock,
    /** What was written since it was last asked for. */
    written: (): string => stream.read() ?? '',
    at(seconds: number, ...told: Parameters<Progress['tell']>) {
      clock.now = seconds * 1000;
      progress.tell(...told);
    },
  };
}

/** To a column, to the line's end, to be written as it is. */
const PIECES = new RegExp(`${ESC}\\[(\\d+)G|${ESC}\\[0?(K)|([^${ESC}]+)`, 'g');

/** What a terminal of one line shows once something was written to it. */
function shownAfter(written: string, before = ''): string {
  let line = before;
  let column = 0;
  for (const [, goTo, erase, text] of written.matchAll(PIECES)) {
    if (goTo !== undefined) column = Number(goTo) - 1;
    else if (erase !== undefined) line = line.slice(0, column);
    else if (text !== undefined) {
      line = line.slice(0, column) + text + line.slice(column + text.length);
      column += text.length;
    }
  }
  return line;
}

describe('progress in a terminal', () => {
  const { TERM } = process.env;
  beforeEach(() => {
    process.env.TERM = 'xterm';
  });
  after(() => {
    if (TERM === undefined) delete process.env.TERM;
    else process.env.TERM = TERM;
  });

  it('shows nothing of work that takes less than a second', () => {
    const { progress, at, written } = makeScreen(80);
    at(0.1, 'reading', 0, 34);
    at(0.3, 'reading', 34, 34);
    at(0.4, 'pages', 0, 0);
    at(0.9, 'pages', 252, 252);
    progress.end();
    assert.equal(written(), '');
  });

  it('rewrites one line, ten times a second at most', () => {
    const { at, written } = makeScreen(80);
    at(0, 'reading', 1, 10_000);
    at(3, 'reading', 3001, 10_000);
    const first = written();
    assert.equal(
      shownAfter(first),
      '[====            ]  30% Reading articles: 3,001 of 10,000, about 7 s left',
    );
    at(3.05, 'reading', 3051, 10_000);
    assert.equal(written(), '');
    at(3.1, 'reading', 3101, 10_000);
    const second = written();
    assert.ok(!second.includes('\n'));
    assert.match(shownAfter(second, shownAfter(first)), /^\[====\s+\] {2}31% Reading .* 7 s left$/);
  });

  it('leaves nothing of a longer line behind a shorter one', () => {
    const { at, written } = makeScreen(80);
    at(0, 'pages', 0, 1000);
    at(2, 'pages', 500, 1000);
    const before = shownAfter(written());
    at(2.1, 'search', 0, 0);
    at(3, 'pages', 1000, 1000);
    assert.equal(shownAfter(written(), before), 'Making the search');
  });

  it('shows what the others wait for where phases overlap', () => {
    const { at, written } = makeScreen(80);
    at(0, 'pages', 0, 1000);
    at(2, 'pages', 500, 1000);
    written();
    at(3, 'search', 0, 4);
    assert.match(shownAfter(written()), /Making pages: 500 of 1,000/);
    at(4, 'pages', 1000, 1000);
    assert.match(shownAfter(written()), /Making the search: 0 of 4$/);
  });

  it('goes back to what turned out to be unfinished', () => {
    const { at, written } = makeScreen(80);
    at(2, 'pages', 500, 500);
    at(3, 'search', 0, 4);
    written();
    at(4, 'pages', 500, 1000);
    assert.match(shownAfter(written()), /Making pages: 500 of 1,000$/);
  });

  it('tells no time from the beginning of the work, which is slower', () => {
    const { at, written } = makeScreen(80);
    at(0, 'pages', 1, 1000);
    at(5, 'pages', 49, 1000);
    assert.ok(shownAfter(written()).endsWith('Making pages: 49 of 1,000'));
    at(6, 'pages', 50, 1000);
    assert.match(shownAfter(written()), /Making pages: 50 of 1,000, about 2 min left$/);
  });

  it('draws the end of a phase at once, and only once', () => {
    const { at, written } = makeScreen(80);
    at(2, 'pages', 99, 100);
    written();
    at(2.01, 'pages', 100, 100);
    assert.match(shownAfter(written()), /100% Making pages: 100 of 100$/);
    at(2.02, 'pages', 101, 101);
    at(2.03, 'pages', 102, 102);
    assert.equal(written(), '');
  });

  it('leaves an empty line in the end, done or not', () => {
    const { progress, at, written } = makeScreen(80);
    at(0, 'pages', 0, 1000);
    at(2, 'pages', 500, 1000);
    const line = shownAfter(written());
    assert.notEqual(line, '');
    progress.end();
    assert.equal(shownAfter(written(), line), '');
  });

  it('stands below lines that stay', () => {
    const { progress, at, written } = makeScreen(80);
    at(0, 'importing', 0, 1000);
    at(2, 'importing', 500, 1000);
    const line = shownAfter(written());
    let under = '';
    progress.above(() => {
      under = shownAfter(written(), line);
    });
    assert.equal(under, '');
    assert.equal(shownAfter(written()), line);
  });

  it('is plain lines where the terminal can do no more than print', () => {
    process.env.TERM = 'dumb';
    const { at, written } = makeScreen(80);
    at(0, 'pages', 0, 1000);
    at(5, 'pages', 500, 1000);
    assert.equal(written(), 'Making pages: 500 of 1,000\n');
  });

  it('does not break into two lines where the terminal is narrow', () => {
    const { at, written } = makeScreen(30);
    at(0, 'pages', 0, 1000);
    at(2, 'pages', 500, 1000);
    assert.equal(shownAfter(written()), '[========        ]  50% Makin');
  });
});

describe('progress without a terminal', () => {
  it('says a line every five seconds, and one at the end of what took over one', () => {
    const { progress, at, written } = makeScreen();
    at(0.2, 'reading', 0, 10_000);
    for (let done = 1; done <= 10_000; done++) at(0.2 + done / 5000, 'reading', done, 10_000);
    assert.equal(written(), '');
    at(2.4, 'pages', 0, 0);
    assert.equal(written(), 'Reading articles: 10,000 in 2.4 s\n');
    for (let done = 100; done <= 32_500; done += 100) at(2.4 + done / 2500, 'pages', done, 32_500);
    assert.equal(
      written(),
      'Making pages: 12,500 of 32,500, about 8 s left\n' +
        'Making pages: 25,000 of 32,500, about 3 s left\n',
    );
    at(15.6, 'search', 0, 2);
    at(16.1, 'search', 2, 2);
    at(16.2, 'writing', 0, 33_000);
    progress.end();
    assert.equal(written(), 'Making pages: 32,500 in 13.2 s\n');
  });

  it('says nothing of work that takes less than a second', () => {
    const { progress, at, written } = makeScreen();
    at(0.1, 'reading', 0, 34);
    at(0.9, 'reading', 34, 34);
    progress.end();
    assert.equal(written(), '');
  });

  it('says where work ended that failed', () => {
    const { progress, clock, at, written } = makeScreen();
    at(0, 'pages', 0, 1000);
    at(2, 'pages', 500, 1000);
    clock.now = 3000;
    progress.end();
    assert.equal(written(), 'Making pages: 500 of 1,000 in 3.0 s\n');
  });

  it('writes nothing that moves a cursor', () => {
    const { progress, at, written } = makeScreen();
    for (let i = 0; i <= 100; i++) at(i, 'importing', i, 100);
    progress.above(() => undefined);
    progress.end();
    const lines = written().trimEnd().split('\n');
    assert.equal(lines.length, 20);
    for (const line of lines) assert.match(line, /^Importing texts: [\w ,.]+$/);
  });
});

it('tells what the time was spent on, from the beginning to the end', () => {
  const { progress, clock, at } = makeScreen();
  at(0.5, 'reading', 0, 10);
  at(1, 'reading', 10, 10);
  at(2, 'pages', 0, 0);
  at(3, 'pages', 5, 9);
  at(3.5, 'search', 0, 1);
  at(4, 'pages', 9, 9);
  clock.now = 6000;
  assert.deepEqual(progress.end(), [
    { work: 'reading', time: 2000 },
    { work: 'pages', time: 2000 },
    { work: 'search', time: 2000 },
  ]);
});
