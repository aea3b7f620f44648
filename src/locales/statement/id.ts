/** Words of the accessibility statement in Indonesian. */
import type { StatementStrings } from '../locale.ts';

export default {
  accessibility: 'Aksesibilitas',
  statementTitle: 'Pernyataan aksesibilitas',
  statementAim: (site) =>
    `${site} disediakan bagi setiap orang, termasuk penyandang disabilitas yang menggunakan pembaca layar, papan ketik tanpa tetikus, huruf berukuran besar, atau alat bantu lain.`,
  statementStandard: 'Standar',
  meetsStandard: (standard) =>
    `Halaman situs ini dibuat dengan mengacu pada Pedoman Aksesibilitas Konten Web, ${standard}, tingkat AA. Pedoman itu baru dipenuhi sebagian; yang belum terpenuhi disebutkan dalam bagian keterbatasan.`,
  statementTested: 'Yang telah diuji',
  testedHow: (program) =>
    `Halaman situs ini dibuat dengan ${program}, yang diuji dengan arsip contohnya sendiri di peramban Chromium:`,
  testedRules:
    'semua jenis halaman lulus pemeriksaan otomatis dengan program axe, di layar ponsel dan komputer, dalam warna terang dan gelap;',
  testedKeyboard:
    'semua tautan dan tombol dapat dijangkau dengan papan ketik sesuai dengan urutannya di halaman, dan yang sedang dipilih terlihat jelas;',
  testedZoom:
    'pada perbesaran 200% dan layar selebar 320 piksel, dengan jarak huruf dan baris yang direnggangkan, tidak ada teks yang terpotong dan halaman tidak perlu digeser ke samping;',
  testedColours:
    'halaman dapat digunakan dengan warna kontras tinggi dari sistem, dan tidak ada yang bergerak jika animasi dimatikan;',
  testedSpoken:
    'judul, daftar, tombol, dan bahasa setiap bagian diberitahukan kepada pembaca layar, dalam bahasa Indonesia dan bahasa Rusia.',
  notTested:
    'Pengujian itu dilakukan oleh program. Halaman situs ini belum diuji oleh penyandang disabilitas, dan belum dicoba dengan pembaca layar seperti NVDA, JAWS, VoiceOver, dan TalkBack.',
  statementLimits: 'Keterbatasan yang diketahui',
  limitScans:
    'Hasil pindai dan foto surat kabar berupa gambar. Jika tidak disertai teks, isinya tidak dapat dibacakan oleh pembaca layar.',
  limitRecognized:
    'Teks yang dikenali program dari hasil pindai mungkin mengandung kesalahan. Hal itu dinyatakan di atas teksnya.',
  limitFiles:
    'Salinan naskah asli, misalnya berkas PDF, disimpan apa adanya dan mungkin tidak aksesibel.',
  limitOriginals:
    'Naskah dimuat sebagaimana diterbitkan, termasuk salah cetak, singkatan, dan istilah lamanya.',
  limitPictures:
    'Sebagian gambar mungkin belum memiliki keterangan, atau keterangannya terlalu singkat.',
  limitScript:
    'Pencarian memerlukan JavaScript. Tanpa JavaScript, arsip dapat dijelajahi menurut tag dan tanggal.',
  statementParts: 'Siapa yang bertanggung jawab',
  partOfProgram:
    'Susunan, tombol, dan warna halaman menjadi tanggung jawab pengembang program. Kekurangannya dapat dilaporkan kepada mereka:',
  partOfArchive:
    'Naskah, gambar, dan berkas, serta perubahan pada tampilan halaman, menjadi tanggung jawab pengelola arsip. Pengujian di atas tidak mencakup hal-hal itu.',
  statementContact: 'Kontak',
  noContact: 'Pengelola arsip belum mencantumkan kontak untuk urusan aksesibilitas.',
  writeContact: 'Kontak, dan apa saja yang telah Anda uji sendiri, dapat ditulis dalam berkas',
} satisfies StatementStrings;
