/** Stems Russian words for search: all forms of one word get the same stem. */

import type { WordRules } from '../locale.ts';
import { Endings } from '../stems/endings.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Stems of nouns that end like forms of verbs, and are kept whole. `кита` is the stem of Китай, not of кит. */
const NOUNS: ReadonlySet<string> = new Set(
  list(`
    канал материал генерал журнал капитал финал сериал персонал сигнал портал скандал арсенал филиал
    идеал потенциал оригинал адмирал провал подвал квартал мемориал ритуал урал байкал интеграл интервал накал
    модел отел цел недел апрел автомобил фестивал стил сил израил брюссел туннел досил правил дел отдел раздел
    предел числ школ медал детал акул титул выстрел свидетел земл рубл корабл капл мысл смысл
    совет ответ бюджет комитет кабинет интернет пакет предмет билет ракет газет планет монет самолет вертолет
    полет суверенитет приоритет авторитет факультет университет паритет иммунитет портрет секрет свет цвет сюжет
    балет привет запрет след визит кредит саммит транзит лимит аудит гранит магнит бандит митрополит дефицит депозит
    реквизит орбит элит институт маршрут минут салют валют дебют приют парашют абсолют атрибут статут бейрут
    систем проблем тем схем экстрем прием объем подъем режим альбом псевдоним клим крым рим дом том
    страх отдых альманах монарх успех
    памят пят десят девят мечет печат кроват
    коре кита иде трофе музе состав устав глав прав став сплав актив архив мотив коллектив
    перспектив инициатив альтернатив директив массив взрыв призыв разрыв
  `),
);
const LIKE_NOUN = new Endings(list('ател ител ятел дцат защит терминал маркет славл нгем'));

const ADJECTIVE = list(
  'ыми ими ого его ому ему ый ий ой ей ая яя ое ее ую юю ые ие ых их ым им ою ею ом ем',
);
const PLURAL = list('ами ями ам ах ям ях');
const CASE = new Endings([...PLURAL, ...list('ею ов ев ом ем ой ей'), ...'аеиоуыьэюяй']);
const SHORT_CASE = new Endings([...ADJECTIVE, ...PLURAL, ...'аеиоуыьэюя']);
const ENDING = new Endings([
  ...ADJECTIVE,
  ...list('ащ ящ ущ ющ вш ейш').flatMap((start) => ADJECTIVE.map((end) => start + end)),
  ...PLURAL,
  ...list(`
    уя юя иями иях иям ием ией ию ии ия ьями ьях ьям ья ьев ьем ье ьи ью ов ев ьте йте ете ите ешь ишь ет ит ут ют ят
    жат шат чат щат ть л ла ло ли вши в
  `),
  ...'аеоуыиюяьй',
]);
const REFLEXIVE = /(?:[а-я]{3}ся|(?:л[аои]|те|ши|[юя]|[жчшд]у)сь)$/;
const HAS_VOWEL = /[аеиоуыэюя]/;
const CYRILLIC = /^[а-я]{3,}$/;

/*
 * Most words do not end in the letters that a pattern ends in. Testing the last letter first saves a third of the
 * time of stemming.
 */

const FIRST_LETTER = 'а'.charCodeAt(0);

/** Returns a set of letters from `а` to `я` as bits. */
const letters = (all: string): number =>
  [...all].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) - FIRST_LETTER)), 0);

/** Whether a word ends in one of the letters of a set. */
function endsIn(some: number, word: string): boolean {
  return word !== '' && ((some >>> (word.charCodeAt(word.length - 1) - FIRST_LETTER)) & 1) === 1;
}

/** The last letters that the patterns match. */
const IN_SHORT_CASE = letters('аеиоуыьюяй');
const IN_VOWEL = letters('аеиоуыэюя');
const IN_CLASS_VOWEL = letters('аяеиуый');
const IN_FLEETING = letters('кцнлргв');
const IN_PAST = letters('лш');
const IN_VERB = letters('аеиуыюя');
const IN_REFLEXIVE = letters('яь');

/** Verbs whose stem changes, by the ends of their forms, which may have a prefix. */
const PREFIX =
  '(?:в|вз|воз|вос|вы|до|за|из|на|о|об|обо|от|пере|по|под|подо|пред|при|про|раз|разо|с|со|у)?';
