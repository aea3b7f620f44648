/** Makes the Russian words of the generated archive: lemmas written by hand, their forms made by rule. */
import { byTurns, type Lexeme, type Lexicon, lexeme, listed, syllables } from './lexeme.ts';

const VELAR = /[гкх]$/;
const SIBILANT = /[жшчщ]$/;

/** The ending `ы`, spelled `и` after velars and sibilants. */
const y = (stem: string) => (VELAR.test(stem) || SIBILANT.test(stem) ? 'и' : 'ы');

function withEndings(stem: string, endings: string): string[] {
  return endings.split(' ').map((ending) => stem + (ending === '-' ? '' : ending));
}

/** Declines `завод`, `музей`, `учитель`, `санаторий`; a fleeting vowel is in brackets: `рын(о)к`, `мурав(е)й`. */
function masculine(lemma: string): string[] {
  const word = lemma.replace(/[()]/g, '');
  const stem = lemma.replace(/\(.\)/, '');
  if (lemma.endsWith(')й'))
    return [word, ...withEndings(stem.slice(0, -1), 'ья ью ьем ье ьи ьев ьям ьями ьях')];
  if (stem.endsWith('ий'))
    return withEndings(stem.slice(0, -2), 'ий ия ию ием ии иев иям иями иях');
  if (stem.endsWith('й')) return withEndings(stem.slice(0, -1), 'й я ю ем е и ев ям ями ях');
  if (stem.endsWith('ь')) return withEndings(stem.slice(0, -1), 'ь я ю ем е и ей ям ями ях');
  const many = SIBILANT.test(stem) ? 'ей' : stem.endsWith('ц') ? 'ев' : 'ов';
  const by = stem.endsWith('ц') ? 'ем' : 'ом';
  return [word, ...withEndings(stem, `а у ${by} е ${y(stem)} ${many} ам ами ах`)];
}

/** Declines `газета`, `ошибка`, `неделя`, `станция`, `область`. */
function feminine(lemma: string): string[] {
  const stem = lemma.slice(0, -1);
  if (lemma.endsWith('ь')) {
    return withEndings(stem, SIBILANT.test(stem) ? 'ь и ью ей ам ами ах' : 'ь и ью ей ям ями ях');
  }
  if (lemma.endsWith('ия')) return withEndings(stem.slice(0, -1), 'ия ии ию ией ий иям иями иях');
  if (lemma.endsWith('я')) return withEndings(stem, 'я и е ю ей ь ям ями ях');
  const by = SIBILANT.test(stem) || stem.endsWith('ц') ? 'ей' : 'ой';
  return [...withEndings(stem, `а ${y(stem)} е у ${by} ам ами ах`), manyOf(stem)];
}

/** Returns the genitive plural, with a vowel before a `к` that follows a consonant: `ошибок`. */
function manyOf(stem: string): string {
  if (/[ьй]к$/.test(stem)) return `${stem.slice(0, -2)}ек`;
  if (/[жшчщ]к$/.test(stem)) return `${stem.slice(0, -1)}ек`;
  return /[^аеиоуыэюя]к$/.test(stem) ? `${stem.slice(0, -1)}ок` : stem;
}

/** Declines `озеро`, `море`, `здание`. */
function neuter(lemma: string): string[] {
  const stem = lemma.slice(0, -1);
  if (lemma.endsWith('ие')) return withEndings(stem, 'е я ю ем и й ям ями ях');
  if (lemma.endsWith('е')) return withEndings(stem, 'е я ю ем и ей ям ями ях');
  // The fleeting vowel in the genitive plural of `кресло` is not handled: that form is left out.
  const many = /[^аеиоу][лн]$/.test(stem) ? '' : ' -';
  return withEndings(stem, `о а у ом е ам ами ах${many}`);
}

/** Declines `важный`, `русский`, `соседний`, `морской`. */
function adjective(lemma: string): string[] {
  const stem = lemma.slice(0, -2);
  if (/ний$/.test(lemma)) return withEndings(stem, 'ий его ему им ем яя ей юю ее ие их ими');
  const i = y(stem);
  const one = `${lemma.slice(-2)} ого ому ${i}м ом ая ой ую ое ${i}е ${i}х ${i}ми`;
  return withEndings(stem, one);
}

