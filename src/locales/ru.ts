/** Russian. */
import { stemmer } from '@orama/stemmers/russian';
import { counter, type Locale } from './locale.ts';

const lang = 'ru';
const numbers = new Intl.NumberFormat(lang);

export default {
  lang,
  name: 'Русский',
  script: 'Cyrl',
  sections: {
    tag: 'teg',
    source: 'istochnik',
    editor: 'redaktor',
    dates: 'arkhiv',
    search: 'poisk',
    about: 'o-proekte',
    wanted: 'net-v-arkhive',
  },
  labels: {
    readAlso: ['Читайте также', 'Читать также', 'См. также', 'Смотрите также'],
    next: ['Далее', 'Следующая статья', 'Продолжение'],
    source: ['Источник', 'Источники'],
    editor: ['Редактор'],
    reporter: ['Автор', 'Корреспондент'],
  },
  commonWords: [
    'и',
    'в',
    'во',
    'не',
    'на',
    'я',
    'что',
    'с',
    'со',
    'как',
    'по',
    'это',
    'он',
    'она',
    'они',
    'мы',
    'вы',
    'из',
    'к',
    'за',
    'от',
    'для',
    'бы',
    'было',
    'был',
    'до',
    'или',
    'но',
    'о',
    'об',
    'так',
  ],
  stem: stemmer,
  isForm,
  decisiveWords: [
    'не',
    'нет',
    'ни',
    'без',
    'бывший',
    'бывшая',
    'бывшего',
    'бывшей',
    'экс',
    'вице',
    'против',
    'вместо',
  ],
  dates: {
    full: "cccc, d MMMM yyyy 'г.'",
    day: "d MMMM yyyy 'г.'",
    time: 'HH:mm',
    month: "LLLL yyyy 'г.'",
    dayOfMonth: 'd MMMM',
  },
  zones: {
    'Europe/Moscow': 'МСК',
    'Asia/Jakarta': 'по Джакарте',
  },
  strings: {
    skipToContent: 'Перейти к содержанию',
    mainNavigation: 'Основная навигация',
    languages: 'Языки',
    home: 'Главная',
    latest: 'Последние статьи',
    tags: 'Теги',
    sources: 'Источники',
    editors: 'Редакторы',
    dates: 'Архив',
    years: 'По годам',
    search: 'Поиск',
    searchAction: 'Найти',
    searchPlaceholder: 'Поиск на всех языках',
    about: 'О проекте',
    aboutSite: (site) => `О проекте «${site}»`,
    aboutDefault: (site, articles) => `«${site}» — архив новостей. В нём ${articles}.`,
    articles: counter(lang, { one: 'статья', few: 'статьи', many: 'статей', other: 'статьи' }),
    results: counter(lang, {
      one: 'результат',
      few: 'результата',
      many: 'результатов',
      other: 'результата',
    }),

    credit: (label, value) => `${label}: ${value}`,
    source: 'Источник',
    editor: 'Редактор',
    reporter: 'Автор',
    outlet: 'Издание',
    translator: 'Перевод',
    translated: 'Дата перевода',
    original: 'Оригинал',
    originalAddress: 'Исходный адрес',
    archivedCopy: 'Архивная копия',
    retrieved: 'Сохранено',
    photo: 'Фото',
    corrections: 'Исправления',
    draft: 'Черновик',
    draftNotice: 'Черновик: страница видна только при предварительном просмотре и не публикуется.',

    notInArchive: 'статьи пока нет в архиве',
    moreOn: (tag) => `ещё по теме «${tag}»`,
    searchFor: 'найти похожее',
    thisArticle: 'эта статья',
    referredToBy: 'На эту статью ссылаются',
    more: (count) => `и ещё ${numbers.format(count)}`,
    chain: 'Читать по порядку',
    related: 'Похожие статьи',
    relatedNote: 'подобраны автоматически',
    newer: 'Позже',
    older: 'Раньше',

    tagTitle: (tag) => `Тег: ${tag}`,
    sourceTitle: (source) => `Источник: ${source}`,
    editorTitle: (editor) => `Редактор: ${editor}`,
    page: (number) => `Страница ${number}`,
    allOf: (count) => `Показать все: ${count}`,
    byUse: 'Чаще всего',
    alphabetical: 'По алфавиту',
    subtags: 'Подтемы',
    relatedTags: 'Смежные темы',
    pointsTo: 'На что ещё ссылаются статьи по этой теме',
    otherLanguagesOnly: 'Только на других языках',
    yearsChart: (from, to) => `Число статей по годам, ${from}–${to}`,
    newest: 'Самые новые',
    oldest: 'Самые ранние',
    nothingHere: 'Здесь пока нет статей.',

    wanted: 'Недостающие статьи',
    wantedHelp:
      'На эти статьи есть ссылки в архиве, но самих статей здесь пока нет. Сначала идут те, на которые ссылаются чаще всего.',
    nothingWanted: 'Все статьи, на которые есть ссылки, уже в архиве.',
    references: counter(lang, { one: 'ссылка', few: 'ссылки', many: 'ссылок', other: 'ссылки' }),

    missingArticle: 'перевода пока нет',
    missingPage: 'такой страницы нет',

    noScript: 'Для поиска нужен JavaScript.',
    noScriptMore: 'Без JavaScript архив можно листать по тегам и датам:',
    searchHelp: 'Введите любое слово: поиск идёт по статьям на всех языках.',
    searching: 'Идёт поиск…',
    noResults: (query) => `По запросу «${query}» ничего не найдено.`,
    noResultsHelp: 'Попробуйте более общее слово или полистайте архив по тегам и датам:',
    someWordsOnly: 'Статей со всеми словами нет; вот те, где есть некоторые из них.',
    searchFailed: 'Поиск не загрузился. Проверьте соединение с интернетом и обновите страницу.',
    searchPartlyFailed: (language) =>
      `Поиск по статьям на этом языке сейчас не работает: ${language}.`,
    moreResults: 'Показать ещё',
    resultsFor: (count, query) => `${count} по запросу «${query}»`,

    notFound: 'Страница не найдена',
    notFoundHelp:
      'Такого адреса в архиве нет. Поищите по заголовку или начните с главной страницы.',
    moved: 'Страница переехала',
    movedTo: 'Новый адрес:',
    madeWith: 'Работает на «Клипинге»',
  },
} satisfies Locale;

