/** Cleans CSS of SVG pictures: it may say how things look, and refers to nothing outside the file. */
import type { ChildNode, Container } from 'postcss';
import { cssParser } from './css-parser.ts';

/** A reference within the file, or something that is in it whole. */
const OWN_URL =
  /url\(\s*(["']?)(?:#[^\s"'()<>]+|data:(?:image\/(?:png|jpe?g|gif|webp|avif)|font\/[\w-]+|application\/[\w-]+);base64,[A-Za-z0-9+/=]*)\1\s*\)/gi;

/** Everything else by which CSS asks for a file, or spells one of these otherwise. */
const FOREIGN =
  /\\|@(?:import|charset|namespace|document)|(?:url|image|image-set|src|cross-fade|paint|element|attr|expression)\s*\(|-moz-binding|behavior\s*:|javascript:/i;

/** At-rules that only arrange declarations. */
const AT_RULES = new Set(['media', 'supports', 'keyframes', '-webkit-keyframes', 'font-face']);

/**
 * Whether a text of CSS asks for nothing outside the file. It is looked at as a text, however it would be parsed: so
 * no parser can read it in another way.
 */
export function isHarmlessCss(css: string): boolean {
  return !FOREIGN.test(css.replace(OWN_URL, ''));
}

/**
 * Takes out of CSS what leads outside.
 * @param css a style sheet, or the declarations of an attribute
 * @returns the rest, which may be empty
 */
export function cleanCss(css: string): string {
  if (isHarmlessCss(css)) return css;
  try {
    const cleaned = printed(cssParser().parse(css));
    return isHarmlessCss(cleaned) ? cleaned : '';
  } catch {
    // Nobody knows how a browser would read what is no CSS.
    return '';
  }
}

/** Written anew from its parts: comments and spellings of the source are left behind. */
function printed(container: Container): string {
  return (container.nodes ?? []).map(printedNode).join('');
}

function printedNode(node: ChildNode): string {
  if (node.type === 'decl') {
    const text = `${node.prop}:${node.value}${node.important ? '!important' : ''};`;
    return isHarmlessCss(text) ? text : '';
  }
  if (node.type === 'rule') return `${node.selector}{${printed(node)}}`;
  if (node.type === 'comment' || !AT_RULES.has(node.name.toLowerCase())) return '';
  return `@${node.name} ${node.params}{${printed(node)}}`;
}
