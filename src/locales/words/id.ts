/** Stems Indonesian words for search: all words of one root get the same stem. */

import type { WordRules } from '../locale.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/**
 * Roots that the rules below would miss: those that lose their first consonant after a prefix where most words have
 * none to lose (`mengirim`, from `kirim`), those that keep it where most lose it (`menilai`), and those that only look
 * affixed (`berita`).
 */
const ROOTS = list(`
  kabar kacau kagum kaji kalah kali kalkulasi kampanye kandung kantong kapal karang kata kawal kawin kaya kebun kebut
  kecam kecewa kecuali kejam kejar keji kejut keliling kelola kelompok keluar keluarga keluh kemah kembali kembang
  kena kenal kenang kendali kepala keras kerja kesan ketua kibar kikis kipas kira kirim kisah kisar kobar kokoh
  kombinasi komentar kompensasi kompilasi kompromi komunikasi konfirmasi konsolidasi konsumsi kontrol konversi
  koordinasi koreksi korban kosong kotor kuasa kuat kubur kucur kukuh kuliah kulit kumpul kuncang kunci kuning kunjung
  kunyah kupas kurang kuras kurban kurung kutip kutuk
  edit eja ejek ecer eksekusi ekspor ekspos ekspresi emban embus endap endus evakuasi evaluasi
  naik nama nanti nasihat navigasi negosiasi niaga niat nikah nikmat nilai nista nobat noda nonaktif normal nyala
  nyaman nyanyi nyata
  maaf main maju makan makna malu mandi manfaat mangsa marah masak masuk masyarakat matang mati menang merah mewah
  milik minat minta minum modal modifikasi modernisasi mohon monitor muat muda mudah mukim muka mula mulia muncul
  mundur mungkin murah murni musnah musuh
  ragam raih rajut rakit rakyat rambah rampok rancang rangkap rangsang rantau rapat rasa rawat raya rayu reaksi rebut
  redam rekam rekrut renang
  racun ragu rajin ramai ramal rambat rampas rata ratap rebus rekan rela rembes rentan repot resah retak ribut
  rindu rinci risau robek robot rombong rontok rugi rujuk rumput rumus runtuh
  rencana rendah renung resap resmi retas rintis risiko rokok rombak rumah runding rupa rusak
  beli bela bebas benar berangkat berani beras beres beri berita bersih
  pecah pecat peduli pegang peluk penuh peran perang perdana perempuan pergi perilaku perintah perlu pesan pemilu
  sebar sebelah seberang sebut sedia sejarah sekap sekarang sekat sekolah sela selam selatan senyum serang serap seret
  serta seru sesal setuju setelah sewa
  tekan tempat tempuh tentu terap terbang terbit teliti terima
  divisi kediri menara rantai segera semarang serikat tari tarik terapi
  samping depan tengah
  baik coba diam didik diri ganti guna jadi janji jumlah laku layan majalah makalah masalah melayu merapi saksi salah
  sembunyi temu ternak buka bawa bulan jalan hanya langkah punya tanya usia ajar tahu
  dua tiga empat lima enam tujuh delapan bom cat cek hak hal sah
`);

const PLAIN_PREFIXES = new Set([
  '',
  ...list(`
    di ter te ber be bel se ke per pe pel memper mempe mempel mempem diper dipe dipel keber kese keter berke bersi berse
    sese dike dise menge penge pember pembel member memberi membel diber perse sepe terpel kepe berpe non anti antar
  `),
]);
const NASAL_PREFIXES = new Set(list('me pe kepe berpe sepe teper'));

/** Returns a root as it is after a nasal prefix: the nasal replaces its first letter, or is put before it. */
function afterNasal(root: string): string {
  const rest = root.slice(1);
  switch (root[0]) {
    case 'k':
      return `ng${rest}`;
    case 't':
      return `n${rest}`;
    case 's':
      return `ny${rest}`;
    case 'p':
      return `m${rest}`;
    case 'b':
    case 'f':
    case 'v':
      return `m${root}`;
    case 'c':
    case 'd':
    case 'j':
    case 'z':
      return `n${root}`;
    default:
      return /^[aeioughq]/.test(root) ? `ng${root}` : root;
  }
}

const PLAIN: ReadonlyMap<string, string> = new Map(ROOTS.map((root) => [root, root]));
const NASAL: ReadonlyMap<string, string> = new Map(ROOTS.map((root) => [afterNasal(root), root]));

