/** Words of searches in Indonesian. */
import type { QueryWords } from './query-words.ts';

export default {
  fields: {
    title: ['judul'],
    lang: ['bahasa'],
    date: ['tanggal', 'periode'],
    source: ['sumber'],
    tag: ['tag', 'topik'],
    editor: ['editor', 'penyunting'],
    outlet: ['media'],
    place: ['tempat', 'lokasi'],
    reporter: ['reporter', 'penulis', 'wartawan'],
    translator: ['penerjemah'],
  },
  operators: { or: ['ATAU'], and: ['DAN'], not: ['BUKAN', 'TANPA'] },
  year: ['tahun', 'thn'],
  beforeDay: ['tanggal', 'tgl', 'pada', 'di', 'bulan'],
  months: ['', 'peb pebruari', '', '', '', '', '', 'agt ags', 'sept', '', 'nop nopember', ''],
  percent: ['persen'],
  scales: {
    thousand: ['ribu'],
    million: ['juta'],
    billion: ['miliar', 'milyar'],
    trillion: ['triliun', 'trilyun'],
  },
} satisfies QueryWords;
