/** Titles of a made-up newsroom, and what becomes of them in other hands. */
import type { Dice } from './dice.ts';

const WORDS: Readonly<Record<string, readonly string[]>> = {
  id: [
    ...['harga', 'beras', 'cabai', 'naik', 'turun', 'menteri', 'gubernur', 'kota', 'desa', 'jalan'],
    ...['rusak', 'warga', 'petani', 'nelayan', 'sekolah', 'guru', 'murid', 'libur', 'hujan', 'as'],
    ...['kapal', 'pelabuhan', 'kereta', 'stasiun', 'bandara', 'rumah', 'sakit', 'dokter', 'obat'],
    ...['vaksin', 'pabrik', 'buruh', 'upah', 'pajak', 'bank', 'kredit', 'ekspor', 'impor', '3'],
    ...['2021', '17', 'pertama', 'terbesar', 'kembali', 'akhirnya', 'segera', 'batal', 'dibuka'],
    ...['tidak', 'di'],
  ],
  ru: [
    ...[
      'цены',
      'хлеб',
      'министр',
      'город',
      'деревня',
      'дорога',
      'школа',
      'учитель',
      'дети',
      'дождь',
    ],
    ...['ветер', 'корабль', 'порт', 'поезд', 'вокзал', 'больница', 'врач', 'вакцина', 'завод', '5'],
    ...['рабочие', 'зарплата', 'налог', 'банк', 'кредит', 'экспорт', 'первый', 'новый', 'снова'],
    ...['открыли', 'закрыли', 'ещё', 'всё', 'сегодня', 'завтра', '2021', 'неделя', 'месяц'],
    ...['не'],
  ],
};

export const OUTLETS = ['Harian Pagi', 'Радио Волна'];

export function wordsIn(lang: string, count: number, dice: Dice): string[] {
  return Array.from({ length: count }, () => dice.one(WORDS[lang] ?? []));
}

/** A title of words, with a sign somewhere. */
export function printed(words: readonly string[], dice: Dice): string {
  const line = words.with(
    0,
    (words[0] ?? '').replace(/^./u, (letter) => letter.toUpperCase()),
  );
  const at = dice.below(line.length - 1);
  const [open = '', close = ''] = dice.one([[], ['“', '”'], ['«', '»'], ['', ','], ['', ':'], []]);
  return line.with(at, `${open}${line[at]}${close}`).join(' ');
}

/** The same title as another newsroom prints it. */
export function reprinted(title: string, dice: Dice): string {
  const reprint = dice.one<(title: string) => string>([
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => `${text.replaceAll(/[“”«»,:]/g, '')}!`,
    (text) => text.replaceAll(' ', '\u00A0'),
    (text) => text.replaceAll(/(\p{L}{3})(?=\p{L}{3})/gu, '$1\u00AD'),
    (text) => text.replaceAll('ё', 'е'),
    (text) => `„${text}“`,
    (text) => `KONTAN.CO.ID - ${text}`,
    (text) => `Kompas.com: ${text}`,
    (text) => `${text} | Kompas.com`,
    (text) => `${dice.one(OUTLETS).toUpperCase()} — ${text}`,
    (text) => `${text} – ${dice.one(OUTLETS)}`,
  ]);
  return reprint(title);
}

/** A title with one thing wrong in it: a near one, or another one. */
export function changed(title: string, dice: Dice): string {
  const words = title.split(' ');
  const at = dice.below(words.length);
  const word = words[at] ?? '';
  const letter = dice.below(word.length);
  const [before, after] = [word.slice(0, letter), word.slice(letter + 1)];
  const [taken, put] = dice.one<readonly [number, readonly string[]]>([
    [1, []],
    [1, []],
    [0, ['foto']],
    [0, ['tidak']],
    [1, [dice.one(WORDS.id ?? [])]],
    [1, [before + after]],
    [1, [`${before}x${after}`]],
    [1, [`${before}ы${word.slice(letter)}`]],
    [1, [before, word.slice(letter)]],
    [2, [word + (words[at + 1] ?? '')]],
  ]);
  return words
    .toSpliced(at, taken, ...put)
    .filter(Boolean)
    .join(' ');
}