/** Conjugates `работать`, `требовать`, `строить`, `строиться`; the first person may change the stem. */
function verb(lemma: string): string[] {
  if (/ся$/.test(lemma)) {
    const plain = verb(lemma.slice(0, -2));
    // Participles have other endings; those of reflexive verbs are left out.
    const finite = plain.filter((form) => !/(?:щ|вш|нн)[а-я]*(?:й|е|х|го|му|м)$/.test(form));
    return finite.map((form) => form + (/[аеиоуыэюя]$/.test(form) ? 'сь' : 'ся'));
  }
  const infinitive = lemma.slice(0, -2);
  const past = withEndings(infinitive, 'ть л ла ло ли');
  const participles = withEndings(infinitive, 'вший вшая вшие вших');
  if (/овать$/.test(lemma)) {
    const stem = `${lemma.slice(0, -5)}у`;
    return [...past, ...withEndings(stem, 'ю ешь ет ем ете ют ющий ющие'), ...participles];
  }
  if (/[ая]ть$/.test(lemma)) {
    const now = withEndings(infinitive, 'ю ешь ет ем ете ют ющий ющая ющие ющих');
    return [...past, ...now, ...participles];
  }
  const stem = infinitive.slice(0, -1);
  const ending = SIBILANT.test(stem) ? 'ишь ит им ите ат' : 'ишь ит им ите ят';
  return [...past, firstPerson(stem), ...withEndings(stem, ending), ...participles];
}

const CHANGES: readonly (readonly [RegExp, string])[] = [
  [/ст$/, 'щ'],
  [/д$/, 'ж'],
  [/т$/, 'ч'],
  [/с$/, 'ш'],
  [/з$/, 'ж'],
  [/([бпвфм])$/, '$1л'],
];

/** Returns the first person: `строю`, `вожу`, `куплю`, `учу`. */
function firstPerson(stem: string): string {
  const change = CHANGES.find(([end]) => end.test(stem));
  const changed = change ? stem.replace(...change) : stem;
  return changed + (SIBILANT.test(changed) ? 'у' : 'ю');
}

type Paradigm = (lemma: string) => string[];

function lexemes(paradigm: Paradigm, lemmas: string): Lexeme[] {
  return listed(lemmas).map((lemma) => lexeme(paradigm(lemma)));
}

/** Function words, with their approximate frequency in a thousand words of a newspaper. */
const FUNCTION_WORDS: Lexicon['functionWords'] = [
  ['в', 42],
  ['и', 32],
  ['на', 21],
  ['что', 12],
  ['с', 12],
  ['не', 12],
  ['по', 10],
  ['о', 5],
  ['из', 6],
  ['для', 6],
  ['к', 6],
  ['это', 6],
  ['он', 6],
  ['как', 6],
  ['от', 5],
  ['за', 5],
  ['а', 5],
  ['до', 4],
  ['его', 4],
  ['они', 3],
  ['также', 3],
  ['но', 4],
  ['при', 3],
  ['или', 2],
  ['у', 4],
  ['я', 3],
  ['мы', 3],
  ['все', 3],
  ['будет', 3],
  ['был', 3],
  ['была', 2],
  ['были', 2],
  ['было', 2],
  ['так', 2],
  ['же', 3],
  ['того', 2],
  ['этом', 2],
  ['после', 3],
  ['под', 2],
  ['более', 2],
  ['их', 3],
  ['который', 2],
  ['которые', 2],
  ['может', 2],
  ['уже', 2],
  ['если', 2],
  ['только', 2],
  ['бы', 2],
  ['ещё', 2],
  ['между', 1],
];

/** Lists of common words, the most frequent first; they are interleaved, so that all parts of speech are frequent. */
const COMMON: readonly Lexeme[][] = [
  lexemes(
    masculine,
    `год город народ дом район завод закон рын(о)к президент министр губернатор депутат рубль проект
    договор самолёт вокзал поезд музей театр врач учитель писатель корабль институт журнал
    фестиваль турнир спортсмен тренер игрок полк солдат офицер бюджет налог кредит товар
    грузовик аэропорт порт мост остров океан климат конфликт визит япон(е)ц`,
  ),
  lexemes(
    feminine,
    `страна газета школа неделя станция область власть компания война работа проблема помощь цена
    дорога команда победа ошибка поездка посадка граница армия полиция больница квартира улица площадь
    река вода нефть энергия культура история наука техника выставка премия встреча комиссия партия`,
  ),
  lexemes(
    neuter,
    `место право дело слово озеро море здание решение заседание государство правительство министерство
    производство общество агентство развитие строительство соглашение заявление движение`,
  ),
  lexemes(
    adjective,
    `новый важный главный русский российский индонезийский городской морской крупный последний
    соседний военный народный большой высокий сильный старый международный научный местный летний`,
  ),
  lexemes(
    verb,
    `работать требовать строить обсуждать участвовать помогать решать говорить готовить отвечать
    поддерживать использовать посещать покупать развивать проводить находить получать сообщать
    объявлять рассказывать открывать заниматься встречаться проводиться стремиться`,
  ),
];

