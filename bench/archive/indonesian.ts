/** Makes the Indonesian words of the generated archive: roots written by hand, their forms made by rule. */
import { byTurns, type Lexeme, type Lexicon, lexeme, listed, syllables } from './lexeme.ts';

/** The use of a root, which decides its affixes. */
type Use = 'active' | 'with -kan' | 'with -i' | 'ber-' | 'noun' | 'adjective';

/** The uses of made words, by index: each use is as frequent as in a newspaper. */
const USES: readonly Use[] = [
  'noun',
  'active',
  'noun',
  'with -kan',
  'adjective',
  'ber-',
  'with -i',
];

const VOWEL = /^[aiueo]/;
const LIQUID = /^(?:l|m|n|r|w|y)/;

/** Returns a root with the nasal of `me-` and `pe-`: `tulis` in `menulis`, `sapu` in `menyapu`. */
function nasal(root: string): string {
  if (VOWEL.test(root) || /^[gh]/.test(root)) return `ng${root}`;
  if (/^kh/.test(root)) return `ng${root}`;
  if (/^sy/.test(root)) return `n${root}`;
  // The first letter is dropped only before a vowel, so not in `memproduksi`.
  const drops = VOWEL.test(root.slice(1));
  if (root.startsWith('k')) return drops ? `ng${root.slice(1)}` : `ng${root}`;
  if (root.startsWith('p')) return drops ? `m${root.slice(1)}` : `m${root}`;
  if (root.startsWith('t')) return drops ? `n${root.slice(1)}` : `n${root}`;
  if (root.startsWith('s')) return drops ? `ny${root.slice(1)}` : `n${root}`;
  if (/^[bfv]/.test(root)) return `m${root}`;
  if (/^[cdjz]/.test(root)) return `n${root}`;
  return root;
}

/** Adds the prefix `me-`, or another one; a root of one syllable gets an additional syllable: `mengecat`. */
function me(root: string, prefix = 'me'): string {
  const short = (root.match(/[aiueo]/g) ?? []).length === 1;
  if (short && !LIQUID.test(root)) return `${prefix}nge${root}`;
  return prefix + nasal(root);
}

const pe = (root: string) => me(root, 'pe');

/** Adds `ber-` or `ter-`, whose `r` is dropped before another `r`, and in `bekerja`. */
const ber = (root: string) => (/^(?:r|kerja)/.test(root) ? `be${root}` : `ber${root}`);
const ter = (root: string) => (root.startsWith('r') ? `te${root}` : `ter${root}`);

const FORMS: Readonly<Record<Use, (root: string) => readonly string[]>> = {
  active: (r) => [
    r,
    me(r),
    `di${r}`,
    ter(r),
    `${me(r)}nya`,
    `${r}an`,
    `${r}annya`,
    `${me(r)}kan`,
    `di${r}kan`,
    pe(r),
    `${pe(r)}an`,
    `${pe(r)}annya`,
  ],
  'with -kan': (r) => [
    `${r}kan`,
    `${me(r)}kan`,
    `di${r}kan`,
    `${me(r)}kannya`,
    `${pe(r)}an`,
    `${pe(r)}annya`,
    `${r}an`,
  ],
  'with -i': (r) => [`${r}i`, `${me(r)}i`, `di${r}i`, `${me(r)}inya`, `${r}an`, `${r}annya`, pe(r)],
  'ber-': (r) => [r, ber(r), `${r}an`, `${r}nya`, `${me(r)}kan`, `di${r}kan`],
  noun: (r) => [r, `${r}nya`, `${r}-${r}`, ber(r), `${r}ku`, `${r}-${r}nya`],
  adjective: (r) => [
    r,
    `ke${r}an`,
    `ke${r}annya`,
    ter(r),
    `${me(r)}kan`,
    `di${r}kan`,
    `memper${r}`,
    `diper${r}`,
    `se${r}`,
  ],
};

function lexemes(use: Use, roots: string): Lexeme[] {
  return listed(roots).map((root) => lexeme(FORMS[use](root)));
}

/** Function words, with their approximate frequency in a thousand words of a newspaper. */
const FUNCTION_WORDS: Lexicon['functionWords'] = [
  ['yang', 35],
  ['di', 28],
  ['dan', 27],
  ['untuk', 14],
  ['itu', 13],
  ['dengan', 13],
  ['dari', 12],
  ['ini', 12],
  ['pada', 11],
  ['dalam', 11],
  ['tidak', 9],
  ['ke', 8],
  ['akan', 7],
  ['oleh', 6],
  ['juga', 6],
  ['telah', 5],
  ['ada', 5],
  ['sebagai', 5],
  ['bahwa', 5],
  ['para', 4],
  ['karena', 4],
  ['atau', 4],
  ['saat', 4],
  ['lebih', 4],
  ['setelah', 4],
  ['sudah', 4],
  ['mereka', 4],
  ['dia', 3],
  ['ia', 3],
  ['kata', 3],
  ['tersebut', 3],
  ['secara', 3],
  ['seperti', 3],
  ['namun', 3],
  ['sebuah', 3],
  ['kepada', 3],
  ['bisa', 3],
  ['hanya', 3],
  ['masih', 3],
  ['kami', 2],
  ['saya', 2],
  ['antara', 2],
  ['hingga', 2],
  ['serta', 2],
  ['terhadap', 2],
  ['melalui', 2],
  ['sejak', 2],
  ['belum', 2],
  ['agar', 1],
  ['bagi', 1],
];

