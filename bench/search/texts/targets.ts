/** Least and goal of each row, and what was measured on other news before the work on it began. */
import type { RowName } from './question.ts';

export interface RowTarget {
  /** As measured on 29 November 2026, on 2,684 articles that are not at hand. */
  readonly before?: string;
  readonly least?: number;
  readonly goal?: number;
  /** Whether less is better; figures are then per hundred queries. */
  readonly isFault?: boolean;
}

/** By the name of a row, in the order of the report. */
export const TARGETS: Readonly<Record<RowName, RowTarget>> = {
  'another inflection, id': { before: '.987', least: 0.985, goal: 0.99 },
  'another inflection, ru': { before: '.904', least: 0.96, goal: 0.98 },
  'typed form before others, id': { before: '.48', least: 0.9, goal: 0.97 },
  'typed form before others, ru': { before: '.40', least: 0.9, goal: 0.97 },
  'typed form first, id': {},
  'typed form first, ru': {},
  'name, id to ru': { before: '.81', least: 0.92, goal: 0.97 },
  'name, ru to id': { before: '.61', least: 0.92, goal: 0.97 },
  'name with language filter, id to ru': { before: '.76', least: 0.9, goal: 0.95 },
  'name with language filter, ru to id': { before: '.71', least: 0.9, goal: 0.95 },
  'phrase in quotation marks, id': { before: '.85', least: 0.98, goal: 1 },
  'phrase in quotation marks, ru': { before: '.89', least: 0.98, goal: 1 },
  'two title words, id': { before: '.79', least: 0.9 },
  'two title words, ru': { before: '.95', least: 0.97 },
  typo: { before: '.12', least: 0.85, goal: 0.95 },
  'wrong keyboard layout': {},
  'false proposal': { least: 1, goal: 0, isFault: true },
  'false proposal, rare word': { isFault: true },
  'date typed': { before: '0', least: 0.98, goal: 1 },
  'false widening': { before: 'about 10', least: 2, goal: 0, isFault: true },
  'false widening, among many names': { least: 2, goal: 0, isFault: true },
  'numbers, units, codes': {},
  operators: {},
};

/** Targets of parts of rows, by `row: part`. */
export const PART_TARGETS: Readonly<Record<string, RowTarget>> = {
  'another inflection, ru: verb': { before: '.76', least: 0.92, goal: 0.96 },
  'another inflection, ru: noun': { before: '.958' },
  'another inflection, ru: adjective': { before: '.963' },
  'another inflection, ru: surname': { before: '.942' },
};
