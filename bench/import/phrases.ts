/** Makes Indonesian sentences and headlines of short phrases, so that two texts share few runs of five words. */
import { INDONESIAN_FIRST, person, SURNAMES } from '../archive/names.ts';
import { below, pick, type Random } from '../random.ts';

/** Splits a list at its strokes. */
const listed = (text: string) => text.split('|').map((part) => part.trim());

export const CITIES = listed(
  'Jakarta|Bandung|Semarang|Surabaya|Yogyakarta|Medan|Palembang|Makassar|Manado|Ambon|Jayapura|Denpasar|Mataram|Kupang|Pontianak|Samarinda|Balikpapan|Banjarmasin|Padang|Pekanbaru|Jambi|Bengkulu|Serang|Cirebon|Tegal|Solo|Malang|Jember|Kediri|Madiun|Banda Aceh|Ternate|Palu|Kendari|Gorontalo|Sorong|Batam|Tanjung Pinang|Bogor|Tangerang Selatan',
);

export const FOREIGN_CITIES = listed(
  'London|Tokyo|Seoul|Beijing|Washington|Paris|Berlin|Kairo|Ankara|Canberra|Ottawa|Nairobi|Moskwa|New Delhi|Kuala Lumpur|Bangkok',
);

const ACTORS = listed(
  'pemerintah daerah|dinas perhubungan|koperasi nelayan|badan meteorologi|perusahaan listrik|kepolisian resor|asosiasi pengusaha|rumah sakit umum|panitia festival|balai konservasi|serikat pekerja|bank pembangunan|kantor imigrasi|universitas negeri|dewan kota|perpustakaan wilayah|pengelola pasar|kelompok tani|otoritas pelabuhan|badan pangan|kejaksaan tinggi|lembaga survei|maskapai perintis|pabrik gula|penerbit buku|tim peneliti|komunitas pesepeda|pengadilan negeri|operator bus|dinas pendidikan|klub sepak bola|kementerian keuangan|palang merah|balai bahasa|museum daerah|pedagang kaki lima|pengembang perumahan|petugas kebersihan|sekolah pelayaran|stasiun radio',
);

const ACTIONS = listed(
  'memeriksa|menunda|memperbaiki|membagikan|mengumumkan|menyiapkan|menolak|menyetujui|menghitung|membuka|menutup|memindahkan|membeli|menjual|mengirim|menerima|mendata|mengawasi|membangun|membongkar|mencatat|menguji|menyita|melelang|memamerkan|menerbitkan|mengubah|memangkas|menambah|menyewakan|mengusulkan|membatalkan|menyelidiki|memantau|mengganti|menata|menghapus|memulihkan|menanam|mengangkut',
);

const AMOUNTS = listed(
  'sejumlah|puluhan|ratusan|beberapa|hampir semua|sebagian besar|separuh|tidak kurang dari sepuluh|sekitar empat puluh|lebih dari seribu|dua belas|tiga ratus|lima|enam puluh|seluruh|sebanyak delapan ribu',
);

const THINGS = listed(
  'kapal kayu|karung beras|buku pelajaran|rumah susun|kendaraan dinas|jembatan gantung|bibit mangrove|izin usaha|tiang lampu|gerobak sampah|sepeda listrik|sertifikat tanah|arsip lama|lukisan kaca|alat musik|pohon asam|peti kemas|ton garam|ekor sapi|tabung oksigen|halaman naskah|kursi roda|pompa air|gerbong kereta|mesin jahit|perahu karet|kios ikan|lembar saham|kamera pengawas|papan nama|karcis kapal|petak sawah|laporan keuangan|usulan warga|kotak suara|meja belajar|jaring ikan|keping keramik|surat utang|ruang kelas',
);

const QUALITIES = listed(
  'yang rusak|buatan setempat|milik desa|dari luar pulau|berukuran kecil|tanpa pemilik|untuk para lansia|dengan harga lama|bernilai sejarah|yang belum terpakai|peninggalan kolonial|hasil sumbangan|kelas dua|berkualitas ekspor|yang tertahan|pesanan khusus|layak pakai|sisa tahun lalu|bertenaga surya|yang terdaftar',
);

const TIMES = listed(
  'sejak pekan lalu|mulai bulan depan|dalam dua hari|sepanjang musim hujan|sebelum fajar|setiap akhir pekan|selama libur sekolah|sampai malam hari|pada awal pekan|menjelang hari raya|tiga kali sebulan|tanpa pemberitahuan|secara bertahap|di luar jam kerja|untuk kedua kalinya|dengan pengawalan ketat|lebih cepat dari rencana|atas permintaan warga|dengan dana sendiri|di bawah hujan deras',
);

const REASONS = listed(
  'karena anggaran terbatas|agar lalu lintas lancar|supaya harga stabil|karena cuaca buruk|meski banyak yang protes|sebab gudang sudah penuh|agar anak muda tertarik|walaupun hasilnya belum pasti|karena aturan baru|supaya stok aman|sekalipun musim berganti|agar warga tidak bingung|karena pemasok terlambat|kendati izinnya lengkap|demi keselamatan penumpang|sehingga antrean memendek|sementara peminat bertambah|tetapi hasilnya memuaskan|sebagaimana dijanjikan dulu|tanpa menunggu pusat',
);