/** Lists of common words, the most frequent first; they are interleaved, so that all uses are frequent. */
const COMMON: readonly Lexeme[][] = [
  lexemes(
    'noun',
    `orang tahun negara kota hari rumah daerah pemerintah warga anak jalan air dunia kapal harga dana
    partai proyek sekolah polisi laut gedung pasar pabrik listrik minyak gas desa kabupaten provinsi
    lembaga rakyat keluarga pulau gunung sungai hutan tanah mobil tentara ekonomi bahasa budaya sejarah
    teknologi perang musim bulan malam pagi presiden gubernur bupati hakim dokter guru petani nelayan
    buruh pejabat korban pasien pelajar turis stasiun bandara rudal pesawat kereta truk udara cuaca`,
  ),
  lexemes(
    'active',
    `buat tulis baca beli jual bawa lihat dengar pakai kirim ambil minta cari tangkap serang bantu ubah
    tutup buka pilih hitung olah rawat tolak dukung angkat potong susun tanam bangun pimpin pukul tarik`,
  ),
  lexemes(
    'with -kan',
    `umum laksana kata tetap selesai laku kembang hasil sampai tunjuk sedia tingkat terbit jalan
    putus jelas wujud resmi luncur kerah usul`,
  ),
  lexemes('with -i', `kunjung hadir ikut awas temu hadap lindung jalan tangan milik alam pengaruh`),
  lexemes(
    'ber-',
    `kerja main usaha bicara henti gerak tahan jalan kembang ubah ganti tanding lari renang`,
  ),
  lexemes(
    'adjective',
    `besar baik kuat cepat tinggi rendah panjang luas dalam aman penting sulit mudah baru lama kecil
    jauh dekat keras lemah jelas buruk lengkap`,
  ),
];

/**
 * Words of queries, in no other text. Some begin or end with letters that look like a prefix or a suffix, which a
 * stemmer removes.
 */
const RARE: readonly Lexeme[][] = [
  lexemes(
    'noun',
    `perahu beruang terumbu kelapa sepeda dermaga menara kemeja terigu selimut berlian pelana dinding
    rambutan papan jembatan hiu penguin merpati belalang semut kepiting sekop meriam mentega
    delima kaki taman musuh cermin kancil gitar wayang payung topi kursi meja lemari jendela pintu
    atap lampu sumur kolam ladang rawa teluk tanjung gurun salju badai petir kabut embun`,
  ),
  lexemes(
    'active',
    `sapu tumis kupas parut gali pahat tenun sulam rajut panggang goreng rebus kejar curi rampas sita
    siksa tembak tikam pancing panjat dorong lempar tendang gigit jilat cium peluk usap seka pijat
    cuci jemur setrika lipat kunyah telan ludah hirup`,
  ),
  lexemes(
    'with -kan',
    `tenggelam pisah padam musnah singkir hapus suci tawar sembuh selamat campur tumpah kibar`,
  ),
  lexemes('with -i', `siram tabur naung sambang lampau taat siasat sampul`),
  lexemes('ber-', `kemah kebun nyanyi tari gulat tapa semedi kelana pesta judi`),
  lexemes(
    'adjective',
    `manis pahit asin gurih licin kasar halus tajam tumpul gelap terang redup sunyi ramai lapar haus
    miskin kaya sombong jujur cantik rajin malas nekat`,
  ),
];

const ONSETS = listed('b c d g h j k l m n p r s t w y');
const MEDIALS = listed('b c d g j k l m n p r s t mb nd ng nt mp ngk rt rb st ny');
const CODAS = ['', 'n', 'ng', 'r', 's', 'k', 'l', 'm', 't', 'h', 'p'];

const VOWELS = listed('a i u e o');

/** Letters of rare words, which must not look like another word with a prefix or a suffix. */
const OPEN = listed('a u o');
const ROUND = listed('o u e');
const CLOSED = listed('s r t p l m ng');

function made(index: number, parts: readonly (readonly string[])[]): Lexeme {
  const use = USES[index % USES.length] as Use;
  return lexeme(FORMS[use](syllables(index, parts)));
}

/** The Indonesian words. */
export const INDONESIAN: Lexicon = {
  lang: 'id',
  functionWords: FUNCTION_WORDS,
  common: byTurns(COMMON),
  rare: byTurns(RARE),
  made: (index) => made(index, [ONSETS, VOWELS, MEDIALS, VOWELS, CODAS]),
  madeRare: (index) => made(index, [ONSETS, OPEN, MEDIALS, VOWELS, ONSETS, ROUND, CLOSED]),
};
