/** Words of searches in Russian. */
import type { QueryWords } from './query-words.ts';

export default {
  fields: {
    title: ['заголовок', 'заголовке', 'название'],
    lang: ['язык'],
    date: ['дата', 'период'],
    source: ['источник'],
    tag: ['тег', 'тема'],
    editor: ['редактор'],
    outlet: ['издание'],
    place: ['место'],
    reporter: ['автор', 'корреспондент'],
    translator: ['переводчик'],
  },
  operators: { or: ['ИЛИ'], and: ['И'], not: ['НЕ', 'БЕЗ'] },
  year: ['год', 'года', 'году', 'годом', 'г'],
  beforeDay: ['в', 'за', 'от', 'на'],
  months: [
    'январе янв',
    'феврале фев',
    'марте мар',
    'апреле апр',
    'мае',
    'июне',
    'июле',
    'августе авг',
    'сентябре сен',
    'октябре окт',
    'ноябре ноя',
    'декабре дек',
  ],
} satisfies QueryWords;
