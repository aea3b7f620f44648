/** Cleans SVG pictures: what is left draws, and neither runs nor asks for anything, wherever a browser opens it. */
import { parseXml, XmlCdata, XmlElement, XmlError, type XmlNode, XmlText } from '@rgrove/parse-xml';
import { isAttributeAllowed, isElementAllowed, isLink } from './allowed.ts';
import { cleanCss, isHarmlessCss } from './clean-css.ts';
import { costliest, countDrawn, SheetError } from './count-drawn.ts';
import { type DrawnElement, printSvg } from './print-svg.ts';

/** A place in the file, one-based. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** Something that was taken out of a picture. */
interface Removal extends Place {
  /** Such as `<script>` or `onload of <svg>`. */
  readonly what: string;
}

/** Why a picture cannot be cleaned. */
interface SvgFault extends Place {
  readonly found: string;
  readonly expected: string;
}

interface CleanedSvg {
  readonly svg: string;
  readonly removed: readonly Removal[];
}

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** Namespaces by their prefixes; that of names without a prefix by an empty one. */
type Namespaces = ReadonlyMap<string, string>;

/** Attributes whose values are no CSS. */
const WORDS = /^(?:href|id|class|role|lang|(?:aria|data)-[\w-]+)$/;

/** Elements that a picture may draw, copies counted: a few lines could else fill a browser's memory. */
const MOST_DRAWN = 100_000;

const EXPECTED = 'a plain SVG, as drawing programs save one (“Plain SVG”), or a PNG of it';

/**
 * Cleans a picture. It is written anew from what was read, so that no browser reads it in another way.
 * @param source the text of the file
 * @returns the clean picture with what was taken out of it, or why it cannot be cleaned
 */
export function cleanSvg(source: string): CleanedSvg | SvgFault {
  const encoding = /^<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)["']/.exec(source)?.[1];
  if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) {
    return { line: 1, column: 1, found: `the encoding ${encoding}`, expected: 'UTF-8' };
  }
  try {
    const { root } = parseXml(source, { includeOffsets: true });
    const cleaner = new Cleaner(source);
    const drawn = root ? cleaner.element(root, new Map([['xml', XML]])) : [];
    const [picture] = drawn;
    if (typeof picture !== 'object' || picture.name !== 'svg') {
      return { line: 1, column: 1, found: `<${root?.name ?? ''}>`, expected: EXPECTED };
    }
    const isTooMuch = (withSteps: boolean) =>
      countDrawn(picture, MOST_DRAWN, withSteps) > MOST_DRAWN;
    if (isTooMuch(false)) {
      const found = `copies of copies (\`<use>\`, patterns, masks, markers): more than ${MOST_DRAWN} elements to draw`;
      return { line: 1, column: 1, found, expected: EXPECTED };
    }
    if (isTooMuch(true)) {
      const { name, start } = costliest(picture);
      const found = `<${name}> in filters that would keep a browser busy for ten seconds and more`;
      return { ...placeAt(source, start), found, expected: EXPECTED };
    }
    return { svg: printSvg(picture, SVG), removed: cleaner.removed };
  } catch (error) {
    return faultOf(error, source);
  }
}

function faultOf(error: unknown, source: string): SvgFault {
  if (error instanceof XmlError) {
    // The first line says what is wrong; an excerpt of the file follows.
    const [message = ''] = error.message.split('\n');
    const what = message.replace(/ \(line \d+, column \d+\)/, '').replace(/:$/, '');
    const { line, column } = error;
    return { line, column, found: `what is no XML: ${what}`, expected: EXPECTED };
  }
  if (error instanceof SheetError) {
    const found = `a style sheet that is no CSS: ${error.message}`;
    return { ...placeInSheet(source, error), found, expected: EXPECTED };
  }
  if (error instanceof RangeError) {
    return { line: 1, column: 1, found: 'elements too deep in one another', expected: EXPECTED };
  }
  throw error;
}

