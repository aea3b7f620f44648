/** Words of the concordance in Indonesian: separate, as its script is loaded when a reader asks for it. */
import { type ConcordanceStrings, counter } from '../locale.ts';

export default {
  occurrences: counter('id', { other: 'kemunculan' }),
  reading: (read, all) => `Menelusuri artikel: ${read} dari ${all}…`,
  haveRead: (read, all) => `Artikel yang ditelusuri: ${read} dari ${all}.`,
  stopReading: 'Hentikan',
  readOn: 'Lanjutkan penelusuran',
  readingFailed: 'Teks artikel gagal dimuat. Periksa koneksi internet, lalu lanjutkan.',
  noOccurrences: 'Tidak ada kemunculan dalam judul maupun teks.',
  lineOrder: 'Urutkan baris',
  asResults: 'Sesuai urutan hasil',
  byWordsBefore: 'Kata di kiri',
  byWordsAfter: 'Kata di kanan',
  byKeyword: 'Kata yang ditemukan',
  byNewest: 'Terbaru',
  byOldest: 'Terlama',
  moreLines: (count) => `Tampilkan ${count} baris lagi`,
  lineInTitle: 'judul',
  downloadLines: 'Unduh CSV',
} satisfies ConcordanceStrings;
