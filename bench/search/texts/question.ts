/** Types of the questions that the search is asked, and of what is seen of its replies. */
import type { SearchRequest } from '../../../src/search/browser/protocol.ts';
import { type Random, randomFrom } from '../../random.ts';
import type { Corpus } from './corpus.ts';
import { type Half, halfOf } from './half.ts';
import type { Lemmas } from './lemmas/lemma.ts';

export type Lang = 'id' | 'ru';
export const LANGS: readonly Lang[] = ['id', 'ru'];

/** A period, from its first day to its last: `2021-02-01`. */
export interface Period {
  readonly first: string;
  readonly last: string;
}

/** What a reader sees of a reply. */
export interface Reply {
  /** The first results, the best first. */
  readonly results: readonly { readonly lang: string; readonly address: string }[];
  /** Number of stories found. */
  readonly count: number;
  /** What was searched for besides what was typed. */
  readonly widened: readonly {
    readonly words: string;
    readonly text: string;
    readonly lang: string;
  }[];
  /** What the reader is asked whether he meant, the likeliest first. */
  readonly proposals: readonly string[];
  /** Periods that are offered as a filter, the likeliest first. */
  readonly periods: readonly Period[];
}

/** One query that is typed, with the judgement of its reply. */
export interface Question {
  readonly row: RowName;
  /** The part of the row that it belongs to. */
  readonly part: string;
  readonly text: string;
  readonly edition: Lang;
  /** Whether it is asked of the archive that has many more names. */
  readonly amongNames?: boolean;
  /** Filters that are set. */
  readonly filters?: Partial<SearchRequest>;
  /** How right a reply is, from 0 to 1. */
  readonly score: (reply: Reply) => number;
  /** What is right, for somebody who reads failures. */
  readonly right: string;
}

export type RowName =
  | 'another inflection, id'
  | 'another inflection, ru'
  | 'typed form before others, id'
  | 'typed form before others, ru'
  | 'typed form first, id'
  | 'typed form first, ru'
  | 'name, id to ru'
  | 'name, ru to id'
  | 'name with language filter, id to ru'
  | 'name with language filter, ru to id'
  | 'phrase in quotation marks, id'
  | 'phrase in quotation marks, ru'
  | 'two title words, id'
  | 'two title words, ru'
  | 'typo'
  | 'wrong keyboard layout'
  | 'false proposal'
  | 'false proposal, rare word'
  | 'date typed'
  | 'false widening'
  | 'false widening, among many names'
  | 'numbers, units, codes'
  | 'operators';

/** What queries are drawn from. */
export interface Material {
  readonly corpora: Readonly<Record<Lang, Corpus>>;
  readonly lemmas: Readonly<Record<Lang, Lemmas>>;
  /** Lines that translate one another. */
  readonly aligned: readonly Readonly<Record<string, string>>[];
  /** The half that is drawn from; without it, both are. */
  readonly half: Half | undefined;
  readonly seed: number;
  /** Most queries of each part of a row. */
  readonly most: number;
}

/** Whether something belongs to the half that is drawn from. */
export function isDrawn({ half }: Pick<Material, 'half'>, key: string): boolean {
  return half === undefined || halfOf(key) === half;
}

/** The random numbers of a row, which do not depend on other rows. */
export function randomOf({ seed }: Pick<Material, 'seed'>, name: string): Random {
  return randomFrom(seed, ...Array.from(name, (letter) => letter.codePointAt(0) ?? 0));
}
