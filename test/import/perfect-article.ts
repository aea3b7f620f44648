/** Makes the article that a perfect importer would make of a row, to test the measure itself. */
import type { ReadArticle, ReadBlock } from '../../bench/import/article.ts';
import { splitWords } from '../../bench/import/marked.ts';
import type { Row } from '../../bench/import/rows.ts';

/** Words of a paragraph, after which the next sentence begins another. */
const PARAGRAPH = 60;

/** The article; nothing of it is in review. */
export function perfectArticle({ id, lang = 'id', cells, expect, text }: Row): ReadArticle {
  return {
    path: `${lang}/2021/01/${id}.md`,
    lang,
    title: expect.title ?? cells.title ?? '',
    raw: undefined,
    date: expect.date ?? undefined,
    editor: expect.editor ?? [],
    reporter: expect.reporter ?? (cells.author === undefined ? [] : [cells.author]),
    source: expect.source ?? [],
    outlet: expect.outlet ?? expect.agency ?? undefined,
    dateline: expect.dateline,
    sourceUrl: expect.sourceUrl ?? cells.url,
    sameTextAs: [expect.sameTextAs].flatMap((other) => (other ? [`/${lang}//${other}/`] : [])),
    versionOf: [],
    review: expect.versionOf === undefined && expect.sameTextAs === undefined ? [] : ['text'],
    blocks: blocksOf(text),
  };
}

function blocksOf({ words, references }: Row['text']): ReadBlock[] {
  const titles = [...references];
  const blocks: { kind: ReadBlock['kind']; words: string[]; part: number }[] = [];
  let part = 0;
  let before: string | undefined;
  for (const { text, fate, kind, begins } of words) {
    if (kind !== before || (kind !== 'prose' && begins === 'free')) part++;
    const isNew = kind === 'reference' && kind === before && begins === 'free';
    before = kind;
    if (fate !== 'stays') continue;
    const last = blocks.at(-1);
    const isProse = kind !== 'reference' && kind !== 'heading';
    const wanted = isProse ? 'prose' : (kind as ReadBlock['kind']);
    const isLong = begins === 'free' && (last?.words.length ?? 0) > PARAGRAPH;
    const isOther = last?.kind !== wanted || (!isProse && last.part !== part && !isNew);
    if (!last || isOther || (isProse && (begins === 'shown' || isLong))) {
      blocks.push({ kind: wanted, words: [text], part });
    } else {
      last.words.push(text);
      last.part = part;
    }
  }
  return blocks.map(({ kind, words: own }) => {
    const text = kind === 'reference' ? (titles.shift()?.title ?? '') : own.join(' ');
    return { kind, words: own, text: kind === 'reference' ? text : splitWords(text).join(' ') };
  });
}
