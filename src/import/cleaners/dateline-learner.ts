/** Learns from all texts of an import where a newsroom files its texts and what it calls itself. */

import { foldName } from '../../text/fold.ts';
import { matchesOf } from '../../text/matches.ts';
import { matchAt } from '../dates/zones.ts';
import type { Learner, RawText } from '../raw.ts';
import { Tally } from '../tally.ts';
import { sitesIn, WHOLE } from '../web-names.ts';
import type { DatelineKnowledge, Habit } from './dateline.ts';
import { DASH, DOMAIN, LOUD_PLACE, PLACE, STOP, TEXT, WIDE_DASH } from './dateline-words.ts';
import { foldPlace, isKnownPlace } from './place-names.ts';

/** Characters from the top that may have a title, credits and a dateline. */
const REACH = 700;

/** Times that a name is to be found in forms that are certain, so that it is known in the others: a slip is rarer. */
const ENOUGH_PLACES = 2;
const ENOUGH_OUTLETS = 3;

/** A habit is one of a newsroom if so many texts, and such a part of all, have it. */
const ENOUGH_HABIT = 10;
const SHARE_OF_HABIT = 0.02;

/** Characters of a text in which places are looked for that sentences name. */
const REACH_OF_MENTIONS = 4000;

/** `di Malino`, `из Сызрани`: a name after a preposition of place, whole, and no abbreviation. */
const MENTION =
  /(?:di|dari|ke)(?<!\p{L}(?:di|dari|ke))\s(\p{Lu}\p{Ll}{2,20}(?:\s\p{Lu}\p{Ll}{2,20})?)(?!\s\p{Lu}|[\p{L}\p{N}\p{M}-])/gu;

/** Most names that are counted at a time. */
const MOST_NAMES = 20_000;

/** Makes a form that is looked for everywhere; `needs` is a test that most texts fail, and that takes little time. */
const anywhere = (source: string, needs: RegExp): FindForm => {
  const form = new RegExp(WHOLE + source + TEXT, 'u');
  return (top) => (needs.test(top) ? form.exec(top)?.groups : undefined);
};

/** Makes a form that begins with the name of a site: it is looked for where one is. */
const atSite = (source: string): FindForm => {
  const form = new RegExp(DOMAIN + source + TEXT, 'uy');
  return (top, sites) => {
    for (const site of sites) {
      const found = matchAt(form, top, site)?.groups;
      if (found) return found;
    }
    return undefined;
  };
};

/** Finds the names in a form; `sites` are the positions of names of sites. */
type FindForm = (
  top: string,
  sites: readonly number[],
) => Readonly<Record<string, string | undefined>> | undefined;

/** Forms in which a word in capitals is certainly a place, and the other name an outlet. */
const CERTAIN: readonly FindForm[] = [
  atSite(`${DASH}${LOUD_PLACE}${STOP}`),
  atSite(String.raw`\s?,\s{0,2}${LOUD_PLACE}${WIDE_DASH}`),
  anywhere(
    String.raw`${LOUD_PLACE}\s?,\s{0,2}${DOMAIN}${WIDE_DASH}`,
    /,\s{0,2}[\p{L}\p{N}-]{2,40}\.\p{L}/u,
  ),
  anywhere(
    String.raw`${LOUD_PLACE}\s\((?<outlet>\p{Lu}[^()]{1,38})\)${WIDE_DASH}`,
    /\)\s{0,2}[-–—]/u,
  ),
];

const OUTLET_ONLY = atSite(WIDE_DASH);

const HABITS: Readonly<Record<Habit, FindForm>> = {
  'place-dash': (top) => PLACE_DASH.exec(top)?.groups,
  'outlet-place': atSite(String.raw`\s?,\s{0,2}${PLACE}\s{1,2}`),
};
const PLACE_DASH = new RegExp(`^${PLACE}\\s{1,2}(?:--|[-–—])\\s{1,2}${TEXT}`, 'mu');

/** What texts teach of datelines: how often names are certain to be places or outlets, and how many have a habit. */
export interface DatelineCounts {
  readonly texts: number;
  readonly places: ReadonlyMap<string, number>;
  /** Texts that name a place in a sentence. */
  readonly mentions: ReadonlyMap<string, number>;
  readonly outlets: ReadonlyMap<string, number>;
  readonly habits: ReadonlyMap<Habit, number>;
}

/** Makes a learner of places, outlets and habits. It keeps names and counts only. */
export function datelineLearner(): Learner<DatelineCounts> {
  const places = new Tally(MOST_NAMES);
  const mentions = new Tally(MOST_NAMES);
  const outlets = new Tally(MOST_NAMES);
  const habits = new Map<Habit, number>();
  let texts = 0;

  const learn = ({ text }: RawText) => {
    texts++;
    const named = matchesOf(MENTION, text.slice(0, REACH_OF_MENTIONS));
    // A place that a text names again and again counts once.
    for (const place of new Set(named.map(([, name = '']) => foldPlace(name)))) {
      mentions.add(place);
    }
    const top = text.slice(0, REACH);
    const sites = sitesIn(top);
    for (const find of CERTAIN) {
      const { place = '', outlet = '' } = find(top, sites) ?? {};
      if (place === '') continue;
      for (const one of place.split('/')) places.add(foldPlace(one.trim()));
      outlets.add(foldName(outlet));
      return;
    }
    const { outlet } = OUTLET_ONLY(top, sites) ?? {};
    if (outlet) outlets.add(foldName(outlet));
    for (const [habit, find] of Object.entries(HABITS) as [Habit, FindForm][]) {
      const { place = '', outlet: itsOutlet } = find(top, sites) ?? {};
      if (!isKnownPlace(place)) continue;
      habits.set(habit, (habits.get(habit) ?? 0) + 1);
      if (itsOutlet) outlets.add(foldName(itsOutlet));
    }
  };

  return {
    learn,
    known: () => ({
      texts,
      places: places.counts,
      mentions: mentions.counts,
      outlets: outlets.counts,
      habits,
    }),
  };
}

/** Makes what datelines are read with of what was counted. */
export function datelinesKnownBy(counts: DatelineCounts): DatelineKnowledge {
  const { texts, places, mentions, outlets, habits } = counts;
  return {
    isPlace: (name) => {
      const folded = foldPlace(name);
      return (places.get(folded) ?? 0) + (mentions.get(folded) ?? 0) >= ENOUGH_PLACES;
    },
    isOutlet: (name) => (outlets.get(foldName(name)) ?? 0) >= ENOUGH_OUTLETS,
    isHabit: (habit) => (habits.get(habit) ?? 0) >= Math.max(ENOUGH_HABIT, texts * SHARE_OF_HABIT),
  };
}

/**
 * Adds what the archive knows to what texts taught.
 * @param places names and other names of the places of the archive; `outlets` those of its outlets
 */
export function withNames(
  knowledge: DatelineKnowledge,
  places: Iterable<string>,
  outlets: Iterable<string>,
): DatelineKnowledge {
  const placeNames = new Set([...places].map(foldPlace));
  const outletNames = new Set([...outlets].map(foldName));
  return {
    ...knowledge,
    isPlace: (name) => placeNames.has(foldPlace(name)) || knowledge.isPlace(name),
    isOutlet: (name) => outletNames.has(foldName(name)) || knowledge.isOutlet(name),
  };
}
