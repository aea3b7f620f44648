/** Locale of the Russian edition. */
import box from './box/ru.ts';
import concordance from './concordance/ru.ts';
import data from './data/ru.ts';
import { counter, type Locale } from './locale.ts';
import search from './search/ru.ts';
import statement from './statement/ru.ts';
import words from './words/ru.ts';

const lang = 'ru';
const numbers = new Intl.NumberFormat(lang);
/** Used between a number and its noun, after words of one or two letters, and before a dash. */
const NO_BREAK = '\u00A0';

/** The name of a language after `на`, by its nominative: `индонезийском`, `иврите`, `хинди`. */
function prepositional(language: string): string {
  const adjective = language.replace(/(?:[иы]й|ой)$/u, 'ом');
  const isNoun = adjective === language && /[бвгджзклмнпрстфхцчшщ]$/u.test(language);
  return isNoun ? `${language}е` : adjective;
}

/** The name of a language after `с`, by its nominative: `с индонезийского`, `со словацкого`, `с иврита`, `с хинди`. */
function fromLanguage(language: string): string {
  const adjective = language.replace(/(?:[иы]й|ой)$/u, 'ого');
  const isNoun = adjective === language && /[бвгджзклмнпрстфхцчшщ]$/u.test(language);
  const preposition = /^[сзшж][бвгджзклмнпрстфхцчшщ]/u.test(language) ? 'со' : 'с';
  return `${preposition}\u00A0${isNoun ? `${language}а` : adjective}`;
}

