/** Asks the engine in this process, and notes what a reader would see of its reply. */
import { Reader } from '../../../test/support/engine.ts';
import { periodOf } from './judgement.ts';
import { LANGS, type Lang, type Period, type Question, type Reply } from './question.ts';

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
  const response = await reader.ask(text, filters);
  const { count, meant } = response;
  // As the page does it: names and titles are proposed where nothing is found, and no other word.
  const suggested = count === 0 && meant.length === 0 ? await suggestions(reader, text) : [];
  return {
    results: response.results.map(({ lang, href }) => ({ lang, address: addressOf(href) })),
    count,
    widened: response.expansions.flatMap(({ words, alternatives }) =>
      alternatives.map(({ text, lang }) => ({ words, text, lang })),
    ),
    proposals: [...meant, ...suggested],
    periods: response.periods.map(wholePeriod),
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
