/** References: a paragraph `Baca Juga: …` or `Selanjutnya: …`, in the words of any locale. */

import type { Token } from 'markdown-it';
import type { Reference } from '../archive/reference.ts';
import { foldName } from '../archive/text.ts';
import type { Locale } from '../locales/locale.ts';
import { attribute, type Markdown, plainText, type TextEnv } from './tokens.ts';

/** Longest label looked for, in characters: the search for a colon ends there. */
const LONGEST_LABEL = 40;

export function references(md: Markdown, locales: readonly Locale[]): void {
  const read = referenceReader(locales);
  md.core.ruler.push('kliping_references', (state) => {
    const kept: Token[] = [];
    for (let i = 0; i < state.tokens.length; i++) {
      const token = state.tokens[i] as Token;
      const inline = state.tokens[i + 1];
      const isParagraph = token.type === 'paragraph_open' && token.level === 0;
      const found = isParagraph && inline ? read(plainText(inline.children)) : undefined;
      const link = inline?.children?.find((child) => child.type === 'link_open');
      const href = attribute(link, 'href');
      if (found && (found.title !== '' || href)) {
        const reference = new state.Token('reference', '', 0);
        const line = (state.env as TextEnv).firstLine + (token.map?.[0] ?? 0);
        reference.meta = {
          ...found,
          title: found.title || (href ?? ''),
          ...(href ? { href } : {}),
          line,
        } satisfies Reference;
        kept.push(reference);
        i += 2;
      } else kept.push(token);
    }
    state.tokens = kept;
  });
}

/**
 * Makes a reader of reference lines.
 * @returns what a line refers to, or `undefined` where it does not begin with a known label
 */
export function referenceReader(
  locales: readonly Locale[],
): (line: string) => Pick<Reference, 'kind' | 'label' | 'title'> | undefined {
  const kinds = new Map<string, Reference['kind']>();
  for (const { labels } of locales) {
    for (const kind of ['readAlso', 'next'] as const) {
      for (const label of labels[kind]) kinds.set(foldName(label), kind);
    }
  }
  return (line) => {
    const colon = line.slice(0, LONGEST_LABEL).indexOf(':');
    if (colon < 0) return undefined;
    const label = line.slice(0, colon).trim();
    const kind = kinds.get(foldName(label));
    return (
      kind && {
        kind,
        label,
        title: line
          .slice(colon + 1)
          .replace(/\s+/g, ' ')
          .trim(),
      }
    );
  };
}
