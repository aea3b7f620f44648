/** Counts the elements that a picture draws, copies of copies among them. */
import type { ChildNode, CssSyntaxError, Root } from 'postcss';
import { cssParser } from './css-parser.ts';
import { functionsCost, moves, namesFilters, stepCost } from './filter-cost.ts';
import type { DrawnElement } from './print-svg.ts';

/** A property, or `href`, by which one element draws another: `fill="url(#dots)"`. */
interface Use {
  readonly property: string;
  readonly id: string;
  /** In elements that take as long to draw: of functions, which name no element. */
  readonly cost?: number;
  /** Whether it is said of every element, and not of this one. */
  readonly isOfAll?: true;
}

/** A style sheet is no CSS. */
export class SheetError extends Error {
  /** Where its element begins in the file. */
  readonly start: number;
  /** Where the fault is in the style sheet, one-based. */
  readonly line: number;
  readonly column: number;

  constructor(start: number, { reason, line = 1, column = 1 }: CssSyntaxError) {
    super(reason);
    this.start = start;
    this.line = line;
    this.column = column;
  }
}

/** Elements whose `href` names what they draw. */
const COPYING = new Set(['use', 'feImage', 'pattern']);

/** What others refer to without drawing its elements. */
const COLORS = new Set(['linearGradient', 'radialGradient']);

/** Properties that an element hands down to those in it. */
const INHERITED = new Set(['fill', 'stroke']);

/** Attributes that say where the corners of a line are; at each of them a marker may be drawn. */
const CORNERS = new Set(['d', 'points']);

/** In a picture that moves, a step of a filter counts as several: it is done again and again. */
const MOVING = 10;

/**
 * @param most counting ends soon after it
 * @param withSteps whether a step of a filter counts as the elements that take as long to draw, and not as one
 * @returns the number of elements, each counted with all that it draws: what `<use>` copies, and, as often as it may be
 *   drawn, what its fill, mask, markers and their like have in them; never less than what a browser draws
 */
export function countDrawn(picture: DrawnElement, most: number, withSteps: boolean): number {
  const byId = new Map<string, DrawnElement>();
  const sheets = new Map<string, Use[]>();
  const sizes = new Map<DrawnElement, { readonly elements: number; readonly corners: number }>();
  const known = new Map<DrawnElement, number>();
  const open = new Set<DrawnElement>();
  let isMoving = false;
  collect(picture);
  const ofSteps = withSteps ? (isMoving ? MOVING : 1) : 0;
  // What draws nothing would be asked of every element.
  for (const [name, uses] of sheets)
    sheets.set(
      name,
      uses.filter(({ id, cost }) => cost || drawnBy(id)),
    );
  return Math.min(count(picture), most + 1);

  function drawnBy(id: string): DrawnElement | undefined {
    const element = byId.get(id);
    return element && !COLORS.has(element.name) ? element : undefined;
  }

  function collect(element: DrawnElement): { readonly elements: number; readonly corners: number } {
    const id = attributeOf(element, 'id');
    // Of two elements with one name, browsers take the first.
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    if (element.name === 'style') readSheet(element, sheets);
    isMoving ||= moves(element);
    let elements = 1;
    let corners = cornersOf(element);
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      const below = collect(child);
      elements += below.elements;
      corners += below.corners;
    }
    const size = { elements, corners };
    sizes.set(element, size);
    return size;
  }

  function usesOf(element: DrawnElement): Use[] {
    const classes = attributeOf(element, 'class')?.split(/\s+/) ?? [];
    return [...ownUses(element), ...['', ...classes].flatMap((name) => sheets.get(name) ?? [])];
  }

  /** How often a use of an element may draw what it names. */
  function timesOf({ property, isOfAll }: Use, element: DrawnElement): number {
    const { elements = 1, corners = 0 } = sizes.get(element) ?? {};
    if (property.startsWith('marker')) return isOfAll ? cornersOf(element) : corners;
    return INHERITED.has(property) && !isOfAll ? elements : 1;
  }

  function count(element: DrawnElement): number {
    const before = known.get(element);
    if (before !== undefined) return before;
    // Browsers draw no copy of an element inside itself.
    if (open.has(element)) return 0;
    open.add(element);
    let sum = 1 + stepCost(element) * ofSteps;
    for (const use of usesOf(element)) {
      const drawn = drawnBy(use.id);
      sum += (use.cost ?? 0) * ofSteps;
      if (drawn) sum += timesOf(use, element) * count(drawn);
      // More is not asked for, and the elements around it have as many.
      if (sum > most) return sum;
    }
    for (const child of element.children) {
      // A filter does nothing where it stands.
      if (typeof child !== 'string' && child.name !== 'filter') sum += count(child);
      if (sum > most) return sum;
    }
    open.delete(element);
    known.set(element, sum);
    return sum;
  }
}

