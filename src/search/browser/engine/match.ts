/** Which articles have what is looked for, how often and where. */

import { writes } from '../../../text/scripts.ts';
import { partsOf, splitWords } from '../../analyzer.ts';
import { TEXT_START, weightAt } from '../../zones.ts';
import { isSpelling } from '../names.ts';
import type { Library, Posting } from './federated-index.ts';
import type { Row } from './indexed-articles.ts';
import { type Alternative, beginningOf, type Slot, type WayWord } from './plan.ts';

/** An article that has what one slot looks for. */
export interface Hit {
  readonly row: Row;
  readonly posting: Posting;
  /** The places of the first word. */
  readonly places: readonly number[];
  /** All places that are marked. */
  readonly marks: readonly number[];
  /** How much the words there weigh. */
  readonly weight: number;
  readonly way: Alternative;
}

/** What was found for one slot. */
export interface Match {
  readonly slot: Slot;
  readonly hits: ReadonlyMap<Row, Hit>;
  /** The alternatives that found something, by language. */
  readonly used: ReadonlyMap<string, readonly Alternative[]>;
}

/** How much a hit counts by what found it. */
const TRUST = { typed: 1, spelling: 0.9, tag: 0.75, variant: 0.6, beginning: 0.5 } as const;

/** How much a hit counts for a word that may be a form of the one asked for, and may be of another. */
const OTHER_STEM = 0.7;

/**
 * Shortest words that are taken for borrowed ones: where the word has no ending that could be a case of
 * another one (`batik`, `батик`), and where it has (`tsunami`, `цунами`; but `merah` is no `мерах`).
 */
const SHORTEST = 5;
const LONG = 6;

/** Looks for one thing; where nothing has it, for words that begin like it. */
export async function matchSlot(slot: Slot, library: Library): Promise<Match> {
  const match = await matchWays(slot, library);
  const beginning = match.hits.size === 0 ? beginningOf(slot) : undefined;
  return beginning ? matchWays(beginning, library) : match;
}

async function matchWays(slot: Slot, library: Library): Promise<Match> {
  const hits = new Map<Row, Hit>();
  const used = new Map<string, readonly Alternative[]>();
  // Asked for at most once, as it takes a download.
  let kind: Promise<Kind | undefined> | undefined;
  const kindOf = () => {
    kind ??= ownKind(slot, library);
    return kind;
  };
  const findWays = (ways: readonly Alternative[], lang: string) =>
    Promise.all(
      ways.map(async (way) => {
        const all = await hitsOf(way, lang, library);
        const isGuess = way.origin === 'spelling' || way.origin === 'variant';
        return { way, all: !isGuess || (await isMeant(slot, way, all, kindOf)) ? all : [] };
      }),
    );
  await Promise.all(
    library.open.map(async ({ lang }) => {
      const ways = slot.ways.get(lang) ?? [];
      const usual = ways.filter(({ origin }) => origin !== 'variant');
      const found = await findWays(usual, lang);
      // A word that the archive has is spelled as the archive spells it.
      if (found.every(({ all }) => all.length === 0)) {
        found.push(
          ...(await findWays(
            ways.filter(({ origin }) => origin === 'variant'),
            lang,
          )),
        );
      }
      used.set(
        lang,
        found.filter(({ all }) => all.length > 0).map(({ way }) => way),
      );
      for (const hit of found.flatMap(({ all }) => all)) {
        const known = hits.get(hit.row);
        if (!known || known.weight < hit.weight) hits.set(hit.row, hit);
      }
    }),
  );
  return { slot, hits, used };
}

/** What the word is in the language that has it as it was typed; none where no text has it. */
async function ownKind(slot: Slot, library: Library): Promise<Kind | undefined> {
  for (const { lang, script } of library.open) {
    const typed = slot.ways.get(lang)?.find(({ origin }) => origin === 'typed');
    if (!typed || !writes(script, slot.text)) continue;
    const best = bestOf(await hitsOf(typed, lang, library));
    const kinds = best ? await kindsAt(best) : [];
    // Ordinary words stand in names, too, but a name is nowhere written small.
    const telling =
      kinds.find((one) => one.kind === 'word') ?? kinds.find((one) => one.kind === 'name');
    if (telling) return telling.kind;
  }
  return undefined;
}

