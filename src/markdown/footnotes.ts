/** Reads footnotes: `[^1]` in a text, `[^1]: …` in a paragraph of its own; they stand in a list at the end of the text. */
import type { StateCore, Token } from 'markdown-it';
import footnoteDefinitions from 'markdown-it-footnote';
import type { Locale } from '../locales/locale.ts';
import type { Markdown, TextEnv } from './tokens.ts';

/** A reference to a footnote. Its length is bounded, so that no text takes long. */
const REFERENCE = /\[\^([^\s\]]{1,100})\]/y;

/** A footnote, with the tokens of its text and the number of places that refer to it. */
interface Footnote {
  readonly tokens: Token[];
  /** The level of the token that opened it. */
  readonly level: number;
  /** From 1, in the order in which the text refers to footnotes; 0 until then. */
  number: number;
  places: number;
}

/** What a token of a reference, or one that leads back from a footnote, knows. */
interface FootnoteMeta {
  readonly label: string;
  /** The number of the footnote, from 1. */
  number: number;
  /** The number of the place among those that refer to the same footnote, from 1. */
  place: number;
}

/**
 * Adds the rules. The plugin reads the definitions, which are the difficult part. Its rule for references takes the
 * square of the time of a text of brackets, and the one that makes the list that of the number of footnotes; it also
 * leaves out a footnote that nothing refers to. Footnotes within a line (`^[…]`) are known to few programs.
 * @param locales have the words of the list, in the language of the text
 */
export function footnotes(md: Markdown, locales: readonly Locale[]): void {
  footnoteDefinitions(md);
  md.inline.ruler.disable('footnote_inline');
  md.inline.ruler.at('footnote_ref', (state, silent) => {
    // The words of a link may have a reference among them: asked where they end, it is brackets.
    if (silent) return false;
    const labels = labelsIn(state.env as TextEnv);
    if (!labels) return false;
    REFERENCE.lastIndex = state.pos;
    const [all = '', label = ''] = REFERENCE.exec(state.src) ?? [];
    if (all === '' || state.pos + all.length > state.posMax || !isDefined(labels, label)) {
      return false;
    }
    state.push('footnote_ref', '', 0).meta = { label, number: 0, place: 0 };
    state.pos += all.length;
    return true;
  });
  md.core.ruler.at('footnote_tail', (state) => {
    if (labelsIn(state.env as TextEnv)) listAtEnd(state);
  });

  const { rules } = md.renderer;
  const langOf = (env: unknown) => (env as TextEnv).lang;
  // Two texts of one page are in two languages. The name of no heading has an underscore, and that of no paragraph two.
  const idOf = (kind: string, env: unknown, ...numbers: number[]) =>
    [kind, langOf(env), ...numbers].join('_');
  const say = (env: unknown, key: 'footnotes' | 'backToText') => {
    const locale = locales.find(({ lang }) => lang === langOf(env)) ?? locales[0];
    return md.utils.escapeHtml(locale?.strings[key] ?? '');
  };
  rules.footnote_ref = (tokens, i, _, env) => {
    const { number, place } = metaOf(tokens[i]);
    const [id, target] = [idOf('r', env, number, place), idOf('n', env, number)];
    return `<sup><a href="#${target}" id="${id}" role="doc-noteref">${number}</a></sup>`;
  };
  rules.footnote_anchor = (tokens, i, _, env) => {
    const { number, place } = metaOf(tokens[i]);
    const name = `aria-label="${say(env, 'backToText')}" role="doc-backlink"`;
    return ` <a href="#${idOf('r', env, number, place)}" ${name}>↩</a>`;
  };
  rules.footnote_block_open = (_tokens, _i, _options, env) =>
    `<section class="footnotes">\n<h2>${say(env, 'footnotes')}</h2>\n<ol>\n`;
  rules.footnote_block_close = () => '</ol>\n</section>\n';
  rules.footnote_open = (tokens, i, _, env) =>
    `<li id="${idOf('n', env, metaOf(tokens[i]).number)}">\n`;
  rules.footnote_close = (tokens, i, options, env, renderer) => {
    const places = renderer.renderInline(tokens[i]?.children ?? [], options, env);
    return places === '' ? '</li>\n' : `<p>${places.trimStart()}</p>\n</li>\n`;
  };
}

/** The number of the footnote that a token of a reference or of a footnote is about. */
export function footnoteNumber(token: Token | undefined): number {
  return metaOf(token).number;
}

function metaOf(token: Token | undefined): FootnoteMeta {
  return token?.meta as unknown as FootnoteMeta;
}