/** What the attributes of an element draw. */
function ownUses({ name, attributes }: DrawnElement): Use[] {
  return attributes.flatMap(([attribute, value]) => {
    if (attribute === 'href')
      return COPYING.has(name) ? [{ property: 'href', id: value.slice(1) }] : [];
    if (attribute !== 'style') return usesIn(attribute, value);
    return value.split(';').flatMap((text) => {
      const colon = text.indexOf(':');
      return usesIn(text.slice(0, colon).trim().toLowerCase(), text.slice(colon));
    });
  });
}

/** The places in the picture that a value refers to. */
function usesIn(property: string, value: string): Use[] {
  const ids = value.matchAll(/url\(\s*["']?#([^\s"'()<>]+)/gi);
  const uses = [...ids].map(([, id = '']): Use => ({ property, id }));
  const cost = functionsCost(property, value);
  if (cost > 0) uses.push({ property, id: '', cost });
  return uses;
}

/** Adds what a style sheet says of the elements of each class; below no name, what it says of any. */
function readSheet({ children, start }: DrawnElement, sheets: Map<string, Use[]>): void {
  const css = children.join('');
  // What leads nowhere need not be parsed.
  if (usesIn('', css).length === 0 && !namesFilters(css)) return;
  parsed(css, start).walkDecls(({ prop, value, parent }) => {
    for (const name of classesOf(parent as ChildNode | undefined)) {
      const uses = usesIn(prop.toLowerCase(), value);
      const said = name === '' ? uses.map((use) => ({ ...use, isOfAll: true as const })) : uses;
      const known = sheets.get(name) ?? [];
      sheets.set(name, known);
      known.push(...said);
    }
  });
}

function parsed(css: string, start: number): Root {
  try {
    return cssParser().parse(css);
  } catch (error) {
    throw error instanceof cssParser().CssSyntaxError ? new SheetError(start, error) : error;
  }
}

/** The classes of which a rule speaks; an empty name where it may speak of any element. */
function classesOf(rule: ChildNode | undefined): string[] {
  if (rule?.type !== 'rule') return [''];
  return rule.selectors.map((selector) => /^[^\s()[\]:&>+~]*\.([\w-]+)$/.exec(selector)?.[1] ?? '');
}

/** At most as many corners as its line has: each takes two letters at least. */
function cornersOf({ attributes }: DrawnElement): number {
  const letters = attributes.map(([name, value]) => (CORNERS.has(name) ? value.length : 0));
  // A line itself has two, and says so by four numbers.
  return Math.ceil(Math.max(4, ...letters) / 2);
}

function attributeOf({ attributes }: DrawnElement, name: string): string | undefined {
  return attributes.find(([one]) => one === name)?.[1];
}

/** Finds the element whose own filters, or steps of one, cost most. */
export function costliest(picture: DrawnElement): DrawnElement {
  let [found, most] = [picture, 0];
  const look = (element: DrawnElement) => {
    const uses =
      element.name === 'style' ? usesIn('filter', element.children.join('')) : ownUses(element);
    const cost = uses.reduce((sum, use) => sum + (use.cost ?? 0), stepCost(element));
    if (cost > most) [found, most] = [element, cost];
    for (const child of element.children) if (typeof child !== 'string') look(child);
  };
  look(picture);
  return found;
}
