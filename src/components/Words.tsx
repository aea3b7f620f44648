/** A text that says its language where it is not the page's, and that of passages inside it. */
import { splitPassages } from '../archive/passages.ts';
import type { Context } from './context.ts';

interface Props {
  context: Context;
  text: string;
  /** The language of the text; none for a name that is written the same everywhere. */
  lang: string | undefined;
}

export function Words({ context, text, lang }: Props) {
  const own = lang ?? context.lang;
  const script = context.languages.find((language) => language.lang === own)?.script ?? '';
  const pieces = splitPassages(text, script, context.languages).map((piece) =>
    piece.lang ? <span lang={piece.lang}>{piece.text}</span> : piece.text,
  );
  return own === context.lang ? <>{pieces}</> : <span lang={own}>{pieces}</span>;
}