/** The labels that the plugin has found, each after a colon; none in a text without footnotes. */
function labelsIn(env: TextEnv): Readonly<Record<string, unknown>> | undefined {
  return (env.footnotes as { refs?: Readonly<Record<string, unknown>> } | undefined)?.refs;
}

function isDefined(labels: Readonly<Record<string, unknown>>, label: string): boolean {
  return Object.hasOwn(labels, `:${label}`);
}

/** Takes the footnotes out of a text, numbers them, and puts them at its end: first those that it refers to. */
function listAtEnd(state: StateCore): void {
  const { text, footnotes } = takenApart(state.tokens);
  const byLabel = new Map<string, Footnote>();
  // Of two footnotes with one label the text refers to the first; the other one is listed all the same.
  for (const [label, footnote] of footnotes) if (!byLabel.has(label)) byLabel.set(label, footnote);
  const listed: Footnote[] = [];
  let read = 0;
  /** Footnotes can refer to others. */
  const follow = () => {
    for (let footnote = listed[read]; footnote; footnote = listed[++read]) {
      numberReferences(footnote.tokens, byLabel, listed);
    }
  };
  numberReferences(text, byLabel, listed);
  follow();
  for (const [, footnote] of footnotes) {
    if (footnote.number > 0) continue;
    footnote.number = listed.push(footnote);
    follow();
  }
  state.tokens = listed.length > 0 ? [...text, ...listOf(state, listed)] : text;
}

/** Splits the tokens of a text into those of its footnotes, each with its label, and the others. */
function takenApart(tokens: readonly Token[]) {
  const text: Token[] = [];
  const footnotes: (readonly [string, Footnote])[] = [];
  /** The footnotes around a token: one can begin in another. */
  const open: Footnote[] = [];
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      const footnote: Footnote = { tokens: [], level: token.level, number: 0, places: 0 };
      footnotes.push([metaOf(token).label, footnote]);
      open.push(footnote);
    } else if (token.type === 'footnote_reference_close') open.pop();
    else (open.at(-1)?.tokens ?? text).push(token);
  }
  return { text, footnotes };
}

/** Numbers the references in tokens, and adds their footnotes to the list where they are not in it. */
function numberReferences(
  tokens: readonly Token[],
  footnotes: ReadonlyMap<string, Footnote>,
  listed: Footnote[],
): void {
  for (const inline of tokens) {
    if (!inline.children?.some(({ type }) => type === 'footnote_ref')) continue;
    const kept: Token[] = [];
    /** References within a link: no link can be in another. */
    const late: Token[] = [];
    let links = 0;
    for (const child of inline.children) {
      if (child.type === 'link_open') links++;
      if (child.type === 'link_close') links--;
      if (child.type !== 'footnote_ref') kept.push(child);
      else {
        const meta = metaOf(child);
        const footnote = footnotes.get(meta.label) as Footnote;
        if (footnote.number === 0) footnote.number = listed.push(footnote);
        meta.number = footnote.number;
        meta.place = ++footnote.places;
        (links > 0 ? late : kept).push(child);
      }
      if (links === 0) kept.push(...late.splice(0));
    }
    inline.children = kept;
  }
}

/** The tokens of the list. The way back from a footnote is at the end of its text. */
function listOf(state: StateCore, footnotes: readonly Footnote[]): Token[] {
  const token = (type: string, nesting: 0 | 1 | -1, level: number) => {
    const made = new state.Token(type, '', nesting);
    made.block = nesting !== 0;
    made.level = level;
    return made;
  };
  const list = [token('footnote_block_open', 1, 0)];
  for (const footnote of footnotes) {
    const { tokens, level, number } = footnote;
    const open = token('footnote_open', 1, 1);
    open.meta = { number };
    const places = Array.from({ length: footnote.places }, (_, i) => {
      const anchor = token('footnote_anchor', 0, 0);
      anchor.meta = { number, place: i + 1 };
      return anchor;
    });
    for (const one of tokens) one.level += 1 - level;
    const [last, end] = tokens.slice(-2);
    const isParagraph = last?.type === 'inline' && end?.type === 'paragraph_close';
    if (isParagraph) last.children?.push(...places);
    list.push(open);
    for (const one of tokens) list.push(one);
    // The text of a footnote may end with a list or a table: they come after it.
    const close = token('footnote_close', -1, 1);
    close.children = isParagraph ? [] : places;
    list.push(close);
  }
  list.push(token('footnote_block_close', -1, 0));
  return list;
}
