/** Stems English words for search. */

import { stemmer } from '@orama/stemmers/english';
import type { WordRules } from '../locale.ts';

const LATIN = /^[a-z]+$/;
const stem = (word: string): string => (LATIN.test(word) ? stemmer(word) : word);

export default {
  stopWords: new Set(
    `a an the and or but if of in on at to from by with for as is are was were be been being it its this that these
    those he she they them his her their we you i not no nor so do does did has have had will would can could may might
    shall should there here which who whom whose what when where than then into about also such our your my me us him`.split(
      /\s+/,
    ),
  ),
  stem,
  stems: (word) => [stem(word)],
} satisfies WordRules;