/** By `startAt`: whether a listed root begins so, as it is or after a nasal prefix. Few words contain such letters. */
const STARTS = new Uint8Array(26 ** 3);
for (const root of [...PLAIN.keys(), ...NASAL.keys()]) STARTS[startAt(root, 0)] = 1;

/** Returns three letters of a word of `a` to `z` as a number. */
function startAt(word: string, at: number): number {
  const twoLetters = (word.charCodeAt(at) - 97) * 26 + word.charCodeAt(at + 1) - 97;
  return twoLetters * 26 + word.charCodeAt(at + 2) - 97;
}

const LATIN = /^[a-z]+$/;
/** A verb ends in -kan (`menarikan`, from `tari`), a noun in k and -an (`penarikan`, from `tarik`). */
const isVerbal = (word: string): boolean => word.startsWith('me') || word.startsWith('di');

/** Returns the length of a clitic at the end of a word (-nya, -lah, -kah, -pun, -ku, -mu), or 0. */
function cliticLength(word: string): number {
  switch (word[word.length - 1]) {
    case 'a':
      return word.endsWith('nya') ? 3 : 0;
    case 'h':
      return word.endsWith('lah') || word.endsWith('kah') ? 3 : 0;
    case 'n':
      return word.endsWith('pun') ? 3 : 0;
    case 'u':
      return word.endsWith('ku') || word.endsWith('mu') ? 2 : 0;
    default:
      return 0;
  }
}

/** Beginnings of Indonesian syllables. `nteri` has none of them, so no prefix was put before it. */
const ONSET = /^(?:[b-df-hj-np-tv-z]|[bdfgkpt]r|[bfgkps]l|n[gy]|sy|kh|s[tpkw]|str)?[aeiou]/;

/** Before a syllable that ends in -er the prefixes ber- and ter- lose their r: `beternak`, `tepercaya`. */
const LOSES_R = /^[bt]e[^aeiou]er[^aeiou]/;

const isVowel = (code: number): boolean =>
  code === 97 || code === 101 || code === 105 || code === 111 || code === 117;

/** Whether the rest of a word has at least two syllables, as nearly all roots have. */
function isRootLong(word: string, from = 0): boolean {
  let vowels = 0;
  for (let at = from; at < word.length; at++)
    if (isVowel(word.charCodeAt(at)) && ++vowels === 2) return true;
  return false;
}

/** Returns the listed root of a word. */
function listedRoot(word: string): string | undefined {
  let ends: string[] | undefined;
  for (let at = 0; at < 8 && at < word.length - 2; at++) {
    if (!STARTS[startAt(word, at)]) continue;
    const start = word.slice(0, at);
    const plain = PLAIN_PREFIXES.has(start);
    const nasal = NASAL_PREFIXES.has(start);
    if (!plain && !nasal) continue;
    ends ??= possibleEnds(word);
    for (const end of ends) {
      const rest = end.slice(at);
      const root = (plain && PLAIN.get(rest)) || (nasal && NASAL.get(rest));
      if (root) return root;
    }
  }
  return undefined;
}

function possibleEnds(word: string): string[] {
  const clitic = cliticLength(word);
  const ends = clitic > 0 ? [word, word.slice(0, -clitic)] : [word];
  const isVerb = isVerbal(word);
  for (const end of [...ends]) {
    const isKan = end.endsWith('kan');
    if (isKan && isVerb) ends.push(end.slice(0, -3));
    if (end.endsWith('an')) ends.push(end.slice(0, -2));
    if (isKan && !isVerb) ends.push(end.slice(0, -3));
    if (end.endsWith('i')) ends.push(end.slice(0, -1));
  }
  return ends;
}

const NONE: readonly string[] = [];

/**
 * Returns a word without its first prefix, in each possible way, the most likely first.
 * @param mayHaveKe whether ke- counts as a prefix: only if the word has or had the suffix -an
 */
