/** Asks the engine in this process, and notes what a reader would see of its reply. */
import type { SearchResponse } from '../../../src/search/browser/protocol.ts';
import { Reader } from '../../../test/support/engine.ts';
import { periodOf } from './judgement.ts';
import { LANGS, type Lang, type Period, type Question, type Reply } from './question.ts';

/** Parts of responses that the engine may bring: the one place to change when it brings them under another name. */
interface Offers {
  /** What the reader is asked whether he meant: whole queries, or the word that is meant. */
  readonly meant?: readonly (string | { readonly text: string })[];
  /** The periods that dates of the query mean, as years, months or days. */
  readonly periods?: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Asks questions one after another.
 * @param folder of the site, with its search
 * @param note called with each reply
 */
export async function askAll(
  folder: string,
  questions: readonly Question[],
  note: (question: Question, reply: Reply) => void,
): Promise<void> {
  const readers = new Map<Lang, Reader>(LANGS.map((lang) => [lang, new Reader(folder, lang)]));
  const replies = new Map<string, Reply>();
  for (const question of questions) {
    const { text, edition, filters } = question;
    const key = JSON.stringify([edition, text, filters]);
    const reader = readers.get(edition) as Reader;
    const reply = replies.get(key) ?? (await ask(reader, question));
    replies.set(key, reply);
    note(question, reply);
  }
}

async function ask(reader: Reader, { text, filters }: Question): Promise<Reply> {
  const response: SearchResponse & Offers = await reader.ask(text, filters);
  const own = response.meant?.map((one) => (typeof one === 'string' ? one : one.text));
  // As the page does it: names and titles are proposed where nothing is found.
  const suggested = response.count === 0 ? await suggestions(reader, text) : [];
  return {
    results: response.results.map(({ lang, href }) => ({ lang, address: addressOf(href) })),
    count: response.count,
    widened: response.expansions.flatMap(({ words, alternatives }) =>
      alternatives.map(({ text, lang }) => ({ words, text, lang })),
    ),
    proposals: [...(own ?? []), ...suggested],
    periods: (response.periods ?? []).map(wholePeriod),
  };
}

async function suggestions(reader: Reader, typed: string): Promise<string[]> {
  const all = await reader.online((engine) => engine.suggest(typed));
  return all.map(({ text }) => text);
}

function addressOf(href: string): string {
  return decodeURI(href.replace(/[?#].*/, ''));
}

function wholePeriod({ from, to }: { readonly from: string; readonly to: string }): Period {
  return { first: periodOf(from).first, last: periodOf(to).last };
}
