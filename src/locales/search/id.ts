/** Words of the search page's script in Indonesian: separate, so that the script loads nothing else. */
import { counter, type SearchStrings } from '../locale.ts';

const outlets = counter('id', { other: 'media' });

export default {
  articles: counter('id', { other: 'artikel' }),
  results: counter('id', { other: 'hasil' }),
  resultsFor: (count, query) => `${count} untuk “${query}”`,
  noResults: (query) => `Tidak ada hasil untuk “${query}”.`,
  noResultsHelp: 'Coba kata yang lebih umum, atau jelajahi arsip lewat tag dan tanggal:',
  noResultsForFilters: 'Tidak ada artikel yang sesuai dengan semua filter ini.',
  someWordsOnly:
    'Tidak ada artikel yang memuat semua kata itu; berikut artikel yang memuat sebagian di antaranya.',
  queryShortened: 'Teks pencarian terlalu panjang; hanya bagian awalnya yang dicari.',
  queryHasNoWords: 'Tidak ada kata yang dapat dicari dalam teks pencarian ini.',
  searchPartlyFailed: (language) =>
    `Artikel dalam bahasa berikut sedang tidak dapat dicari: ${language}.`,
  searchWaiting: (language) => `Masih mencari dalam bahasa berikut: ${language}…`,
  moreFailed: 'Hasil berikutnya gagal dimuat. Periksa koneksi internet, lalu coba lagi.',
  tryAgain: 'Coba lagi',
  showUpdated: 'Ada hasil tambahan: perbarui daftar',
  didYouMean: 'Mungkin yang Anda maksud:',
  withoutFilters: (count) => `Tanpa filter: ${count}`,
  resultsWithout: 'Ada hasil jika salah satu dari ini dihapus:',

  ofPeriod: (count, period) => `${count} dari ${period}`,
  phraseTitle: (phrase) => `Frasa persis: “${phrase}”`,
  exceptTitle: (part) => `Kecuali: ${part}`,
  anyTitle: (words) => `Salah satu dari: ${words}`,
  beginningTitle: (letters) => `Berawalan: ${letters}`,
  inTitleTitle: (words) => `Dalam judul: ${words}`,
  notUnderstood: (parts) => `Tidak dipahami sehingga diabaikan: ${parts}`,

  alsoSearched: 'Dicari juga:',
  onlyTyped: 'Cari hanya yang saya ketik',
  onlyTypedShown: 'Yang dicari hanya kata yang Anda ketik.',
  searchWider: 'Cari juga dalam aksara dan bahasa lain',

  aboutDate: (date) => `sekitar ${date}`,
  uncertainDate: (date) => `${date} (tidak pasti)`,
  undated: 'Tanpa tanggal',

  unknownFilter: 'Ada filter dalam alamat ini yang tidak dikenal sehingga diabaikan.',
  languageTitle: (language) => `Bahasa: ${language}`,
  periodTitle: (period) => `Periode: ${period}`,
  tagTitle: (tag) => `Tag: ${tag}`,
  sourceTitle: (source) => `Sumber: ${source}`,
  editorTitle: (editor) => `Editor: ${editor}`,
  outletTitle: (outlet) => `Media: ${outlet}`,
  placeTitle: (place) => `Tempat: ${place}`,
  reporterTitle: (reporter) => `Reporter: ${reporter}`,
  translatorTitle: (translator) => `Penerjemah: ${translator}`,
  removeFilter: 'Hapus filter:',
  removeFilters: 'Hapus semua filter',
  allOf: (count) => `Lihat semua (${count})`,
  showFewer: 'Ciutkan daftar',
  findInList: 'Cari dalam daftar ini',
  allYears: 'Semua tahun',
  showResults: (count) => `Lihat ${count}`,
  facetsFailed: 'Daftar filter gagal dimuat.',

  inOtherLanguages: 'Dalam bahasa lain',
  retracted: 'Dicabut',
  inOutlets: (count) => `di ${outlets(count)}`,
  versionCount: counter('id', { other: 'versi' }),
  chooseResult: (title) => `Pilih: ${title}`,
  nothingChosen: 'Pilih dulu hasil yang ingin diunduh: centang kotak di sampingnya.',
  downloaded: (count) => `${count} sudah diunduh.`,
  downloadFailed: 'Hasil gagal diunduh. Periksa koneksi internet, lalu coba lagi.',
  linkCopied: 'Tautan sudah disalin.',
  copyThis: 'Salin alamat ini:',
} satisfies SearchStrings;
