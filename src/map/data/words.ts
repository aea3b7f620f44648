/** Words about the archive's data in the language of an edition: what a file has, and what a column says. */
import type { DataColumnStrings, Strings } from '../../locales/locale.ts';
import type { DataTopic } from './data-files.ts';

/** What a file has, in a sentence. */
export function fileWords(t: Strings, topic: DataTopic): string {
  const words: Readonly<Record<DataTopic, string>> = {
    articles: t.dataArticles,
    citations: t.dataCitations,
    parallel: t.dataParallel,
    stories: t.dataStories,
    nodes: t.dataNodes,
    edges: t.dataEdges,
    wanted: t.dataWanted,
    terms: t.dataTerms,
    glossary: t.dataGlossary,
  };
  return words[topic];
}

/** How much a file has: articles, pairs of them, or rows of a table. */
export function countWords(t: Strings, topic: DataTopic, count: number): string {
  if (topic === 'articles' || topic === 'citations') return t.articles(count);
  return topic === 'parallel' ? t.dataPairs(count) : t.dataRows(count);
}

/** What a column says. */
export function columnWords(t: Strings, column: string): string {
  return t[`column_${column}` as keyof DataColumnStrings];
}
