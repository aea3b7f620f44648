/** Says what the steps of filters cost a browser, in elements that take as long to draw. */
import type { DrawnElement } from './print-svg.ts';

/*
 * An element counts as a tenth of a millisecond. Measured of a picture of a thousand points by a thousand, in Chromium on
 * one processor: a step that mixes or moves takes 3 to 20 ms, one that blurs 100, noise 400, a cell of a convolution 27,
 * one that widens shapes 70 ms or, by a hundred points, a second. Few steps are that large, so that half of it is counted.
 */
const PLAIN = 50;
const SLOW = 500;

/** The steps that take longer than others. */
const COSTS: Readonly<Record<string, (numbersOf: (attribute: string) => number[]) => number>> = {
  feGaussianBlur: () => SLOW,
  feDropShadow: () => SLOW,
  feDiffuseLighting: () => SLOW,
  feSpecularLighting: () => SLOW,
  feDisplacementMap: () => SLOW,
  feMorphology: () => 5 * SLOW,
  feTurbulence: (numbersOf) => {
    const [octaves = 1] = numbersOf('numOctaves');
    return SLOW * Math.max(4, octaves);
  },
  feConvolveMatrix: (numbersOf) => {
    const [width = 3, height = width] = numbersOf('order');
    return Math.max(SLOW, 100 * width * height);
  },
};

/** What an element costs as a step of a filter; nothing for others. */
export function stepCost({ name, attributes }: DrawnElement): number {
  if (!/^fe[A-Z]/.test(name)) return 0;
  const costOf = COSTS[name];
  if (!costOf) return PLAIN;
  return costOf((wanted) => {
    return numbersIn(attributes.find(([attribute]) => attribute === wanted)?.[1] ?? '');
  });
}

/** What a property costs by the functions in its value, such as `blur(3px)`: they are steps, too. */
export function functionsCost(property: string, value: string): number {
  if (!property.endsWith('filter')) return 0;
  const functions = value.split('(').length - value.toLowerCase().split('url(').length;
  return functions * SLOW;
}

/** Whether a text of CSS may name filters. */
export function namesFilters(css: string): boolean {
  return css.toLowerCase().includes('filter');
}

/** Whether an element makes a picture move, or says by CSS that something in it does: then all is drawn again and again. */
export function moves({ name, children }: DrawnElement): boolean {
  if (name === 'style') return /@(?:-webkit-)?keyframes/i.test(children.join(''));
  return name === 'set' || name.startsWith('animate');
}

function numbersIn(value: string): number[] {
  return value
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map(Number)
    .filter(Number.isFinite);
}
