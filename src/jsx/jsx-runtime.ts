/** Makes HTML of JSX: the compiler turns each element into a call of `jsx`, which writes it at once. */
import type { ElementAttributes, HasChildren } from './elements.ts';
import { type Children, escaped, Html, htmlWithin } from './html.ts';

/** A function that makes a part of a page. */
type Component = (props: never) => Children;

/** What the compiler checks elements by. */
export declare namespace JSX {
  type Element = Html;
  type ElementType = keyof ElementAttributes | Component;
  type IntrinsicElements = ElementAttributes;
  interface ElementChildrenAttribute extends HasChildren {}
}

/** Elements without content, which XML would end by a slash. */
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/**
 * Makes an element, or what a component makes.
 * @param type the name of an element, or a component
 * @param props the attributes, with the children
 */
export function jsx(type: string | Component, props: object): Html {
  if (typeof type !== 'string') {
    const made = type(props as never);
    return made instanceof Html ? made : new Html(htmlWithin(made));
  }
  let tag = `<${type}`;
  let inner = '';
  const values = props as Readonly<Record<string, unknown>>;
  for (const name in values) {
    const value = values[name];
    if (name === 'children') inner = htmlWithin(value as Children);
    else if (name === 'dangerouslySetInnerHTML') inner = (value as { __html: string }).__html;
    else if (value !== undefined) tag += attribute(name, value);
  }
  if (inner === '' && VOID.has(type)) return new Html(`${tag}/>`);
  return new Html(`${tag}>${inner}</${type}>`);
}

/** The compiler tells elements with several children apart; here they are made alike. */
export { jsx as jsxs };

/** Makes what is within `<>…</>`. */
export function Fragment({ children }: { readonly children?: Children }): Html {
  return new Html(htmlWithin(children));
}

/** Names of attributes that were looked at. */
const names = new Set<string>();

/** An attribute without a value where that is true or empty; nothing where it is false. */
function attribute(name: string, value: unknown): string {
  if (!names.has(name)) checkName(name);
  if (typeof value === 'string') return value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`;
  // Those with `aria-` and `data-` before them say truth values in words.
  if (typeof value === 'number' || name[4] === '-') return ` ${name}="${value}"`;
  return value === true ? ` ${name}` : '';
}

/** Names are the program's own: one that would end an attribute or a tag is a mistake in it. */
function checkName(name: string): void {
  if (!/^[a-z][\w:-]*$/i.test(name)) throw new Error(`"${name}" is no name of an attribute`);
  names.add(name);
}
