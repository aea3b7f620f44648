/** Shows how to cite an article, in the style of its edition's readers; a script adds other styles and files to it. */
import type { Citation } from '../citations/citation.ts';
import { joined, type Run } from '../citations/styles/run.ts';
import { styleOfReaders, wordsOf } from '../citations/styles/styles.ts';
import type { Context } from './context.ts';

interface Props {
  context: Context;
  /** Read from the structured data of the page, as by the script. */
  citation: Citation;
}

export function HowToCite({ context, citation }: Props) {
  const { lang, t } = context;
  const style = styleOfReaders(lang);
  const words = wordsOf(style, lang);
  const runs = joined(style.write(citation, { words }));
  return (
    <section class="cite">
      <h2>{t.howToCite(style.name)}</h2>
      <p lang={words === lang ? undefined : words}>{runs.map(shown)}</p>
    </section>
  );
}

function shown({ text, italic, lang }: Run) {
  if (italic) return <i lang={lang}>{text}</i>;
  return lang === undefined ? text : <span lang={lang}>{text}</span>;
}