const ADVERBS = listed(
  'Sementara itu,|Meski demikian,|Selain itu,|Di sisi lain,|Akibatnya,|Sebelumnya,|Hingga kini|Biasanya|Belakangan ini|Menurut rencana,|Tahun lalu,|Untuk itu,|Pada saat yang sama,|Sesudah itu,',
);

const SPEAKERS = listed('ujar|kata|tutur|jelas|ungkap|ucap|sebut|tegas|terang|sambung');

const TITLES = listed('Dr.~|Ir.~|Prof.~|H.~|Drs.~||||||||');

/** A name of first name and surname; the same number gives the same name. */
export function nameOf(index: number): string {
  const first = INDONESIAN_FIRST[index % INDONESIAN_FIRST.length]?.latin ?? '';
  const { last } = person('id', (index * 37) % SURNAMES.id, () => 0);
  return `${first} ${last.latin}`;
}

/** The people that texts name. */
const NAMED = 4000;

function someone(random: Random): string {
  return pick(random, TITLES) + nameOf(below(random, NAMED));
}

/** Makes a marked sentence with its full stop. */
export function sentence(random: Random): string {
  const drawn = below(random, 10);
  if (drawn === 0) return quotation(random);
  if (drawn === 1) {
    const rupiah = `Rp ${1 + below(random, 99)}.${100 + below(random, 900)}`;
    return `${capital(pick(random, THINGS))} ${pick(random, QUALITIES)} dihargai ${rupiah} ${pick(random, TIMES)}, ${1 + below(random, 30)},${below(random, 10)} persen di atas tawaran ${pick(random, ACTORS)}.`;
  }
  if (drawn === 2) {
    return `${someone(random)}, wakil ${pick(random, ACTORS)}, ${pick(random, ACTIONS)} ${object(random)} ${pick(random, REASONS)}.`;
  }
  const begin = drawn < 6 ? `${pick(random, ADVERBS)} ` : '';
  const where = drawn % 2 === 0 ? ` di ${pick(random, CITIES)}` : '';
  const tail = drawn % 3 === 0 ? ` ${pick(random, REASONS)}` : ` ${pick(random, TIMES)}`;
  const more = drawn > 7 ? `, lalu ${pick(random, ACTIONS)} ${object(random)}` : '';
  return `${capital(`${begin}${clause(random)}`)}${where}${tail}${more}.`;
}

/** Makes a sentence in direct speech. */
export function quotation(random: Random): string {
  const first = capital(clause(random));
  const second = below(random, 2) === 0 ? `.~${capital(clause(random))}` : '';
  const by = `${pick(random, SPEAKERS)} ${someone(random)}`;
  return `“${first}${second} ${pick(random, TIMES)},” ${by} di ${pick(random, CITIES)}.`;
}

function clause(random: Random): string {
  return `${pick(random, ACTORS)} ${pick(random, ACTIONS)} ${object(random)}`;
}

function object(random: Random): string {
  return `${pick(random, AMOUNTS)} ${pick(random, THINGS)} ${pick(random, QUALITIES)}`;
}

/** Words that headlines write in small letters. */
const SMALL = new Set([
  'di',
  'dari',
  'yang',
  'untuk',
  'dengan',
  'ke',
  'dan',
  'oleh',
  'para',
  'pada',
]);

/** Makes a headline. Two of the same are rare. */
export function headline(random: Random): string {
  const words = `${pick(random, ACTORS)} ${pick(random, ACTIONS)} ${pick(random, THINGS)} ${pick(random, QUALITIES)}`;
  const more = [
    () => ` di ${pick(random, CITIES)}`,
    () => `, ${pick(random, ACTORS)} ${pick(random, ACTIONS)} ${pick(random, THINGS)}`,
    () => ` ${pick(random, TIMES)}`,
    () => '',
  ];
  return titleCase(words + pick(random, more)());
}

/** Makes a headline with an exclamation mark and a question mark inside. */
export function loudHeadline(random: Random): string {
  const cries = listed('Wow!|Heboh!|Waspada!|Akhirnya!|Catat!');
  const ends = listed('Ini Kata|Begini Penjelasan|Simak Jawaban|Ini Alasan');
  const words = `${pick(random, THINGS)} ${pick(random, QUALITIES)} ${pick(random, TIMES)}`;
  const by = pick(random, ACTORS);
  return `${pick(random, cries)} ${titleCase(words)}? ${pick(random, ends)} ${titleCase(by)}`;
}

/** A thing with its quality, as a heading. */
export function shortHeading(random: Random): string {
  return titleCase(`${pick(random, ACTIONS)} ${pick(random, THINGS)}`);
}

function titleCase(text: string): string {
  const words = text.split(' ');
  return words.map((word, i) => (i > 0 && SMALL.has(word) ? word : capital(word))).join(' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