const VERBS: readonly (readonly [RegExp, string])[] = (
  [
    ['(?:й|и)?д(?:ти|у|ешь|ет|ем|ете|ут|и|ите|я)', 'йд'],
    ['йти', 'йд'],
    ['ш(?:ел|л[аои]|едш[а-я]+)', 'йд'],
    ['ве(?:сти|д(?:у|ешь|ет|ем|ете|ут|и|ите|я)|л[аои]?)', 'вед'],
    ['мо(?:чь|г(?:у|ут|л[аои])?|ж(?:ешь|ет|ем|ете))', 'мог'],
    ['да(?:ть|л[аои]?|в|вш[а-я]+|м|шь|ст|дим|дите|дут|й|йте)', 'дад'],
    ['па(?:сть|л[аои]?|в|вш[а-я]+|д(?:у|ешь|ет|ем|ете|ут))', 'пад'],
    ['ста(?:ть|л[аои]?|в|вш[а-я]+|н(?:у|ешь|ет|ем|ете|ут|ь|ьте))', 'стан'],
    ['взя(?:ть|л[аои]?|в|вш[а-я]+)|возьм[а-я]+', 'взя'],
    ['еха(?:ть|л[аои]?|в|вш[а-я]+)|ед(?:у|ешь|ет|ем|ете|ут)', 'ех'],
    ['жда(?:ть|л[аои]?|в|вш[а-я]+)|жд(?:у|ешь|ет|ем|ете|ут|и|ите)', 'жд'],
    ['жи(?:ть|л[аои]?|вш[а-я]+)|жив(?:у|ешь|ет|ем|ете|ут|я)', 'жив'],
  ] as const
).map(([forms, stem]) => [new RegExp(`^(${PREFIX})(?:${forms})$`), `$1${stem}`]);
const MAY_BE_IRREGULAR =
  /[йи]д|д(?:ти|ет|ут|ем|у)|йти|ш(?:ел|л|ед)|ве|мо[гжч]|да|па|ста|зя|возьм|е[хд]|жд|жи/;

/** Stems of single forms: suppletive plurals, and words with a fleeting vowel in their only syllable. */
const STEMS: ReadonlyMap<string, string> = new Map([
  ...list('люди людей людям людьми людях').map((word) => [word, 'человк'] as const),
  ...list('дети детей детям детьми детях').map((word) => [word, 'ребенк'] as const),
  ...list('май мая маю маем мае').map((word) => [word, 'май'] as const),
  ...list('вид видом виду вижу видим видит видите').map((word) => [word, 'вид'] as const),
  ['после', 'после'],
  ['видео', 'видео'],
  ['обеду', 'обед'],
  ['лет', 'год'],
  ['день', 'дн'],
  ['днем', 'дн'],
  ['лед', 'лд'],
  ['лев', 'лв'],
  ['лоб', 'лб'],
  ['рот', 'рт'],
  ['пес', 'пс'],
  ['сон', 'сн'],
  ['отец', 'отц'],
  ['денег', 'денг'],
  ['писем', 'писм'],
  ['чисел', 'числ'],
]);

function withoutEnding(word: string): string {
  const start = ENDING.startIn(word);
  const ending = word.slice(start);
  if (ending[1] === 'а' && ending[2] === 'т') return word.slice(0, start + 1);
  if (ending === 'ю' && /[бпвмф]лю$/.test(word)) return word.slice(0, start - 1);
  const rest = word.slice(0, start);
  if (/^(?:л|ть|в)/.test(ending) && !endsIn(IN_VERB, rest)) {
    if (ending === 'л' || ending === 'в') return word;
    if (ending === 'ть' || /^л[аои]$/.test(ending)) return word.slice(0, -1);
  }
  return rest;
}

const PAST_OF_CONSONANT = /(мог|стиг|гиб|рос|нес|вез|лек|сек|тек|мер|тер|ник|вык|бег|лез)[лш]$/;

const CLASS = new Endings([...list('ован ованн ова ева ую уе'), ...'уаяеиыюойэ']);

/** Where the letters of its class begin in a stem, if at least three are left. */
function startOfClass(stem: string): number {
  const start = CLASS.startIn(stem);
  return start < 3 ? stem.length : start;
}

/** Removes from a stem the vowels that differ between forms of one word: those of its class, a fleeting vowel. */
function tidy(rough: string): string {
  let stem = rough.includes('ь') || rough.includes('ъ') ? rough.replace(/[ьъ]/g, '') : rough;
  if (endsIn(IN_PAST, stem)) stem = stem.replace(PAST_OF_CONSONANT, '$1');
  if (stem.endsWith('ва')) stem = stem.replace(/(ста|зна|да)ва$/, '$1');
  if (stem.length > 3) stem = stem.slice(0, startOfClass(stem));
  if (stem.length > 3 && endsIn(IN_CLASS_VOWEL, stem)) stem = stem.slice(0, -1);
  if (stem.endsWith('нн')) stem = stem.slice(0, -1);
  if (stem.endsWith('анин') || stem.endsWith('янин')) stem = stem.slice(0, -2);
  if (
    stem.length > 3 &&
    endsIn(IN_FLEETING, stem) &&
    /[^аеиоуыэюя](?:[ое][кцнлрг]|[бзк]ов)$/.test(stem) &&
    HAS_VOWEL.test(stem.slice(0, -2))
  )
    stem = stem.slice(0, -2) + stem.slice(-1);
  return stem;
}

/** Whether the rest of a word without its ending is the stem of a noun. */
function isNoun(rest: string, word: string): boolean {
  if (rest === word && endsIn(IN_VOWEL, word)) return false;
  return NOUNS.has(rest) || LIKE_NOUN.areIn(rest);
}

