/** Words of the search box and of articles in Russian: separate, so that their script loads nothing else. */
import { type BoxStrings, counter } from '../locale.ts';

const NO_BREAK = '\u00A0';

const YEARS = counter('ru', { one: 'год', few: 'года', many: 'лет', other: 'года' }, NO_BREAK);

export default {
  tags: 'Теги',
  sources: 'Источники',
  editors: 'Редакторы',
  outlets: 'Издания',
  locations: 'Места',
  reporters: 'Авторы',
  translators: 'Переводчики',
  titles: 'Заголовки',
  suggestions: 'Подсказки',
  suggestionsFound: counter(
    'ru',
    { one: 'подсказка', few: 'подсказки', many: 'подсказок', other: 'подсказки' },
    NO_BREAK,
  ),
  listedArticles: counter(
    'ru',
    { one: 'статья', few: 'статьи', many: 'статей', other: 'статьи' },
    NO_BREAK,
  ),

  markedWords: 'Выделенные слова',
  marked: (places, words) => `Выделено ${places}: ${words}`,
  places: counter('ru', { one: 'место', few: 'места', many: 'мест', other: 'места' }, NO_BREAK),
  nothingMarked: (words) => `Нет ни\u00A0в\u00A0заголовке, ни\u00A0в\u00A0тексте: ${words}`,
  markOf: (number, count, words) => `${number}\u00A0из\u00A0${count}: ${words}`,
  previousMark: 'К\u00A0предыдущему месту',
  nextMark: 'К\u00A0следующему месту',
  removeMarks: 'Снять выделение',
  close: 'Закрыть',

  copyArticleLink: 'Скопировать ссылку',
  copyLinkToWords: 'Скопировать ссылку на\u00A0эти слова',
  copied: 'Ссылка скопирована',
  shareArticle: 'Поделиться',
  copyCitation: 'Скопировать запись',
  citationCopied: 'Запись скопирована',
  otherCitations: 'Другие стили и\u00A0файлы',
  publishedYearsAgo: (years) => `Статья вышла ${YEARS(years)} назад.`,
} satisfies BoxStrings;
