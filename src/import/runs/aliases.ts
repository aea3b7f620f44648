/** Keeps the addresses that articles leave when a run that is done again moves them. */
import { parseDocument } from 'yaml';
import { splitFrontMatter } from '../../content/front-matter.ts';
import type { MadeArticle } from '../import-texts.ts';
import type { RunArticle } from './run.ts';

/** The addresses that an article has had: those that it leads from, and the one that it leaves where it was published. */
export function aliasesOf(current: string, made: MadeArticle, old: RunArticle): string[] {
  const parts = splitFrontMatter(current);
  if (!('yaml' in parts)) return [];
  const { aliases = [], draft } = parseDocument(parts.yaml).toJS() as {
    aliases?: string | string[];
    draft?: boolean;
  };
  const all = [aliases, draft ? [] : old.address].flat();
  return [...new Set(all)].filter((address) => address !== made.address);
}

/** The text of an article with addresses that lead to it. */
export function withAliases(article: string, aliases: readonly string[]): string {
  if (aliases.length === 0) return article;
  const written = aliases.map((line) => `\n  - ${line}`).join('');
  return article.replace(/^id: /m, () => `aliases:${written}\nid: `);
}
