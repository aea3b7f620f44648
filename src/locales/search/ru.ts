/** Words of the search page's script in Russian: separate, so that the script loads nothing else. */
import { counter, type SearchStrings } from '../locale.ts';

const outlets = counter(
  'ru',
  { one: 'издании', few: 'изданиях', many: 'изданиях', other: 'издания' },
  '\u00A0',
);

export default {
  articles: counter(
    'ru',
    { one: 'статья', few: 'статьи', many: 'статей', other: 'статьи' },
    '\u00A0',
  ),
  results: counter(
    'ru',
    { one: 'результат', few: 'результата', many: 'результатов', other: 'результата' },
    '\u00A0',
  ),
  resultsFor: (count, query) => `${count} по\u00A0запросу «${query}»`,
  noResults: (query) => `По\u00A0запросу «${query}» ничего не\u00A0найдено.`,
  noResultsHelp: 'Попробуйте более общий запрос или полистайте архив по\u00A0тегам и\u00A0датам:',
  noResultsForFilters: 'Под все эти фильтры не\u00A0подходит ни\u00A0одна статья.',
  someWordsOnly:
    'Статей со\u00A0всеми этими словами нет. Ниже\u00A0— те, где есть только некоторые из\u00A0этих слов.',
  queryShortened: 'Запрос слишком длинный: поиск идёт только по\u00A0его началу.',
  queryHasNoWords: 'В\u00A0запросе нет слов, по\u00A0которым можно искать.',
  searchPartlyFailed: (language) =>
    `Поиск по\u00A0статьям на\u00A0языке «${language}» сейчас не\u00A0работает.`,
  searchWaiting: (language) => `Ещё идёт поиск по\u00A0статьям на\u00A0языке «${language}»…`,
  moreFailed:
    'Следующие результаты не\u00A0загрузились. Проверьте соединение с\u00A0интернетом и\u00A0попробуйте ещё раз.',
  tryAgain: 'Попробовать ещё раз',
  showUpdated: 'Нашлись ещё результаты: обновить список',
  didYouMean: 'Возможно, вы\u00A0имели в\u00A0виду:',
  withoutFilters: (count) => `Без фильтров: ${count}`,
  resultsWithout: 'Результаты найдутся, если убрать одно из\u00A0этих условий:',

  ofPeriod: (count, period) => `${count} за\u00A0${period}`,
  yearRange: (from, to) => `${from}–${to}\u00A0гг.`,
  phraseTitle: (phrase) => `Точная фраза: «${phrase}»`,
  exceptTitle: (part) => `Исключено: ${part}`,
  anyTitle: (words) => `Любое из\u00A0слов: ${words}`,
  beginningTitle: (letters) => `Начало слова: ${letters}`,
  inTitleTitle: (words) => `В\u00A0заголовке: ${words}`,
  mustInclude: (words) => `Обязательно: «${words}»`,
  lacks: 'Здесь нет:',
  allLanguages: 'Все',
  notUnderstood: (parts) => `Не\u00A0распознано и\u00A0не\u00A0учитывается: ${parts}`,

  alsoSearched: 'Также:',
  onlyTyped: 'Искать только введённое',
  onlyTypedShown: 'Поиск идёт только по\u00A0введённым словам.',
  searchWider: 'Искать также в\u00A0другом написании и\u00A0на\u00A0других языках',

  aboutDate: (date) => `около ${date}`,
  uncertainDate: (date) => `${date} (под\u00A0вопросом)`,
  undated: 'Без\u00A0даты',

  unknownFilter:
    'Один из\u00A0фильтров в\u00A0адресе страницы неизвестен и\u00A0не\u00A0учитывается.',
  languageTitle: (language) => `Язык: ${language}`,
  periodTitle: (period) => `Период: ${period}`,
  tagTitle: (tag) => `Тег: ${tag}`,
  sourceTitle: (source) => `Источник: ${source}`,
  editorTitle: (editor) => `Редактор: ${editor}`,
  outletTitle: (outlet) => `Издание: ${outlet}`,
  placeTitle: (place) => `Место: ${place}`,
  reporterTitle: (reporter) => `Автор: ${reporter}`,
  translatorTitle: (translator) => `Переводчик: ${translator}`,
  removeFilter: 'Убрать фильтр:',
  removeFilters: 'Убрать все фильтры',
  allOf: (count) => `Показать все (${count})`,
  showFewer: 'Свернуть список',
  findInList: 'Найти в\u00A0этом списке',
  allYears: 'Все годы',
  showResults: (count) => `Показать ${count}`,
  facetsFailed: 'Список фильтров не\u00A0загрузился.',

  inOtherLanguages: 'На\u00A0других языках',
  retracted: 'Отозвано',
  inOutlets: (count) => `в\u00A0${outlets(count)}`,
  versionCount: counter(
    'ru',
    { one: 'версия', few: 'версии', many: 'версий', other: 'версии' },
    '\u00A0',
  ),
  chooseResult: (title) => `Отметить: ${title}`,
  nothingChosen: 'Сначала отметьте галочкой результаты, которые хотите скачать.',
  downloaded: (count) => `Скачано: ${count}.`,
  downloadFailed:
    'Не\u00A0удалось скачать результаты. Проверьте соединение с\u00A0интернетом и\u00A0попробуйте ещё раз.',
  linkCopied: 'Ссылка скопирована.',
  copyThis: 'Скопируйте этот адрес:',
} satisfies SearchStrings;
