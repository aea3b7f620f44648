/** Words of the search box and of articles in Indonesian: separate, so that their script loads nothing else. */
import { type BoxStrings, counter } from '../locale.ts';

export default {
  tags: 'Tag',
  sources: 'Sumber',
  editors: 'Editor',
  outlets: 'Media',
  locations: 'Tempat',
  reporters: 'Reporter',
  translators: 'Penerjemah',
  titles: 'Judul',
  suggestions: 'Saran',
  suggestionsFound: counter('id', { other: 'saran' }),
  listedArticles: counter('id', { other: 'artikel' }),

  markedWords: 'Kata yang ditandai',
  marked: (places, words) => `Ditandai di ${places}: ${words}`,
  places: counter('id', { other: 'tempat' }),
  nothingMarked: (words) => `Tidak ada dalam judul maupun teks: ${words}`,
  markOf: (number, count, words) => `${number} dari ${count}: ${words}`,
  previousMark: 'Tanda sebelumnya',
  nextMark: 'Tanda berikutnya',
  removeMarks: 'Hapus tanda',
  close: 'Tutup',

  copyArticleLink: 'Salin tautan',
  copyLinkToWords: 'Salin tautan ke kata-kata ini',
  copied: 'Tautan disalin',
  shareArticle: 'Bagikan',
  copyCitation: 'Salin sitasi',
  citationCopied: 'Sitasi disalin',
  otherCitations: 'Gaya sitasi lain dan berkas',
  publishedYearsAgo: (years) =>
    `Artikel ini terbit ${counter('id', { other: 'tahun' })(years)} lalu.`,
} satisfies BoxStrings;
