/** Joins words that the lines of a paper divide: `ke-` and `bun` are read as `kebun`. The file stays as it is. */
import type { Token } from 'markdown-it';
import { hyphenJudge, type OwnsHyphen } from '../text/divided-words.ts';
import { JOINED_LINE, type Markdown, type TextEnv } from './tokens.ts';

/** Longest word that is joined, in characters: so that no text takes long. */
const LONGEST = 80;

/** A word before a hyphen at the end of a line. A soft hyphen, and the sign that some programs write for it, divide. */
const END =
  /(?<![\p{L}\p{M}\p{N}]|[\p{L}\p{M}\p{N}][-‐])([\p{L}\p{M}\p{N}]+(?:[-‐][\p{L}\p{M}\p{N}]+)*)([-‐\u00AD¬])$/u;
const START = /^[\p{L}\p{M}\p{N}]+(?:[-‐][\p{L}\p{M}\p{N}]+)*/u;
const DIVIDES = /[\u00AD¬]/;

/** Adds the rule, for texts whose lines are those of print. */
export function joinedLines(md: Markdown): void {
  md.core.ruler.push('kliping_joined_lines', (state) => {
    const { linesOfPrint } = state.env as TextEnv;
    if (!linesOfPrint) return;
    let judge: OwnsHyphen | undefined;
    const ownsHyphen: OwnsHyphen = (before, after) => {
      judge ??= hyphenJudge(state.src);
      return judge(before, after);
    };
    for (const { children } of state.tokens) {
      for (const [i, token] of (children ?? []).entries()) {
        if (token.type === 'softbreak') joinAt(children ?? [], i, ownsHyphen);
      }
      for (const token of children ?? []) {
        if (token.type === 'text') token.content = token.content.replaceAll('\u00AD', '');
      }
    }
  });
  // Keeps its place, by which the lines of a text are counted.
  md.renderer.rules[JOINED_LINE] = () => '';
}

/** Joins the words around a line break, if they are one. */
function joinAt(children: readonly Token[], at: number, ownsHyphen: OwnsHyphen): void {
  const [last, lineBreak, next] = [children[at - 1], children[at], children[at + 1]];
  if (last?.type !== 'text' || next?.type !== 'text' || !lineBreak) return;
  const [, before = '', sign = ''] = END.exec(last.content.slice(-LONGEST)) ?? [];
  const [after] = START.exec(next.content.slice(0, LONGEST)) ?? [];
  if (sign === '' || after === undefined) return;
  if (DIVIDES.test(sign) || !ownsHyphen(before, after)) last.content = last.content.slice(0, -1);
  lineBreak.type = JOINED_LINE;
}
