/** Words of the concordance in Russian: separate, as its script is loaded when a reader asks for it. */
import { type ConcordanceStrings, counter } from '../locale.ts';

export default {
  occurrences: counter(
    'ru',
    { one: 'вхождение', few: 'вхождения', many: 'вхождений', other: 'вхождения' },
    '\u00A0',
  ),
  reading: (read, all) => `Просмотр статей: ${read} из\u00A0${all}…`,
  haveRead: (read, all) => `Просмотрено статей: ${read} из\u00A0${all}.`,
  stopReading: 'Остановить',
  readOn: 'Продолжить просмотр',
  readingFailed:
    'Тексты статей не\u00A0загрузились. Проверьте соединение с\u00A0интернетом и\u00A0продолжите просмотр.',
  noOccurrences: 'Вхождений в\u00A0заголовках и\u00A0текстах нет.',
  lineOrder: 'Сортировка строк',
  asResults: 'Как в\u00A0результатах',
  byWordsBefore: 'По\u00A0словам слева',
  byWordsAfter: 'По\u00A0словам справа',
  byKeyword: 'По\u00A0найденному слову',
  byNewest: 'Сначала новые',
  byOldest: 'Сначала старые',
  moreLines: (count) => `Показать ещё строки (${count})`,
  lineInTitle: 'заголовок',
  downloadLines: 'Скачать CSV',
} satisfies ConcordanceStrings;