/** The articles of a language that have the words of an alternative. */
async function hitsOf(way: Alternative, lang: string, library: Library): Promise<Hit[]> {
  const words = await Promise.all(
    way.words.map(async ({ terms, offset }) => {
      const postings = await Promise.all(
        terms.map((term) =>
          way.origin === 'beginning' ? library.beginnings(term) : library.postings(term),
        ),
      );
      const own = postings.map((found) => found.filter(({ row }) => row.lang === lang));
      return {
        offset,
        terms,
        found: byRow(own),
        likeliest: new Set(own[0]?.map(({ row }) => row)),
      };
    }),
  );
  const [first, ...others] = words;
  if (!first) return [];
  return [...first.found.values()].flatMap((posting): Hit[] => {
    const { row } = posting;
    const rest = others.map((word) => ({ ...word, places: word.found.get(row)?.places ?? [] }));
    if (rest.some(({ places }) => places.length === 0)) return [];
    const runs = posting.places.map((place) => runFrom(place, first, rest));
    const whole = way.inOrder ? runs.filter((run) => !run.includes(NOWHERE)) : runs;
    if (whole.length === 0) return [];
    const places = whole.map(([place = 0]) => place);
    const marks = way.inOrder
      ? whole.flatMap(between)
      : [posting.places, ...rest.map(({ places }) => places)].flat();
    const trust = TRUST[way.origin] * (first.likeliest.has(row) ? 1 : OTHER_STEM);
    return [{ row, posting, places, marks, weight: weigh(places) * trust, way }];
  });
}

const NOWHERE = -1;

interface Step extends WayWord {
  readonly places: readonly number[];
}

/** The places of a phrase whose first word stands at a place: each word follows the one before. */
function runFrom(place: number, first: WayWord, rest: readonly Step[]): number[] {
  const run = [place];
  let [at, before] = [place, first];
  for (const word of rest) {
    const next = at + word.offset - before.offset;
    // The parts of `Luna-25` stand at one place; but a word does not follow itself there.
    const isOther = !word.terms.some((term) => before.terms.includes(term));
    const there = [next, ...(isOther ? [next - 1] : [])].find((one) => word.places.includes(one));
    run.push(there ?? NOWHERE);
    [at, before] = [there ?? next, word];
  }
  return run;
}

/** The places from the first to the last one, stop words among them. */
function between(run: readonly number[]): number[] {
  const first = Math.min(...run);
  return Array.from({ length: Math.max(...run) - first + 1 }, (_, i) => first + i);
}

function weigh(places: readonly number[]): number {
  return places.reduce((sum, place) => sum + weightAt(place), 0);
}

/** A word can be indexed by one of several terms: the places of all of them together. */
function byRow(postings: readonly (readonly Posting[])[]): Map<Row, Posting> {
  const rows = new Map<Row, Posting>();
  for (const posting of postings.flat()) {
    const known = rows.get(posting.row);
    const places = known ? [...known.places, ...posting.places] : posting.places;
    rows.set(posting.row, known ? { ...posting, places: [...new Set(places)] } : posting);
  }
  return rows;
}

/** What a word is where it stands in a text; the first word of a sentence may be either. */
type Kind = 'name' | 'word' | 'first';

/** What the words at the places of a hit are; none where it is not in the text. */
async function kindsAt({ posting, places }: Hit): Promise<{ text: string; kind: Kind }[]> {
  const { content } = await posting.result.data();
  const words = splitWords(content);
  return places.flatMap((at) => {
    const [word, before] = [words[at - TEXT_START], words[at - TEXT_START - 1]];
    const isFirst = before === undefined || /[.!?…:]\P{L}*$/u.test(before);
    if (word === undefined) return [];
    const isCapital = /^\P{L}*\p{Lu}/u.test(word);
    return [{ text: word, kind: !isCapital ? 'word' : isFirst ? 'first' : 'name' }];
  });
}

/**
 * Whether a spelling is meant, and not a word that sounds alike by chance: the best article that has it
 * tells. A name is a name in both languages; a word that is none is borrowed as a whole or not at all.
 * @param kindOf what the word asked for is in its own language
 */
async function isMeant(
  slot: Slot,
  way: Alternative,
  hits: readonly Hit[],
  kindOf: () => Promise<Kind | undefined>,
): Promise<boolean> {
  const best = bestOf(hits);
  if (!best) return false;
  const asked = partsOf(slot.text);
  const there = await kindsAt(best);
  // In a title or among names, every word may have a capital letter.
  if (there.length === 0) return true;
  const said = there.filter(({ text }) =>
    partsOf(text).some((part) => asked.some((one) => isSpelling(one, part))),
  );
  const own = await kindOf();
  if (said.some(({ kind }) => kind === 'name')) return own !== 'word';
  if (said.some(({ kind }) => kind === 'first') && way.origin === 'spelling') return own !== 'word';
  if (own === 'name' || way.origin === 'variant') return false;
  const spelling = partsOf(way.text).join('');
  const isWhole = way.words.some(({ terms }) => terms.includes(spelling));
  return said.some(
    ({ text }) =>
      partsOf(text).join('') === spelling && spelling.length >= (isWhole ? SHORTEST : LONG),
  );
}

function bestOf(hits: readonly Hit[]): Hit | undefined {
  return hits.reduce<Hit | undefined>((a, b) => (a && a.weight >= b.weight ? a : b), undefined);
}