function stemOf(word: string): string {
  if (!CYRILLIC.test(word)) return word;
  const irregular = STEMS.get(word);
  if (irregular) return irregular;
  const noun = CASE.cutFrom(word);
  if (isNoun(noun, word)) return noun;
  const other = endsIn(IN_SHORT_CASE, word) ? word.slice(0, -1) : word;
  if (other !== noun && isNoun(other, word)) return other;
  const verb =
    word.length > 4 && endsIn(IN_REFLEXIVE, word) && REFLEXIVE.test(word)
      ? word.slice(0, -2)
      : word;
  if (MAY_BE_IRREGULAR.test(verb))
    for (const [form, stem] of VERBS) if (form.test(verb)) return verb.replace(form, stem);
  let stem = withoutEnding(verb);
  if (stem.length < 3 || !HAS_VOWEL.test(stem)) stem = SHORT_CASE.cutFrom(word);
  // Of `ьь`, nothing would be left.
  return stem.length < 2 ? word : tidy(stem) || word;
}

/** Consonants that change between the infinitive and the present or its first person: писать, пишу; водить, вожу. */
const PRESENT: Readonly<Record<string, string>> = {
  з: 'ж',
  с: 'ш',
  к: 'ч',
  х: 'ш',
  т: 'ч',
  д: 'ж',
};
const INFINITIVE: Readonly<Record<string, readonly string[]>> = {
  ж: ['з', 'д'],
  ш: ['с'],
  ч: ['к', 'т'],
  щ: ['ск', 'ст'],
};

/** Case endings, which are cut off to find the noun. */
const NOUN_ENDING = /(?:[ая]ми|[ая][мх]|[ое][вмй]|ею|[аеиоуыьюя])$/;
/** Ends of nouns that the index removes like endings. Nouns in -ют, -ят, -ам are rare beside verbs and datives. */
const LIKE_ENDING = /(?:л|[еиу]т|[ое]м)$/;
/** The same, before a case ending. */
const LIKE_ENDING_INSIDE = /(?:л|[еиуюя]т|[аоея]м)$/;
/** Words that are rarely forms of a noun: infinitives and plural adjectives. */
const NO_NOUN = /(?:[аеиоуыя]ть|[ыи]ми)$/;

/**
 * Returns stems by which forms of a word may be indexed if it is a noun that seems to have an ending: `штурвал` looks
 * like a past tense, `плебисцит` like a present, `диплом` like an adjective, `журавлю` like `люблю`.
 */
function nounStems(word: string): string[] {
  if (NO_NOUN.test(word)) return [];
  const stems: string[] = [];
  const add = (noun: string): void => {
    if (noun.length < 4 || STEMS.has(noun) || VERBS.some(([form]) => form.test(noun))) return;
    stems.push(stemOf(`${noun}ами`), stemOf(noun));
    if (/[бпвмф]л$/.test(noun)) stems.push(stemOf(`${noun}ю`));
  };
  if (LIKE_ENDING.test(word)) add(word);
  const noun = word.replace(NOUN_ENDING, '');
  if (noun !== word && LIKE_ENDING_INSIDE.test(noun)) add(noun);
  return stems.filter((stem) => stem.length > 2);
}

/** The ending of a name, or of an adjective, in `-ов`. */
const NAME_CASE = /[ое]в(?:[аыуе]|ы[мх]|ой|ыми|ом)$/;

function stemsOf(word: string): string[] {
  const first = stemOf(word);
  const stems = new Set([first]);
  if (CYRILLIC.test(word) && !STEMS.has(word)) {
    const start = first.slice(0, -1);
    const last = first.slice(-1);
    // Петров, Петрова, домов: the index removes -ов as the ending of a plural.
    if (/[ое]в$/.test(word)) stems.add(tidy(word));
    else if (NAME_CASE.test(word)) stems.add(stemOf(word.replace(NAME_CASE, 'ов')));
    else if (
      /(?:[аяие](?:ть|л[аои]?|в|вш[а-я]{1,5})|[ия]т)(?:с[ья])?$/.test(word) &&
      start.length > 2 &&
      PRESENT[last]
    )
      stems.add(start + PRESENT[last]);
    else if (/[жшчщ](?:ет|ут|ем|ете|ешь|у|и|ите)(?:с[ья])?$/.test(word))
      for (const end of INFINITIVE[last] ?? []) stems.add(start + end);
    for (const stem of nounStems(word)) stems.add(stem);
  }
  return [...stems].slice(0, 4);
}

export default {
  stopWords: new Set(
    list(`
      и в во не что он на я с со как а то все она так его но да ты к ко у же вы за бы по только ее мне вот от
      меня еще нет о об из ему теперь когда даже ну ли если уже или ни быть был была было были него до вас вам
      ведь там потом себя ничего ей может они тут где есть надо ней для мы тебя их чем сам чтоб без чего тоже
      себе под будет будут тогда кто этот эта это эти этого этой этом этих того потому какой ним здесь чтобы
      нее при про над через между свою своей своих который которая которое которые которых также
    `),
  ),
  stem: stemOf,
  stems: stemsOf,
} satisfies WordRules;
