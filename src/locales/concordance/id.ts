/** Words of the concordance in Indonesian: separate, as its script is loaded when a reader asks for it. */
import { type ConcordanceStrings, counter } from '../locale.ts';

export default {
  occurrences: counter('id', { other: 'kemunculan' }),
  reading: (read, all) => `Membaca artikel: ${read} dari ${all}…`,
  haveRead: (read, all) => `Artikel yang dibaca: ${read} dari ${all}.`,
  stopReading: 'Hentikan',
  readOn: 'Baca artikel berikutnya',
  readingFailed: 'Teks artikel gagal dimuat. Periksa koneksi internet, lalu lanjutkan.',
  noOccurrences: 'Kata yang dicari tidak ada dalam judul maupun teks.',
  lineOrder: 'Urutkan baris',
  asResults: 'Seperti hasil',
  byWordsBefore: 'Kata di kiri',
  byWordsAfter: 'Kata di kanan',
  byKeyword: 'Kata yang dicari',
  byNewest: 'Terbaru',
  byOldest: 'Terlama',
  moreLines: (count) => `Tampilkan ${count} baris lagi`,
  lineInTitle: 'judul',
  downloadLines: 'Unduh CSV',
} satisfies ConcordanceStrings;