export default {
  lang,
  name: 'Русский',
  script: 'Cyrl',
  sections: {
    tag: 'teg',
    source: 'istochnik',
    editor: 'redaktor',
    outlet: 'izdanie',
    place: 'mesto',
    reporter: 'avtor',
    translator: 'perevodchik',
    person: 'lyudi',
    organisation: 'organizatsii',
    dates: 'arkhiv',
    search: 'poisk',
    about: 'o-proekte',
    accessibility: 'dostupnost',
    data: 'dannye',
    wanted: 'net-v-arkhive',
    undated: 'bez-daty',
    onThisDay: 'v-etot-den',
    feeds: 'podpiska',
    corrections: 'ispravleniya',
    figures: 'v-tsifrakh',
  },
  subPages: { changes: 'izmeneniya' },
  labels: {
    readAlso: [
      'Читайте также',
      'Читать также',
      'См. также',
      'Смотрите также',
      'Также по теме',
      'Читайте по теме',
      'Материалы по теме',
      'Ещё по теме',
      'По теме',
    ],
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
  stem: (word) => words.stem(word.replaceAll('ё', 'е')),
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
    full: "cccc, d\u00A0MMMM yyyy\u00A0'г.'",
    day: "d\u00A0MMMM yyyy\u00A0'г.'",
    time: 'HH:mm',
    month: "LLLL yyyy\u00A0'г.'",
    dayOfMonth: 'd\u00A0MMMM',
    year: "yyyy\u00A0'г.'",
    monthAfterAbout: "MMMM yyyy\u00A0'г.'",
    lengthSpace: NO_BREAK,
  },
  zones: {
    'Europe/Moscow': 'МСК',
    'Asia/Jakarta': 'по\u00A0Джакарте',
  },
  strings: {
    ...box,
    ...concordance,
    ...search,
    ...statement,
    ...data,
    skipToContent: 'Перейти к\u00A0содержанию',
    mainNavigation: 'Основная навигация',
    languages: 'Языки',
    home: 'Главная',
    latest: 'Последние статьи',
    latestByDate: 'Последние публикации',
    recentlyAdded: 'Недавно добавлено',
    searchIsBehind: 'Поиск пока не\u00A0учитывает последних изменений: он\u00A0обновляется.',
    dates: 'Архив',
    years: 'По\u00A0годам',
    search: 'Поиск',
    searchAction: 'Найти',
    searchPlaceholder: 'Поиск на\u00A0всех языках',
    about: 'О\u00A0проекте',
    aboutSite: (site) => `О\u00A0проекте «${site}»`,
    aboutDefault: (site, articles) => `«${site}»\u00A0— архив новостей. В\u00A0нём ${articles}.`,

    credit: (label, value) => `${label}: ${value}`,
    source: 'Источник',
    editor: 'Редактор',
    reporter: 'Автор',
    outlet: 'Издание',
    event: 'Дата события',
    dateAsPrinted: 'Дата в\u00A0издании',
    translator: 'Перевод',
    translated: 'Дата перевода',
    original: 'Оригинал',
    originalGone: 'нет в\u00A0архиве',
    originalChanged: 'Оригинал изменился после того, как был сделан этот перевод:',
    afterOriginal: (span) => `через ${span} после выхода оригинала`,
    translations: 'Переводы',
    otherTranslations: 'Другие переводы',
    throughTranslation: 'Переведено с\u00A0перевода',
    sameTextIn: 'Тот\u00A0же\u00A0текст',
    alsoPublishedAs: 'Также\u00A0выходило',
    versions: 'Версии статьи',
    earlierVersion: 'Прежняя версия',
    thisVersion: 'Эта версия',
    newerVersion: 'У\u00A0этой статьи есть более новая версия:',
    whatChanged: 'Что изменилось',
    removedWords: 'Удалено:',
    addedWords: 'Добавлено:',
    wordsRemoved: counter(
      lang,
      { one: 'слово удалено', few: 'слова удалено', many: 'слов удалено', other: 'слова удалено' },
      '\u00A0',
    ),
    wordsAdded: counter(
      lang,
      {
        one: 'слово добавлено',
        few: 'слова добавлено',
        many: 'слов добавлено',
        other: 'слова добавлено',
      },
      '\u00A0',
    ),
    nothingChanged: 'Тексты этих двух версий совпадают.',
    sideBySide: 'Параллельный текст',
    row: (number) => `${number}-й\u00A0фрагмент`,
    noCounterpart: 'в\u00A0этой версии такого фрагмента нет',
    footnotes: 'Примечания',
    backToText: 'Назад к\u00A0тексту',
    originalAddress: 'Исходный адрес',
    archivedCopy: 'Архивная копия',
    archivedLink: 'архивная копия',
    retrieved: 'Сохранено',
    addedToArchive: 'Добавлено в\u00A0архив',
    rawChecksum: 'SHA-256\u00A0исходного текста',
    photo: 'Фото',
    scans: 'Сканы и файлы',
    scan: 'Скан',
    howToCite: (style) => `Как ссылаться (${style})`,
    corrections: 'Исправления',
    correctionsByOutlet: 'Поправки издания',
    correctionsByArchive: 'Исправления архива',
    correctionsHelp:
      'Исправления в\u00A0статьях этого архива, внесённые изданиями и\u00A0самим архивом, и\u00A0отозванные публикации.',
    noCorrections: 'В\u00A0статьях на\u00A0русском пока ничего не\u00A0исправляли.',
    correctionByOutlet: 'поправка издания',
    correctionByArchive: 'исправление архива',
    rights: 'Права',
    publicDomain: 'Общественное достояние',
    rightsInC: 'Охраняется авторским правом',
    rightsInCOwEu: 'Охраняется авторским правом: сиротское произведение (ЕС)',
    rightsInCRuu: 'Охраняется авторским правом: правообладатель не\u00A0найден или неизвестен',
    rightsInCEdu: 'Охраняется авторским правом: можно использовать в\u00A0образовании',
    rightsInCNc: 'Охраняется авторским правом: можно использовать в\u00A0некоммерческих целях',
    rightsUnd: 'Правовой статус не\u00A0удалось установить',
    rightsCne: 'Правовой статус не\u00A0проверялся',
    rightsNkc: 'Авторские права не\u00A0выявлены',
    rightsNoCCr: 'Не\u00A0охраняется авторским правом, но\u00A0есть договорные ограничения',
    rightsNoCOklr: 'Не\u00A0охраняется авторским правом, но\u00A0есть другие правовые ограничения',
    rightsNoCNc: 'Не\u00A0охраняется авторским правом: только некоммерческое использование',
    rightsNoCUs: 'Не\u00A0охраняется авторским правом в\u00A0США',
    printEdition: 'Выпуск',
    printIssue: 'Номер',
    printSection: 'Рубрика',
    printPage: 'Страница',
    printColumn: 'Колонка',
    callNumber: 'Шифр хранения',
    textState: 'Текст',
    textCorrected: 'распознан и\u00A0исправлен',
    textProofread: 'сверен с\u00A0оригиналом',
    textTyped: 'набран с\u00A0оригинала',
    uncorrectedText: 'Текст распознан программой и\u00A0ещё не\u00A0исправлен: возможны ошибки.',
    // The day comes first: a year that ends a sentence would end it with two full stops, `г..`.
    retractedOn: (day) => `${day} публикация отозвана.`,
    retractedBy: (day, by) => `${day} публикация отозвана (${by}).`,
    draft: 'Черновик',
    draftNotice:
      'Черновик: страница видна только при предварительном просмотре и\u00A0не\u00A0публикуется.',
    unconfirmedFields: 'Заполнено автоматически при\u00A0импорте и\u00A0ещё не\u00A0проверено:',
    howToConfirm: 'Когда поле проверено, удалите его строку в\u00A0файле статьи, в\u00A0списке',
    excerptOnly: 'Здесь можно показать только начало текста.',
    metadataOnly: 'Сам текст здесь показать нельзя: доступны только сведения о\u00A0нём.',
    wholeText: 'Полный текст:',
    textWithdrawn: (day) => `${day} текст снят с\u00A0публикации.`,
    withdrawnFromLists: (day) =>
      `${day} страница убрана из\u00A0всех списков и\u00A0из\u00A0поиска.`,
    previewShowsAll: 'Предварительный просмотр показывает то, чего читатели сайта не\u00A0видят.',
    restricted: 'Ограничено',
    erasedRecord: 'Запись удалена',
    erasedNote: 'По\u00A0этому адресу была запись архива. Она удалена.',

    notInArchive: 'статьи пока нет в\u00A0архиве',
    moreOn: (tag) => `ещё с\u00A0тегом «${tag}»`,
    searchFor: 'найти похожее',
    thisArticle: 'эта статья',
    referredToBy: 'На\u00A0эту статью ссылаются',
    more: (count) => `и\u00A0ещё ${numbers.format(count)}`,
    chain: 'Читать по\u00A0порядку',
    related: 'Похожие статьи',
    relatedNote: 'подобраны автоматически',
    newer: 'Позже',
    older: 'Раньше',
    waysOn: 'Что ещё почитать',
    breadcrumbs: 'Путь к\u00A0странице',

    page: (number) => `Страница\u00A0${number}`,
    byUse: 'Самые частые',
    alphabetical: 'По\u00A0алфавиту',
    indexes: 'Указатели',
    people: 'Люди',
    organisations: 'Организации',
    inTheNews: 'В\u00A0новостях',
    placeMap: 'Карта мест',
    placeMapKey: 'Чем больше точка, тем больше статей. Береговая линия: Natural\u00A0Earth.',
    notOnMap: 'Пока нет на\u00A0карте:',
    addCoordinates: 'Место появится на\u00A0карте, когда его координаты будут указаны в\u00A0файле',
    coordinates: 'Координаты',
    subtags: 'Вложенные теги',
    relatedTags: 'Связанные теги',
    pointsTo: 'На\u00A0что ещё ссылаются статьи с\u00A0этим тегом',
    languageLabel: (language) => language,
    inLanguage: (language) => `на\u00A0${prepositional(language)}`,
    onlyInLanguage: (inLanguage) => `Только ${inLanguage}`,
    moreInLanguage: (count, inLanguage) => `Ещё ${count} ${inLanguage}`,
    ownAndOthers: (own, others) => `${own} и\u00A0ещё ${others}`,
    othersOnly: (others) => `На\u00A0русском статей нет, есть ${others}`,
    allLanguagesMixed: 'Все языки в\u00A0одном списке',
    countsNote: 'После знака + указано число статей, которые есть только на\u00A0других языках.',
    usedOnce: (count) => `Встречаются один раз: ${count}`,
    nothingInList: 'В\u00A0этом списке ничего похожего нет.',
    yearsChart: (from, to) => `Число статей по\u00A0годам, ${from}–${to}`,
    timeline: (from, to) => `Число статей по\u00A0месяцам и\u00A0языкам, ${from}–${to}`,
    year: 'Год',
    figures: 'Архив в\u00A0цифрах',
    articlesByMonth: 'Статьи по\u00A0месяцам',
    tagsByYear: 'Теги по\u00A0годам',
    translationsByYear: 'Переводы',
    fromInto: (from, into) => `${fromLanguage(from)} на\u00A0${into}`,
    translatedOf: (translated, all, share) => `Переведено ${translated} из\u00A0${all} (${share})`,
    written: 'Оригиналы',
    wereTranslated: 'Переведено',
    share: 'Доля',
    withoutDate: (articles) => `Не\u00A0показано на\u00A0графиках: ${articles} без даты.`,
    withoutMonth: (articles) =>
      `Не\u00A0показано на\u00A0графике: ${articles} с\u00A0неизвестным месяцем.`,
    withoutOriginal: (articles) => `Не\u00A0учтено: ${articles} с\u00A0неизвестным оригиналом.`,
    asTable: 'Показать в\u00A0виде таблицы',
    total: 'Всего',
    articlesADay: 'Статей за\u00A0день:',
    dayUnknown: 'Точный день неизвестен',
    goToDay: 'Перейти к\u00A0дате',
    openDay: 'Открыть',
    noneOnDay: (day) =>
      `За\u00A0${day} статей нет. Здесь\u00A0— ближайший день, за\u00A0который они есть.`,
    onThisDay: 'В\u00A0этот день',
    onThisDayHelp:
      'Выберите дату, чтобы прочитать новости того\u00A0же\u00A0дня за\u00A0разные годы.',
    throughTheYears: (day) => `${day} в\u00A0разные годы`,
    newest: 'Самые новые',
    oldest: 'Самые ранние',
    newestFirst: 'Сначала новые',
    oldestFirst: 'Сначала старые',

    emptyArchive: 'В\u00A0архиве пока нет статей.',
    comeBack: 'Загляните позже: первая статья появится на\u00A0главной странице.',
    nothingToSearch: 'Поиск заработает, когда в\u00A0архиве появятся статьи.',
    emptyEdition:
      'Статей на\u00A0русском языке пока нет. Здесь собраны статьи на\u00A0других языках.',
    importTexts: 'Импортируйте готовые тексты:',
    fileExample: 'ФАЙЛ',
    beginArticle: 'Или начните новую статью:',
    titleExample: 'Заголовок статьи',
    ownFiles: 'Или положите файлы Markdown в\u00A0папку',
    previewFollows: 'Сохранённая статья сразу появится в\u00A0предварительном просмотре.',
    drafts: counter(
      lang,
      { one: 'черновик', few: 'черновика', many: 'черновиков', other: 'черновика' },
      NO_BREAK,
    ),
    draftsOnly: (drafts) =>
      `Статей, готовых к\u00A0публикации, пока нет. В\u00A0архиве только ${drafts}, а\u00A0черновики видны лишь при предварительном просмотре.`,
    howToPublish: 'Чтобы опубликовать черновик, удалите из\u00A0его файла строку',
    noTags: 'Статей с\u00A0тегами пока нет.',
    noSources: 'Статей с\u00A0указанием источника пока нет.',
    noEditors: 'Статей с\u00A0указанием редактора пока нет.',
    addToFrontMatter: 'Это указывают в\u00A0начале файла статьи, в\u00A0строке',
    writeAbout: 'Текст этой страницы можно написать в\u00A0файле',

    feeds: 'Подписка',
    feedsHelp:
      'Лента\u00A0— это файл со\u00A0свежими статьями, который постоянно обновляется. Скопируйте её\u00A0адрес в\u00A0программу для чтения лент (RSS), и\u00A0новые статьи будут появляться там сами\u00A0— без писем, регистрации и\u00A0рекламы.',
    feedsOfEdition: 'Весь архив',
    feedAsJson: 'Последние публикации в\u00A0формате JSON Feed',
    allFeeds: 'Все ленты сразу',
    allFeedsHelp:
      'Этот файл со\u00A0всеми лентами на\u00A0русском языке можно импортировать в\u00A0программу для чтения лент.',
    downloadOpml: 'Скачать файл OPML',
    feedsOfTerms:
      'Остальные ленты\u00A0— внизу страниц тегов, источников и\u00A0изданий, у\u00A0которых не\u00A0меньше трёх статей.',
    feedOfList: 'Лента этого списка',

    wanted: 'Недостающие статьи',
    wantedHelp:
      'На\u00A0эти статьи есть ссылки в\u00A0архиве, но\u00A0самих статей здесь пока нет. Сначала идут те, на\u00A0которые ссылаются чаще всего.',
    wantedTitles: counter(
      lang,
      { one: 'заголовок', few: 'заголовка', many: 'заголовков', other: 'заголовка' },
      NO_BREAK,
    ),
    nothingWanted:
      'Все статьи, на\u00A0которые ссылаются статьи на\u00A0русском языке, уже в\u00A0архиве.',
    references: counter(
      lang,
      { one: 'ссылка', few: 'ссылки', many: 'ссылок', other: 'ссылки' },
      NO_BREAK,
    ),

    missingArticle: (inLanguage) => `Статьи ${inLanguage} пока нет`,
    missingPage: (inLanguage) => `Такой страницы ${inLanguage} нет`,
    seeInstead: (page) => `см.\u00A0страницу «${page}»`,

    noScript: 'Для поиска нужен JavaScript.',
    noScriptMore: 'Без JavaScript архив можно листать по\u00A0тегам и\u00A0датам:',
    searchHelp: 'Введите любое слово: поиск идёт по\u00A0статьям на\u00A0всех языках.',
    searchHelpOne: 'Введите любое слово.',
    searchTips: 'Как искать',
    tipPhrase: '`«цены на\u00A0рис»`: именно эти слова подряд',
    tipExcept: '`цены -золото`: без этого слова',
    tipAny: '`золото ИЛИ серебро`: любое из\u00A0слов',
    tipBeginning: '`коррупц*`: слова с\u00A0таким началом',
    tipTitle: '`заголовок:наводнение`: только в\u00A0заголовках',
    tipFields:
      '`тег:море источник:Антара язык:ru`: по\u00A0тегу, источнику или языку; есть и\u00A0`издание:`, `редактор:`, `место:`',
    tipDates: '`дата:2021-02..2021-04`: за\u00A0период; или просто введите `февраль 2021`',
    searching: 'Идёт поиск…',
    searchFailed:
      'Поиск не\u00A0загрузился. Проверьте соединение с\u00A0интернетом и\u00A0попробуйте ещё раз.',
    searchAsFile:
      'Поиск не\u00A0работает, если сайт открыт прямо из\u00A0файлов. Запустите `node serve.mjs` в\u00A0папке сайта и\u00A0откройте адрес, который появится.',
    carriedHelp:
      'Чтобы читать архив без интернета, откройте index.html в\u00A0браузере. Для поиска нужен Node.js: запустите `node serve.mjs` в\u00A0этой папке и\u00A0откройте адрес, который появится.',
    moreResults: 'Показать ещё',
    searchFilters: 'Фильтры',
    moreFilters: 'Источники, теги и\u00A0другое',
    period: 'Период',
    periodFrom: 'Начало',
    periodTo: 'Конец',
    activeFilters: 'Выбранные фильтры',
    sort: 'Сортировка',
    byRelevance: 'По\u00A0релевантности',
    concordance: 'Конкорданс',
    exportResults: 'Скачать результаты или поделиться ими',
    exportFormat: 'Формат файла',
    exportWhich: 'Что скачать',
    exportAll: (most) => `Все результаты, не\u00A0больше ${most}`,
    exportChosen: 'Только отмеченные',
    download: 'Скачать',
    copyLink: 'Скопировать ссылку на\u00A0этот поиск',

    notFound: 'Страница не\u00A0найдена',
    notFoundHelp:
      'Такого адреса в\u00A0архиве нет. Поищите по\u00A0заголовку или начните с\u00A0главной страницы.',
    foundElsewhere: 'Возможно, вы\u00A0искали:',
    foundNearest: 'По\u00A0этому адресу статей нет. Ближайшая страница:',
    foundInOtherLanguage: 'Такая страница есть в\u00A0архиве на\u00A0другом языке:',
    moved: 'Страница переехала',
    movedTo: 'Новый адрес:',
    madeWith: 'Сделано на\u00A0«Клипинге»',
    darkScheme: 'Тёмная тема',
  },
} satisfies Locale;

/** Endings of the forms of nouns and adjectives, after the stem. */
const NOUN_ENDINGS =
  /^(?:[ауыеиоюяйьё]|ым|о[мвйю]|е[мвйю]|ё[мв]|[ая]м|[ая]ми|[ая]х|и[яею]|ией|ием|иями?|иях)$/;
const ADJECTIVE_ENDINGS = /^(?:[ыи][йехм]|[ыи]ми|[ое]го|[ое]му|[ое]м|[ое]й|[ое]е|[ую]ю|[ая]я)$/;

/** Names that have only one form, such as those of foreign places: `Бали`, `Чили`, `Баку`. */
const INVARIABLE = /^.{1,3}[иоуэю]$/;

/**
 * Whether a word is a form of a name. Equal stems are not enough: the stem of `Бали` is `бал`, and `Россия` has the
 * same stem as the surname Росси.
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
