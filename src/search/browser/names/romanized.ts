/** Finds the Russian names that libraries and passports write in Latin letters, with the marks of their systems or without. */
import { withoutEnd } from '../../../text/ends.ts';
import { type Guess, readRules, rewrite } from './rewrite.ts';

/** Most spellings: each is looked up in the index, though nearly all in the same few files. */
const MOST = 24;

/** Signs of softness and hardness, which may be left out: `El'cin`, `Elʹcin`. */
const SOFT = /['’‘ʼ`´′ʹ]/g;
const HARD = /["”“″ʺ]/g;

/*
 * A soft sign that is not written may stand between a consonant and a vowel (`Grigorev`), and after some
 * consonants before others (`Bolcman`).
 */
const COMMON = `
Q ь
W ъ
a а
b б
v в
g г
d д
eQ э
[bvgdzklmnprstfh]<e е ье3 э4
^<e э2 е
e е э4
k к
l>[^aeiouyQâûëèjl] л ль2
l л
m м
n>[kcčhs] н нь3
n н
o о
p п
r>[k] р рь4
r р
t>$ т ть3
t т
u у
f ф
yQ ы
y>$ ый ы2
y ы
`.trim();

/** The scholarly system and that of GOST 7.79 with marks: a letter for a letter. */
const BY_LETTERS = readRules(`
šč щ
sc щ3 сц5 шч6
ŝ щ
č ч
š ш
ž ж
ch х ч4
dz дж3 дз4
c ц ч2
ij>$ ий
yj>$ ый
oj>$ ой
[bvgdzklmnprstfh]<Qj[aâ] ья
Qju ью
Qje ье
Qji ьи
[bvgdzklmnprstfh]<ja я ья3
[bvgdzklmnprstfh]<ju ю ью3
[bvgdzklmnprstfh]<je е ье3
[bvgdzklmnprstfh]<jo е ье3 ьо4
ja я
ju ю
je е
jo е йо3
ji ьи и3
j й
[bvgdzklmnprstfh]<â я ья3
â я
û ю ью5
[bvgdzklmnprstfh]<[ëê] е ье3
[ëê] е
è э
ia>$ ия иа5
l<i и ьи4
i и
h х г9
s с ш3
z з ж3
^<a а я4
V<a а я3
a а я5
u у ю5
x х кс3
w в
${COMMON}
`);

/** The systems of the Library of Congress, of GOST 7.79 without marks, and of passports: letters and pairs of letters. */
const BY_PAIRS = readRules(`
shch щ
shh щ
sch щ
sh ш
ch ч
zh ж
kh х
tc ц
ts ц тс4
cz ц
iia ия
iiu ию
Qia ья
Qiu ью
Qie ье
[bvgdzklmnprstf]<ia я ия3 ья2
[bvgdzklmnprstf]<iu ю ию4 ью2
^<ia я
^<iu ю
^<ie е
V<ia я
V<iu ю
ia я ия3
iu ю ию3
^<io е
(?:ii|iy|ij|yi|yy)>$ ий ый3
V<i>$ й
V<[iĭ] й и2
ĭ й
yj>$ ый
y[ae]>$ ья3 я ыя5
[bvgdzklmnprstf]<ya я ья2
[bvgdzklmnprstf]<yu ю ью2
[bvgdzklmnprstf]<ye е ье2
[bvgdzklmnprstf]<yo е ье3 ьо4
ya я
yu ю
ye е
yo е
V<y й
j[ae]>$ ья3 я
j й
[ëė] е э2
x х
h х г5
l<i и ьи4
i и
s с
z з
c ц к3
w в
${COMMON}
`);

/** Longest word that may be a name, in UTF-16 units: the ways to read a word are as many as its letters, and as long. */
const LONGEST = 60;

/**
 * Finds the names that a word may stand for.
 * @param word one word in Latin letters, as it was typed: signs between its letters may stand for `ь` and `ъ`
 * @returns lower case, `е` for `ё`, the likeliest first; none for a word in other letters
 */
export function romanizedNames(word: string): string[] {
  if (word.length > LONGEST) return [];
  const plain = withoutEnd(
    word
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\u0360\u0361\ufe20\ufe21]/g, '')
      .replace(SOFT, 'Q')
      .replace(HARD, 'W')
      .replace(/^[QW]+/, ''),
    /[^\p{L}\p{M}]/u,
  );
  const costs = new Map<string, number>();
  for (const rules of [BY_LETTERS, BY_PAIRS]) {
    for (const { text, cost } of rewrite(plain, rules)) add(costs, { text, cost });
  }
  const sorted = [...costs].sort(([, a], [, b]) => a - b);
  return sorted.slice(0, MOST).map(([text]) => text);
}

function add(costs: Map<string, number>, { text, cost }: Guess): void {
  if (cost < (costs.get(text) ?? Number.POSITIVE_INFINITY)) costs.set(text, cost);
}
