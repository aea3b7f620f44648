/** Shows how to cite an article, in the style of its edition's readers; a script adds other styles and files to it. */
import { citationOf } from '../citations/of-json-ld.ts';
import { joined, type Run } from '../citations/styles/run.ts';
import { styleOfReaders, wordsOf } from '../citations/styles/styles.ts';
import type { Context } from './context.ts';

/** @param data the structured data of the page: the script reads the citation from them, too */
export function Citation({ context, data }: { context: Context; data: unknown }) {
  const { lang, t } = context;
  const style = styleOfReaders(lang);
  const words = wordsOf(style, lang);
  const runs = joined(style.write(citationOf(data), { words }));
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
