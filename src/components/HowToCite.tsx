/** Shows how to cite an article, in the style of its edition's readers; a script adds other styles and files to it. */
import type { Citation } from '../citations/citation.ts';
import type { Run } from '../citations/styles/run.ts';
import { styleOfReaders, wordsOf } from '../citations/styles/styles.ts';
import type { Context } from './context.ts';
import { withPassages } from './Words.tsx';

interface Props {
  context: Context;
  /** Read from the structured data of the page, as by the script. */
  citation: Citation;
}

export function HowToCite({ context, citation }: Props) {
  const { lang, t } = context;
  const style = styleOfReaders(lang);
  const words = wordsOf(style, lang);
  const runs = style.write(citation, { words });
  return (
    <section class="cite">
      <h2>{t.howToCite(style.name)}</h2>
      <p lang={words === lang ? undefined : words}>
        {runs.map((run) => shown(context, run, words))}
      </p>
    </section>
  );
}

/** @param words the language of what has none of its own */
function shown(context: Context, { text, italic, lang }: Run, words: string) {
  const marked = withPassages(context, text, lang ?? words);
  if (italic) return <i lang={lang}>{marked}</i>;
  return lang === undefined ? marked : <span lang={lang}>{marked}</span>;
}
