/** Names the files of articles. */
import type { Article } from '../archive/article.ts';

/** Makes the function that gives each article a file name of its own, also where case does not count. */
export function fileNamer(): (article: Article) => string {
  const taken = new Set<string>();
  return ({ lang, period, slug }) => {
    // With a dot, Hugo takes the end for a language; it has other uses for `index.md`, too.
    const plain = slug.replaceAll('.', '-');
    const wanted = /^_?index$/i.test(plain) ? `${plain}-1` : plain;
    let name = wanted;
    const keyOf = () => `${lang}/${period}/${name}`.toLowerCase();
    for (let i = 2; taken.has(keyOf()); i++) name = `${wanted}-${i}`;
    taken.add(keyOf());
    return name;
  };
}