/** Endings of a noun's forms after its stem, and of an adjective's. */
const NOUN_ENDINGS =
  /^(?:[ауыеиоюяйьё]|ым|о[мвйю]|е[мвйю]|ё[мв]|[ая]м|[ая]ми|[ая]х|и[яею]|ией|ием|иями?|иях)$/;
const ADJECTIVE_ENDINGS = /^(?:[ыи][йехм]|[ыи]ми|[ое]го|[ое]му|[ое]м|[ое]й|[ое]е|[ую]ю|[ая]я)$/;

/** Names of foreign places and the like that have one form: `Бали`, `Чили`, `Баку`. */
const INVARIABLE = /^.{1,3}[иоуэю]$/;

/**
 * Whether a word is a form of a name. A stem alone says too little: that of `Бали` is `бал`, that of
 * `Россия` is that of the name Росси.
 */
function isForm(word: string, name: string): boolean {
  if (word === name) return true;
  if (INVARIABLE.test(name)) return false;
  const adjective = /^(.+)[ыиоая][йея]$/.exec(name)?.[1];
  if (
    adjective &&
    word.startsWith(adjective) &&
    ADJECTIVE_ENDINGS.test(word.slice(adjective.length))
  ) {
    return true;
  }
  const base = name.replace(/[аеёийоуыэюяь]$/, '');
  const ending = word.startsWith(base) ? word.slice(base.length) : undefined;
  // `Дороги`, `дорог`.
  if (ending === '') return /[ыи]$/.test(name);
  return ending !== undefined && NOUN_ENDINGS.test(ending);
}