function withoutPrefix(word: string, mayHaveKe: boolean): readonly string[] {
  const first = word[0] ?? '';
  const second = word[1] ?? '';
  // Nearly all words are told from those with a prefix by these letters.
  const isDi = first === 'd' && second === 'i';
  const isNasal = (first === 'm' || first === 'p') && second === 'e';
  const isBe = (first === 'b' || first === 't') && second === 'e';
  const isPlain = isDi || (second === 'e' && (first === 's' || (first === 'k' && mayHaveKe)));
  if (!isPlain && !isBe && !isNasal) return NONE;
  const found: string[] = [];
  const third = word[2] ?? '';
  const fourth = word[3] ?? '';
  const vowel = isVowel(word.charCodeAt(3));
  const short = isDi || isNasal ? SHORT_ROOT.exec(word)?.[1] : undefined;
  if (short) found.push(short);
  if (isPlain) cutStart(found, word, 2);
  else if (isBe && third === 'r') {
    cutStart(found, word, 3);
    if (vowel) cutStart(found, word, 2);
  } else if (isBe && LOSES_R.test(word)) cutStart(found, word, 2);
  else if (isNasal) {
    if (third === 'n' && fourth === 'g') {
      if (word[4] === 'e' || (word[4] === 'o' && /^[nm][^aeiou]/.test(word.slice(5))))
        cutStart(found, word, 4, 'k');
      cutStart(found, word, 4);
      if (isVowel(word.charCodeAt(4))) cutStart(found, word, 4, 'k');
    } else if (third === 'n' && fourth === 'y') {
      cutStart(found, word, 4, 's');
      cutStart(found, word, 2);
    } else if (third === 'n' && vowel) {
      cutStart(found, word, 3, 't');
      cutStart(found, word, 2);
    } else if (third === 'n') {
      if (/^[cdjzs]|^[tk][^aeiou]/.test(word.slice(3))) cutStart(found, word, 3);
    } else if (third === 'm' && vowel) {
      cutStart(found, word, 3, 'p');
      cutStart(found, word, 2);
    } else if (third === 'm') cutStart(found, word, 3);
    else if (third === 'r' && first === 'p') {
      cutStart(found, word, 3);
      if (vowel) cutStart(found, word, 2);
    } else if (first === 'p' || /[lrwy]/.test(third)) cutStart(found, word, 2);
  }
  return found;
}

/** Roots of one syllable, which are short for the rules: `mengeklik`, `mengklik`, `diklik`, `pengetesan`. */
const SHORT_ROOT =
  /^(?:[mp]enge|(?:[mp]eng|di)(?=[bdfgkpst][lr]))((?:[^aeiou]{1,2})[aeiou][^aeiou]{1,2})(?:an|kan)?$/;

/** Adds a word without its beginning, if the rest can be a root. */
function cutStart(found: string[], word: string, length: number, lost = ''): void {
  if (!isRootLong(word, length)) return;
  const rest = lost + word.slice(length);
  if (ONSET.test(rest)) found.push(rest);
}

/**
 * Returns a word without its last suffix, in each possible way, the most likely first.
 * @param verb whether its prefix makes it a verb, which ends in -kan rather than in k and -an
 */
function withoutSuffix(word: string, verb: boolean): string[] {
  const found: string[] = [];
  const clitic = cliticLength(word);
  if (clitic > 0) {
    cutEnd(found, word, clitic);
    if (
      found.length === 0 &&
      /[^aeiou]{1,2}[aeiou][^aeiou]{2}nya$|^[^aeiou]{2}[aeiou][^aeiou]nya$/.test(word)
    )
      found.push(word.slice(0, -clitic));
  } else if (word.endsWith('kan')) {
    const open = isVowel(word.charCodeAt(word.length - 4));
    if (verb || !open) cutEnd(found, word, 3);
    if (open) cutEnd(found, word, 2);
    if (!verb && open) cutEnd(found, word, 3);
  } else if (word.endsWith('an')) cutEnd(found, word, 2);
  else if (word.endsWith('i')) cutEnd(found, word, 1);
  return found;
}

/** Adds a word without its end, if the rest can be a root. */
function cutEnd(found: string[], word: string, length: number): void {
  const rest = word.slice(0, word.length - length);
  if (isRootLong(rest)) found.push(rest);
}

/** Whether the suffix is more likely than the prefix, if the word is too short for both. */
const isSuffixLikelier = (word: string): boolean =>
  /nya$|[^aeiou]kan$/.test(word) ||
  /^(?:se|ke|pe(?!r[^aeiou])|te(?!r[^aeiou])|ber[aeiou]).*an$/.test(word);

type Order = readonly ('prefix' | 'suffix')[];
const NEITHER: Order = [];
const ONLY_PREFIX: Order = ['prefix'];
const ONLY_SUFFIX: Order = ['suffix'];
const PREFIX_FIRST: Order = ['prefix', 'suffix'];
const SUFFIX_FIRST: Order = ['suffix', 'prefix'];

