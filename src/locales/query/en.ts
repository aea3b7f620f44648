/** Words of searches in English. */
import type { QueryWords } from './query-words.ts';

export default {
  fields: {
    title: ['title', 'headline'],
    lang: ['lang', 'language'],
    date: ['date', 'period'],
    source: ['source'],
    tag: ['tag'],
    editor: ['editor'],
    outlet: ['outlet'],
    place: ['place'],
    reporter: ['reporter', 'author'],
    translator: ['translator'],
  },
  operators: { or: ['OR'], and: ['AND'], not: ['NOT'] },
  year: ['year'],
  beforeDay: ['on', 'of', 'the', 'in'],
  months: ['', '', '', '', '', '', '', '', 'sept', '', '', ''],
  percent: ['percent', 'per cent'],
  scales: {
    thousand: ['thousand'],
    million: ['million'],
    billion: ['billion', 'bn'],
    trillion: ['trillion'],
  },
} satisfies QueryWords;