/** Words of queries, in no other text: every paradigm, and words that are hard to stem. */
const RARE: readonly Lexeme[][] = [
  lexemes(
    masculine,
    `вулкан жираф кит медведь журавль мурав(е)й вороб(е)й солов(е)й трамвай сарай урожай обычай санаторий
    планетарий гербарий якорь фонарь календарь букварь плотник пер(е)ц шампиньон кабан
    верблюд пингвин тюлень карандаш шалаш ковш плащ борщ сапог флаг парад салют подар(о)к участ(о)к
    кувшин самовар вален(о)к пирог творог кефир купол собор фонтан монастырь`,
  ),
  lexemes(
    feminine,
    `черепаха стрекоза бабочка пчела ящерица акула белка мышь рысь печь туча каша гуща груша вишня
    черешня клубника малина крапива ромашка сирень берёза осина лиственница метель капель гололедица
    радуга молния лавина пещера скважина плотина гавань пристань бухта верфь шхуна подлодка
    экспедиция гравюра скульптура мелодия симфония рукопись летопись`,
  ),
  lexemes(
    neuter,
    `болото кресло весло зеркало одеяло землетрясение наводнение извержение затмение
    созвездие кораблекрушение`,
  ),
  lexemes(
    adjective,
    `хрустальный деревянный соломенный шёлковый бархатный кожаный медный оловянный янтарный гранитный
    пушистый горький сладкий скользкий хрупкий синий зимний древний вечерний степной лесной
    рыбацкий казацкий`,
  ),
  lexemes(
    verb,
    `вышивать шлифовать рисовать фотографировать дрессировать грабить сверлить красить
    чинить варить сушить солить коптить квасить нырять сражаться купаться фехтовать
    аплодировать бастовать голодать мигрировать эвакуировать`,
  ),
];

const ONSETS = listed('б в г д ж з к л м н п р с т ф х ш бр гр др кр пр тр ст сл вл');
const VOWELS = listed('а о е и у');
const MEDIALS = listed('б в г д з к л м н п р с т рт ст нд мп лк рн вл зг');
const CONSONANTS = listed('б в г д з л м н п р с т');

interface Making {
  readonly paradigm: Paradigm;
  readonly ending: string;
}

/** The kinds of made words, by index: each kind is as frequent as in a newspaper. */
const MAKINGS: readonly Making[] = [
  { paradigm: masculine, ending: '' },
  { paradigm: adjective, ending: 'ный' },
  { paradigm: feminine, ending: 'ка' },
  { paradigm: verb, ending: 'овать' },
  { paradigm: neuter, ending: 'ение' },
  { paradigm: feminine, ending: 'ость' },
  { paradigm: masculine, ending: 'тель' },
  { paradigm: verb, ending: 'ать' },
  { paradigm: feminine, ending: 'ация' },
  { paradigm: adjective, ending: 'ский' },
  { paradigm: feminine, ending: 'а' },
  { paradigm: verb, ending: 'ить' },
];

function made(index: number, parts: readonly (readonly string[])[]): Lexeme {
  const { paradigm, ending } = MAKINGS[index % MAKINGS.length] as Making;
  return lexeme(paradigm(syllables(index, parts) + ending));
}

/** The Russian words. */
export const RUSSIAN: Lexicon = {
  lang: 'ru',
  functionWords: FUNCTION_WORDS,
  common: byTurns(COMMON),
  rare: byTurns(RARE),
  made: (index) => made(index, [ONSETS, VOWELS, MEDIALS, VOWELS, CONSONANTS]),
  madeRare: (index) => made(index, [ONSETS, VOWELS, MEDIALS, VOWELS, ONSETS, VOWELS, CONSONANTS]),
};
