/** Reads footnotes: `[^1]` in a text, `[^1]: …` in a paragraph of its own; they stand in a list at the end of the text. */
import type { StateCore, Token } from 'markdown-it';
import footnoteDefinitions from 'markdown-it-footnote';
import type { Locale } from '../locales/locale.ts';
import type { Markdown, TextEnv } from './tokens.ts';

/** A reference to a note. Its length is bounded, so that no text takes long. */
const REFERENCE = /\[\^([^\s\]]{1,100})\]/y;

/** A note, with the tokens of its text and the number of places that refer to it. */
interface Note {
  readonly tokens: Token[];
  /** The level of the token that opened it. */
  readonly level: number;
  /** From 1, in the order in which the text refers to notes; 0 until then. */
  number: number;
  places: number;
}

/** What a token of a reference, or one that leads back from a note, knows. */
interface FootnoteMeta {
  readonly label: string;
  /** The number of the note, from 1. */
  number: number;
  /** The number of the place among those that refer to the same note, from 1. */
  place: number;
}

/**
 * Adds the rules. The plugin reads the definitions, which are the difficult part. Its rule for references takes the
 * square of the time of a text of brackets, and the one that makes the list that of the number of notes; it also
 * leaves out a note that nothing refers to. Notes within a line (`^[…]`) are known to few programs.
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
    `<section class="notes">\n<h2>${say(env, 'footnotes')}</h2>\n<ol>\n`;
  rules.footnote_block_close = () => '</ol>\n</section>\n';
  rules.footnote_open = (tokens, i, _, env) =>
    `<li id="${idOf('n', env, metaOf(tokens[i]).number)}">\n`;
  rules.footnote_close = (tokens, i, options, env, renderer) => {
    const places = renderer.renderInline(tokens[i]?.children ?? [], options, env);
    return places === '' ? '</li>\n' : `<p>${places.trimStart()}</p>\n</li>\n`;
  };
}

/** The number of the note that a token of a reference or of a note is about. */
export function footnoteNumber(token: Token | undefined): number {
  return metaOf(token).number;
}

function metaOf(token: Token | undefined): FootnoteMeta {
  return token?.meta as unknown as FootnoteMeta;
}

/** The labels that the plugin has found, each after a colon; none in a text without notes. */
function labelsIn(env: TextEnv): Readonly<Record<string, unknown>> | undefined {
  return (env.footnotes as { refs?: Readonly<Record<string, unknown>> } | undefined)?.refs;
}

function isDefined(labels: Readonly<Record<string, unknown>>, label: string): boolean {
  return Object.hasOwn(labels, `:${label}`);
}

/** Takes the notes out of a text, numbers them, and puts them at its end: first those that it refers to. */
function listAtEnd(state: StateCore): void {
  const { text, notes } = takenApart(state.tokens);
  const byLabel = new Map<string, Note>();
  // Of two notes with one label the text refers to the first; the other one is listed all the same.
  for (const [label, note] of notes) if (!byLabel.has(label)) byLabel.set(label, note);
  const listed: Note[] = [];
  let read = 0;
  /** Notes can refer to others. */
  const follow = () => {
    for (let note = listed[read]; note; note = listed[++read]) {
      numberReferences(note.tokens, byLabel, listed);
    }
  };
  numberReferences(text, byLabel, listed);
  follow();
  for (const [, note] of notes) {
    if (note.number > 0) continue;
    note.number = listed.push(note);
    follow();
  }
  state.tokens = listed.length > 0 ? [...text, ...listOf(state, listed)] : text;
}

/** Splits the tokens of a text into those of its notes, each with its label, and the others. */
function takenApart(tokens: readonly Token[]) {
  const text: Token[] = [];
  const notes: (readonly [string, Note])[] = [];
  /** The notes around a token: one can begin in another. */
  const open: Note[] = [];
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      const note: Note = { tokens: [], level: token.level, number: 0, places: 0 };
      notes.push([metaOf(token).label, note]);
      open.push(note);
    } else if (token.type === 'footnote_reference_close') open.pop();
    else (open.at(-1)?.tokens ?? text).push(token);
  }
  return { text, notes };
}

/** Numbers the references in tokens, and adds their notes to the list where they are not in it. */
function numberReferences(
  tokens: readonly Token[],
  notes: ReadonlyMap<string, Note>,
  listed: Note[],
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
        const note = notes.get(meta.label) as Note;
        if (note.number === 0) note.number = listed.push(note);
        meta.number = note.number;
        meta.place = ++note.places;
        (links > 0 ? late : kept).push(child);
      }
      if (links === 0) kept.push(...late.splice(0));
    }
    inline.children = kept;
  }
}

/** The tokens of the list. The way back from a note is at the end of its text. */
function listOf(state: StateCore, notes: readonly Note[]): Token[] {
  const token = (type: string, nesting: 0 | 1 | -1, level: number) => {
    const made = new state.Token(type, '', nesting);
    made.block = nesting !== 0;
    made.level = level;
    return made;
  };
  const list = [token('footnote_block_open', 1, 0)];
  for (const note of notes) {
    const { tokens, level, number } = note;
    const open = token('footnote_open', 1, 1);
    open.meta = { number };
    const places = Array.from({ length: note.places }, (_, i) => {
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
    // The text of a note may end with a list or a table: they come after it.
    const close = token('footnote_close', -1, 1);
    close.children = isParagraph ? [] : places;
    list.push(close);
  }
  list.push(token('footnote_block_close', -1, 0));
  return list;
}