/**
 * Returns the kinds of affix to remove from a word, the more likely first.
 * @param stripped the word without its suffix, in each possible way
 * @param bare the word without its prefix, in each possible way
 */
function orderOf(
  word: string,
  stripped: readonly string[],
  bare: readonly string[],
  mayHaveKe: boolean,
): Order {
  const shorter = stripped[0];
  if (!shorter) return bare.length > 0 ? ONLY_PREFIX : NEITHER;
  if (bare.length === 0) return ONLY_SUFFIX;
  if (withoutPrefix(shorter, mayHaveKe).length > 0)
    return cliticLength(word) > 0 ? ONLY_SUFFIX : ONLY_PREFIX;
  return isSuffixLikelier(word) ? SUFFIX_FIRST : PREFIX_FIRST;
}

/**
 * Removes affixes one by one, and adds the roots found, the most likely first, until there are `most`.
 * @param withAn whether the suffix -an was removed already
 * @param noKe whether a prefix was removed that ke- does not follow
 * @param verb whether the prefix of a verb was removed
 */
function addRoots(
  word: string,
  withAn: boolean,
  noKe: boolean,
  verb: boolean,
  most: number,
  roots: string[],
): void {
  if (roots.length >= most) return;
  if (PLAIN.has(word)) {
    if (!roots.includes(word)) roots.push(word);
    return;
  }
  const endsInAn = withAn || word.endsWith('an');
  const mayHaveKe = endsInAn && !noKe;
  const stripped = withoutSuffix(word, verb);
  const bare = withoutPrefix(word, mayHaveKe);
  const order = orderOf(word, stripped, bare, mayHaveKe);
  if (order.length === 0 && !roots.includes(word)) roots.push(word);
  for (const affix of order) {
    if (affix === 'suffix') {
      for (const rest of stripped) addRoots(rest, endsInAn, noKe, verb, most, roots);
    } else {
      const isVerb = isVerbal(word);
      // The prefix ke- does not follow these: `kekerabatan`, `dikelanakan`.
      const isNoKe = noKe || isVerb || word.startsWith('ke');
      for (const rest of bare) addRoots(rest, endsInAn, isNoKe, verb || isVerb, most, roots);
    }
  }
}

/** Letters that the index may wrongly restore after a nasal prefix: `memaniskan` is indexed as if from `panis`. */
const BEFORE_NASAL: Readonly<Record<string, string>> = { m: 'p', n: 't', ny: 's' };

/** Adds the wrong stems by which other forms of a root may be indexed. */
function addMistaken(word: string, roots: string[]): void {
  const [root = ''] = roots;
  const nasal = /^(?:m|ny?)(?=[aeiou])/.exec(root)?.[0];
  if (nasal) roots.push(BEFORE_NASAL[nasal] + root.slice(nasal.length));
  // `merunakorkan`: its form `terunakor` looks like ter- and `unakor`.
  else if (/^(?:me|di)r[aeiou]/.test(word) && isRootLong(root, 1)) roots.push(root.slice(1));
}

/** Longest word that has affixes, in letters: thousands of them would overflow the stack. */
const LONGEST = 100;

function rootsOf(word: string, most: number): string[] {
  if (word.length > LONGEST || !LATIN.test(word)) return [word];
  const listed = listedRoot(word);
  if (listed) return [listed];
  const roots: string[] = [];
  addRoots(word, false, false, false, most, roots);
  if (roots.length < most) addMistaken(word, roots);
  return roots.length > 1 ? [...new Set(roots)] : roots;
}

export default {
  stopWords: new Set(
    list(`
      yang di ke dari dan ini itu untuk pada dengan adalah ialah akan tidak tak bukan dalam juga sudah telah oleh atau
      sebagai karena ia mereka kami kita saya aku anda kamu dia bisa dapat ada bahwa saat hanya lebih namun tetapi tapi
      seperti antara agar supaya maka jika kalau bila ketika sehingga hingga sampai secara para sang si pun lagi
      masih sangat sekali pula serta maupun yaitu yakni kepada terhadap tentang bagi atas sebuah suatu seorang
      tersebut begitu demikian lalu kemudian apa siapa mana bagaimana mengapa belum pernah harus saja setelah sebelum
    `),
  ),
  stem: (word) => rootsOf(word, 1)[0] ?? word,
  stems: (word) => rootsOf(word, 4),
} satisfies WordRules;
