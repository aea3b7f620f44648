/** Learns the names of people and publishers from all texts of an import: a name that ends for certain in one text ends there in others. */
import type { Locale } from '../../locales/locale.ts';
import { foldName } from '../../text/fold.ts';
import type { Learner, RawText } from '../raw.ts';
import { Tally } from '../tally.ts';
import { creditLabels } from './credit-labels.ts';
import type { ReadDateline } from './dateline.ts';
import { BOTTOM, inlineCreditsReader, type NameKnowledge, TOP } from './inline-credits.ts';

/** Most words of a name. */
const LONGEST = 6;

/** A name of one word is too often the first one of another name; it has to be certain in so many texts. */
const ENOUGH_OF_ONE_WORD = 3;

/** Beginnings that so many texts share, with other words behind them, are names. */
const ENOUGH_BEGINNINGS = 3;

/** Most names that are counted at a time. */
const MOST_NAMES = 50_000;

/** A beginning of a line, or the place behind a sentence. */
const LINE = /[^\r\n]{1,2000}/g;

/** What texts teach of names: how often each is certain, and how often words begin one. */
export interface NameCounts {
  readonly names: ReadonlyMap<string, number>;
  readonly beginnings: ReadonlyMap<string, number>;
}

/**
 * Makes a learner of names.
 * @param readDateline finds datelines, which end a name; with what is known of places before the import
 */
export function creditLearner(
  locales: readonly Locale[],
  readDateline: ReadDateline,
): Learner<NameCounts> {
  const inline = inlineCreditsReader(locales, { readDateline });
  const labels = creditLabels(locales);
  const names = new Tally(MOST_NAMES);
  const beginnings = new Tally(MOST_NAMES);

  const learnFrom = (line: string) => {
    if (!line.includes(':')) return;
    for (const found of [inline.atStart(line), inline.atEnd(line)]) {
      if (!found) continue;
      for (const [kind, people] of Object.entries(found.credits)) {
        const isDoubtful = found.doubtful.some((one) => one === kind);
        for (const name of isDoubtful ? people.slice(0, -1) : people) names.add(foldName(name));
      }
    }
    for (const { kind, end } of labels.find(line)) {
      if (!kind) continue;
      const words = line.slice(end, end + 200).split(/\s+/, LONGEST);
      for (const beginning of beginningsOf(words)) beginnings.add(beginning);
    }
  };

  return {
    learn: ({ text }: RawText) => {
      const top = text.slice(0, 2 * TOP);
      for (const line of (top.match(LINE) ?? []).slice(0, 6)) learnFrom(line);
      if (text.length <= top.length) return;
      for (const line of (text.slice(-BOTTOM).match(LINE) ?? []).slice(-4)) learnFrom(line);
    },
    known: () => ({ names: names.counts, beginnings: beginnings.counts }),
  };
}

/** Makes what credits are read with of what was counted. */
export function namesKnownBy({ names, beginnings }: NameCounts): NameKnowledge {
  const timesOf = (counts: NameCounts['names'], key = '') => counts.get(key) ?? 0;
  return {
    wordsOfName: (words) => {
      const all = beginningsOf(words.slice(0, LONGEST));
      for (let length = all.length; length > 0; length--) {
        const times = timesOf(names, all[length - 1]);
        if (times >= (length === 1 ? ENOUGH_OF_ONE_WORD : 1)) return length;
      }
      for (let length = all.length - 1; length > 1; length--) {
        const times = timesOf(beginnings, all[length - 1]);
        const longer = timesOf(beginnings, all[length]);
        if (times >= ENOUGH_BEGINNINGS && longer * 2 <= times) return length;
      }
      return 0;
    },
  };
}

/** The first word, the first two words, and so on, folded; a comma ends them, as another name follows. */
function beginningsOf(words: readonly string[]): string[] {
  const bare = words.map((word) => word.replace(/[,.]$/, ''));
  return bare.map((_, index) => foldName(bare.slice(0, index + 1).join(' ')));
}
