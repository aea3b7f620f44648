/** Applies what stands before a bracket to all words in it: `title:(banjir besar)`, `-(emas OR perak)`. */
import type { Span, Token } from './tokens.ts';

/** What stands before a bracket: signs and a field, as before a word. */
type Scope = Pick<Extract<Token, { kind: 'open' }>, 'field' | 'negated' | 'required'>;

const NONE: Scope = { negated: false, required: false };

/**
 * Moves signs and fields from brackets to the words in them; without any of several words is without each. A bracket
 * without its other half means nothing. Takes time in proportion to the number of tokens.
 */
export function applyScopes(tokens: readonly Token[]): Token[] {
  const closed = closedBrackets(tokens);
  const scopes: (Scope & { readonly whole?: Span })[] = [];
  const applied: Token[] = [];
  for (const token of tokens) {
    const outer = scopes.at(-1) ?? NONE;
    const end = closed.get(token)?.end;
    if (token.kind === 'open' && end !== undefined) {
      const not = applied.at(-1)?.kind === 'not' ? applied.pop() : undefined;
      const whole = scopes.at(-1)?.whole ?? { start: (not ?? token).start, end };
      scopes.push({ ...within(token, outer), ...(not && { negated: true }), whole });
    } else if (token.kind === 'close' && closed.has(token)) scopes.pop();
    if (token.kind === 'operand') {
      const whole = scopes.at(-1)?.whole ?? token.whole;
      applied.push({ ...token, ...within(token, outer), whole });
    } else if (token.kind !== 'or' || !outer.negated) applied.push(token);
  }
  return applied;
}

function within(own: Scope, outer: Scope): Scope {
  const field = own.field ?? outer.field;
  return {
    ...(field !== undefined && { field }),
    negated: own.negated || outer.negated,
    required: own.required || outer.required,
  };
}

/** The brackets that have their other half, each with it. */
export function closedBrackets(tokens: readonly Token[]): ReadonlyMap<Token, Token> {
  const open: Token[] = [];
  const closed = new Map<Token, Token>();
  for (const token of tokens) {
    if (token.kind === 'open') open.push(token);
    const other = token.kind === 'close' ? open.pop() : undefined;
    if (other) closed.set(other, token).set(token, other);
  }
  return closed;
}
