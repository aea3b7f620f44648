/** Marks the language of a text if it is not the page's, and those of passages inside it; keeps initials with names. */
import type { Children } from '../jsx/html.ts';
import { keepInitials } from '../text/initials.ts';
import { scriptOf, splitPassages } from '../text/passages.ts';
import type { Context } from './context.ts';

interface Props {
  context: Context;
  text: string;
  /** The language of the text; none for a name that is written the same everywhere. */
  lang: string | undefined;
}

export function Words({ context, text, lang = context.lang }: Props) {
  const words = withPassages(context, text, lang);
  return lang === context.lang ? words : <span lang={lang}>{words}</span>;
}

/**
 * A sentence of the page's language around a name, which can be in another one.
 * @param say makes the sentence from the name
 */
export function Within({ context, say, text, lang }: Props & { say: (name: string) => string }) {
  return (
    <Around say={say}>
      <Words context={context} text={text} lang={lang} />
    </Around>
  );
}

/**
 * A sentence around something that is not plain text, such as a link.
 * @param say makes the sentence from what stands in it
 */
export function Around({ say, children }: { say: (inner: string) => string; children: Children }) {
  const [before = '', after = ''] = say('\n').split('\n');
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}

/**
 * The text with its passages marked, isolated from the direction of the text around it.
 * @param lang the language of the text, which the element around it has to declare
 */
export function withPassages(context: Context, text: string, lang: string): Children {
  const words = passagesOf(context, keepInitials(text), lang);
  return RIGHT_TO_LEFT.test(text) ? <bdi>{words}</bdi> : words;
}

/**
 * Letters that are written from right to left: a name with one of them would turn the signs and numbers around it.
 * Other names need no element, and most pages are shorter without.
 */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

function passagesOf(context: Context, text: string, lang: string): Children {
  const pieces = splitPassages(text, scriptOf(lang, context.languages), context.languages);
  if (pieces.length === 1 && !pieces[0]?.lang) return text;
  return pieces.map((piece) =>
    piece.lang ? <span lang={piece.lang}>{piece.text}</span> : piece.text,
  );
}
