/** Draws a share card: the title of an edition or an article in its letters and colours. */
import { CARD_SIZE, type ShareCard } from '../../archive/share-card.ts';
import { Canvas } from './canvas.ts';
import { type SetLine, setLines } from './outlines.ts';

/** In pixels. */
const MARGIN = 84;
const BAR = 18;
const WIDTH = CARD_SIZE.width - 2 * MARGIN;

/** Sizes of a title, the first in which it has room. */
const TITLE_SIZES = [112, 96, 84, 72, 62, 54] as const;
const SMALL = 36;
const LEADING = 1.18;

/** The height of what a title may take. */
const ROOM = { edition: 250, article: 330 } as const;

/** Most lines of what an edition says of itself. */
const MOST_LINES = 2;

/** @returns the bytes of a PNG: the same on every machine, as they come from no font or drawing program of it */
export function drawCard({ site, title, line, host, colors }: ShareCard): Uint8Array {
  const { width, height } = CARD_SIZE;
  const canvas = new Canvas(width, height, colors.paper);
  canvas.fill(0, 0, width, BAR, colors.accent);
  let y = BAR + 86;
  const rule = () => {
    // As below the masthead of the pages: a double one.
    canvas.fill(MARGIN, y, WIDTH, 3, colors.rule);
    canvas.fill(MARGIN, y + 7, WIDTH, 3, colors.rule);
    y += 10;
  };
  const put = (lines: readonly SetLine[], size: number, color: string) => {
    for (const one of lines) {
      canvas.text(one, MARGIN, y, size, color);
      y += Math.round(size * LEADING);
    }
  };
  if (title !== undefined) {
    put(setLines(site, SMALL, WIDTH).slice(0, 1), SMALL, colors.accent);
    y -= 14;
    rule();
    const [size, lines] = fitted(title, ROOM.article);
    y += Math.round(size * 1.15);
    put(lines, size, colors.ink);
  } else {
    const [size, lines] = fitted(site, ROOM.edition);
    y += Math.round(size * 0.55);
    put(lines, size, colors.ink);
    y -= Math.round(size * 0.55);
    rule();
    y += 62;
    put(shortened(line, SMALL, MOST_LINES), SMALL, colors.faint);
  }
  y = height - 62;
  const foot = title === undefined ? host : [line, host].filter((one) => one).join(' · ');
  if (foot) put(setLines(foot, SMALL - 4, WIDTH).slice(0, 1), SMALL - 4, colors.faint);
  return canvas.png();
}

/** A text in the largest size in which it has room; shortened where it has none in any. */
function fitted(text: string, room: number): readonly [size: number, lines: readonly SetLine[]] {
  let size: number = TITLE_SIZES[0];
  for (size of TITLE_SIZES) {
    const lines = setLines(text, size, WIDTH);
    if (lines.length * size * LEADING <= room) return [size, lines];
  }
  return [size, shortened(text, size, Math.floor(room / (size * LEADING)))];
}

/** As many words of a text as have room in some lines. */
function shortened(text: string, size: number, most: number): readonly SetLine[] {
  const words = text.split(/\s+/);
  for (let count = words.length; count > 0; count--) {
    const shown = count === words.length ? text : `${words.slice(0, count).join(' ')} …`;
    const lines = setLines(shown, size, WIDTH);
    if (lines.length <= most) return lines;
  }
  return [];
}