class Cleaner {
  readonly removed: Removal[] = [];
  readonly #source: string;
  #line = 1;
  #start = 0;
  #seen = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** @returns the element as it may be drawn; nothing, or what is in it, where it may not */
  element(element: XmlElement, around: Namespaces): (DrawnElement | string)[] {
    const namespaces = withDeclared(around, element);
    const [prefix, name] = split(element.name);
    // A picture without any namespace is one that nobody could see: it is meant as SVG.
    const namespace = namespaces.get(prefix) ?? (prefix === '' ? SVG : undefined);
    if (namespace !== SVG) {
      // Drawing programs keep their own data beside the picture.
      if (namespace === undefined || /xhtml|mathml/i.test(namespace)) this.#report(element);
      return [];
    }
    if (name === 'metadata') return [];
    if (isLink(name)) {
      const attributes = this.#attributes(element, 'g', namespaces);
      const shown = { name: 'g', start: element.start, attributes };
      return [{ ...shown, children: this.#children(element, namespaces) }];
    }
    if (!isElementAllowed(name)) {
      this.#report(element);
      return [];
    }
    const { start } = element;
    const attributes = this.#attributes(element, name, namespaces);
    if (name === 'style') {
      const css = cleanCss(element.text);
      if (css !== element.text) this.#report(element, 'a part of <style>');
      return [{ name, start, attributes, children: [css] }];
    }
    return [{ name, start, attributes, children: this.#children(element, namespaces) }];
  }

  #children(element: XmlElement, namespaces: Namespaces): (DrawnElement | string)[] {
    return element.children.flatMap((child) => {
      if (child instanceof XmlElement) return this.element(child, namespaces);
      return child instanceof XmlText || child instanceof XmlCdata ? [child.text] : [];
    });
  }

  #attributes(element: XmlElement, name: string, namespaces: Namespaces): [string, string][] {
    const attributes = new Map<string, string>();
    for (const [written, value] of Object.entries(element.attributes)) {
      const [prefix, local] = split(written);
      if (written === 'xmlns' || prefix === 'xmlns') continue;
      const namespace = prefix === '' ? '' : namespaces.get(prefix);
      if (namespace === XML && (local === 'space' || local === 'lang')) {
        attributes.set(`xml:${local}`, value);
        continue;
      }
      // Drawing programs' own; `xlink:title` and its like say nothing to browsers.
      if (namespace !== '' && !(namespace === XLINK && local === 'href')) continue;
      const clean = local === 'style' ? cleanCss(value) : value;
      const isAllowed =
        isAttributeAllowed(name, local, clean) && (WORDS.test(local) || isHarmlessCss(clean));
      if (!isAllowed || clean !== value) this.#report(element, `${local} of <${element.name}>`);
      // Of both spellings, browsers take the one without a prefix.
      if (isAllowed && !(prefix !== '' && attributes.has(local))) attributes.set(local, clean);
    }
    return [...attributes];
  }

  #report(node: XmlNode, what = `<${node instanceof XmlElement ? node.name : ''}>`): void {
    // Elements are met in the order of the file, so that lines are counted once.
    for (; this.#seen < node.start; this.#seen++) {
      if (this.#source[this.#seen] !== '\n') continue;
      this.#line++;
      this.#start = this.#seen + 1;
    }
    this.removed.push({ line: this.#line, column: node.start - this.#start + 1, what });
  }
}

/** The place of a letter of a file. */
function placeAt(source: string, offset: number): Place {
  const lines = source.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/**
 * The place of a fault in a style sheet. In its first line, that is the element: what it has been written as there, such
 * as CDATA, is not known any more.
 */
function placeInSheet(source: string, { start, line, column }: SheetError): Place {
  if (line === 1) return placeAt(source, start);
  const first = placeAt(source, source.indexOf('>', start));
  return { line: first.line + line - 1, column };
}

/** The namespaces in an element: those around it, and those that it declares. */
function withDeclared(around: Namespaces, { attributes }: XmlElement): Namespaces {
  const own = Object.entries(attributes).flatMap(([name, value]): [string, string][] => {
    if (name === 'xmlns') return [['', value]];
    return name.startsWith('xmlns:') ? [[name.slice('xmlns:'.length), value]] : [];
  });
  return own.length === 0 ? around : new Map([...around, ...own, ['xml', XML]]);
}

/** The prefix of a name, which may be empty, and the name itself. */
function split(name: string): [string, string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}
