/** Tells abbreviations from words at the end of a sentence, in Indonesian, Russian and English. */

/**
 * Abbreviations that stand before a name or in the middle of a sentence, so that their full stop never ends one. One in
 * lower case is known with a capital too; one with a capital is another word without it (Indonesian `gen` is a gene).
 * Left out are those that often end a sentence (`dll.`, `и др.`, `руб.`): a capital after them begins another one.
 */
const NEVER_LAST = new Set(
  [
    // Indonesian: titles, ranks, firms, addresses.
    'dr drs dra ir prof hj kh tgk ust tn ny sdr sdri bpk yth alm almh rd rr pdt kp jl jln gg kab kec kel ds prov kav',
    'Jend Letjen Mayjen Brigjen Kol Letkol May Kapt Lettu Serka Irjen Brigpol Komjen Kombes Kompol Iptu Ipda Aiptu Aipda',
    'Kec Kel Rp PT CV UD KH Tbk Sp Spt Mr Mrs Ms yts tsb dgn yg utk dlm a.n u.p d.a',
    // Russian: titles, addresses, kinship of words.
    'гг ул пр просп пер пл наб бул корп стр кв им гр гражд проф акад доц ген полк подполк кап лейт серж св пос дер обл респ',
    'тов см ср рис табл гл напр прим англ лат нем фр рус род зам нач дир гос мин-во дж ал вл бр бывш т.е т.к т.н т.о ок моб тел долл',
    // English: titles, ranks, firms.
    'mrs Dr St Gen Col Lt Sgt Capt Maj Cpl Cmdr Adm Sen Sens Rep Reps Gov Rev Hon Pres Messrs Mt Ft vs viz approx e.g i.e cf al ca',
    // Months, as agencies shorten them.
    'Jan Feb Apr Aug Agt Agu Sep Sept Oct Okt Nov Nop Dec янв февр апр авг сент окт нояб дек',
  ]
    .join(' ')
    .split(' '),
);

/** Abbreviations that are words as well (`hal` is a thing, `no` is no): they are ones where a number follows. */
const BEFORE_NUMBER = new Set(
  'no nos hal hlm tgl bab ps psl ay vol p pp fig art sec ch ст п пп ч рис табл гл № с т'.split(' '),
);

/** Groups of letters with full stops that end a sentence where a capital follows: `и т.д.`. */
const MAY_BE_LAST = new Set(['т.д', 'т.п', 'н.э']);

/** One letter of these is an initial or an abbreviation; `я.` is a word. */
const SINGLE = /^(?:\p{Lu}|[a-zа-юё])$/u;

/** Letters between full stops, each group short: `A.S`, `S.Pd`, `Ph.D`, `т.е`; not `detik.com`. */
const DOTTED = /^(?:\p{L}{1,3}\.){1,4}\p{L}{1,2}$/u;

/** Words without vowels that are no abbreviations of names: units, and `dll.`, which often ends a sentence. */
const OTHERS = new Set(
  'dll dsb dst kg km cm mm ml gr ltr kwh mw mbps gb tb кг км см мм мл млн млрд трлн'.split(' '),
);

const VOWEL = /[aeiouyаеёиоуыэюяіïœæ]/iu;

/** Longest abbreviation of consonants alone: `Bpk`, `Sgt`. */
const LONGEST_OF_CONSONANTS = 4;

/**
 * Whether a full stop after a word belongs to the word, so that it certainly or probably ends no sentence.
 * @param word without its last full stop, and without quotation marks and brackets before it
 * @param before the word before it; an empty text where there is none
 * @param after the character with which the next word begins
 */
export function isAbbreviation(word: string, before: string, after: string): boolean {
  const lower = word.toLowerCase();
  if (BEFORE_NUMBER.has(lower) && /\p{N}/u.test(after)) return true;
  if (SINGLE.test(word)) {
    // `и т. д.` and `и т. п.` in two words.
    return !(/^[дп]$/u.test(word) && before === 'т.');
  }
  // `10 см.`, and `см.` for a page to be seen.
  if (OTHERS.has(lower) && /\p{N}$/u.test(before)) return false;
  if (NEVER_LAST.has(word) || (/^\p{Lu}\p{Ll}/u.test(word) && NEVER_LAST.has(lower))) return true;
  if (DOTTED.test(word)) return !MAY_BE_LAST.has(lower);
  // `Drs.`, `Bpk.`; a unit after a number (`5 km.`) and an acronym (`KPK.`) may be the last word.
  return (
    word.length <= LONGEST_OF_CONSONANTS &&
    /^\p{L}\p{Ll}+$/u.test(word) &&
    !VOWEL.test(word) &&
    !/\p{N}$/u.test(before) &&
    !OTHERS.has(lower)
  );
}
