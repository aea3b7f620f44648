/** Lists the words of a shard's texts that are names: how most of the articles write them decides. */
import { writes } from '../../text/scripts.ts';
import { countOf, wordAt } from '../flat-words.ts';
import { countOfForm, type FormCounts } from '../form-counts.ts';
import { indexed, shown } from '../index-terms.ts';
import type { TokenLists } from '../token-lists.ts';
import { partsOf } from '../word-parts.ts';

/** Least share of the articles with a word that write it as a name: titles and beginnings of sentences do not tell. */
const LEAST_SHARE = 1 / 3;

/**
 * Lists names, each in one spelling.
 * @param written the words of each text that are written as names, each once
 * @param forms the words of the index, with the number of articles that have them
 * @param script that of the shard's language: a text has names in others, too, which are not compared
 * @returns in alphabetical order
 */
export function namesOfShard(written: TokenLists, forms: FormCounts, script: string): string[] {
  const times = new Uint32Array(countOf(written.vocabulary));
  // Of several spellings of a name, that which a text has first stays.
  const inOrder: number[] = [];
  for (let i = 0; i < written.ids.length; i++) {
    const id = written.ids[i] as number;
    if (times[id] === 0) inOrder.push(id);
    times[id] = (times[id] as number) + 1;
  }
  const names = new Map<string, { readonly name: string; readonly times: number }>();
  for (const id of inOrder) {
    const name = wordAt(written.vocabulary, id);
    const [part, ...others] = partsOf(name);
    if (part === undefined || others.length > 0 || !writes(script, name)) continue;
    const known = names.get(part);
    const sum = (known?.times ?? 0) + (times[id] as number);
    names.set(part, { name: known?.name ?? name, times: sum });
  }
  return [...names]
    .filter(([part, { times }]) => times >= countOfForm(forms, shown(indexed(part))) * LEAST_SHARE)
    .map(([, { name }]) => name)
    .sort();
}
