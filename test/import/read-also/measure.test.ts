/**
 * A small measure of where titles end: made-up references planted into made-up texts in three styles, their titles known,
 * unknown, or seen twice.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReadAlsoLearner } from '../../../src/import/read-also/knowledge.ts';
import { readAlso } from '../../../src/import/read-also/read-also.ts';
import { clippingOf, locales } from '../helpers.ts';

/** Pieces of titles and of sentences; a title is who, does, what. */
interface Words {
  readonly label: string;
  readonly who: readonly string[];
  readonly does: readonly string[];
  readonly what: readonly string[];
  readonly sentences: readonly string[];
}

const indonesian: Words = {
  label: 'Baca Juga',
  who: [
    'nelayan Teluk Jati',
    'wali kota Rawasari',
    'pabrik gula',
    '12 desa di lereng gunung',
    'harga cabai',
    'klub Garuda Muda',
  ],
  does: [
    'menunggu keputusan',
    'menolak rencana pembangunan',
    'bersiap menghadapi',
    'belum pulih dari',
    'dituduh merusak',
  ],
  what: [
    'pelabuhan baru',
    'musim kering yang panjang!',
    'sungai, warga bertanya: siapa bersalah?',
    'pemilik lama',
    'jalan tol ke kota',
    'kebun teh dan hutan pinus',
  ],
  sentences: [
    'Menurut catatan dinas, kenaikan itu terjadi sejak awal musim.',
    'Surti Wulandari mengatakan, warga akan bertemu lagi pekan depan.',
    '"Kami tidak punya pilihan lain," kata Surti kepada wartawan.',
    'Pemerintah daerah menyiapkan dana untuk perbaikan saluran air.',
    'Namun, belum ada tanggal yang pasti untuk pekerjaan itu.',
    'Di pasar, pedagang mengeluh karena pembeli makin sedikit.',
    'Ia menambahkan bahwa bantuan sudah tiba pada hari Rabu.',
    'Sementara itu, sekolah tetap dibuka seperti biasa.',
    'Jumlah penumpang turun dibandingkan dengan tahun lalu.',
  ],
};

const capitalized: Words = {
  ...indonesian,
  label: 'Simak Juga',
  who: indonesian.who.map(capitalize),
  does: indonesian.does.map(capitalize),
  what: indonesian.what.map(capitalize),
};

const russian: Words = {
  label: 'Читайте также',
  who: ['рыбаки Заречья', 'мэр Лугового', 'сахарный завод', 'цены на рожь', 'клуб «Волна»'],
  does: ['ждут решения о', 'против планов на', 'готовы к', 'не забыли про', 'снова спорят о'],
  what: [
    'новом порте',
    'сухом лете!',
    'реке: кто виноват?',
    'бывшем хозяине',
    'дороге в город',
    'лесах у озера',
  ],
  sentences: [
    'По данным ведомства, рост начался ещё весной.',
    'Анна Лугова сказала, что жители встретятся через неделю.',
    '«У нас нет другого выхода», — сказала она.',
    'Власти выделили деньги на ремонт каналов.',
    'Однако точной даты пока нет.',
    'На рынке продавцы жалуются, что покупателей стало меньше.',
    'При этом школы работают как обычно.',
    'Число пассажиров снизилось по сравнению с прошлым годом.',
  ],
};

function capitalize(words: string): string {
  return words.replace(/(?<![\p{L}\p{N}])(?!(?:di|dari|yang|ke|dan) )\p{L}/gu, (letter) =>
    letter.toUpperCase(),
  );
}

/** A fixed row of numbers that look random (Park and Miller). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

type Case = 'known' | 'unknown' | 'twice';

/** Plants references, cleans the texts, and counts. */
function measure(words: Words, kind: Case, seed: number) {
  const below = randomNumbers(seed);
  const pick = (list: readonly string[]) => list[below(list.length)] ?? '';
  const newTitle = () => {
    const title = `${pick(words.who)} ${pick(words.does)} ${pick(words.what)}`;
    return title.charAt(0).toUpperCase() + title.slice(1);
  };
  const sentence = () => pick(words.sentences);
  const titles = [...new Set(Array.from({ length: 40 }, newTitle))];
  const own = titles.splice(0, 15);
  const planted = kind === 'twice' ? [...titles, ...titles.toReversed()] : titles;
  const rows = planted.map((title) => {
    const after = `${sentence()} ${sentence()} ${sentence()}`;
    return { title, after, text: `${sentence()} ${words.label}: ${title} ${after}` };
  });
  const learner = new ReadAlsoLearner(locales, kind === 'known' ? titles : []);
  for (const [i, { text }] of rows.entries()) {
    learner.learn({ text, stated: { title: own[i % own.length] ?? '' } });
  }
  const clean = readAlso(locales, learner.known());
  const counts = { all: rows.length, right: 0, sure: 0, sureAndRight: 0, lost: 0 };
  for (const { title, after, text } of rows) {
    const { blocks, fields } = clean(clippingOf([text]));
    const isRight =
      blocks[1]?.text === `${words.label}: ${title}` && blocks[2]?.text.startsWith(after);
    if (isRight) counts.right++;
    if (fields.review.length === 0) counts.sure++;
    if (isRight && fields.review.length === 0) counts.sureAndRight++;
    if (blocks.map((block) => block.text).join(' ') !== text) counts.lost++;
  }
  return counts;
}

/** The least shares: of all that are right, and of those without review that are right. */
const LEAST = { known: [0.99, 0.99], twice: [0.95, 0.97], unknown: [0.8, 0.97] } as const;

for (const kind of ['known', 'twice', 'unknown'] as const) {
  test(`titles that are ${kind}: enough ends are right, and no word is lost`, () => {
    const counts = [indonesian, capitalized, russian].flatMap((words) =>
      [1, 2].map((seed) => measure(words, kind, seed * 7919)),
    );
    const sum = (key: keyof (typeof counts)[number]) =>
      counts.reduce((all, count) => all + count[key], 0);
    const [right, sureAndRight] = LEAST[kind];
    const found = JSON.stringify(counts);
    assert.equal(sum('lost'), 0, found);
    assert.ok(sum('right') >= right * sum('all'), found);
    assert.ok(sum('sureAndRight') >= sureAndRight * sum('sure'), found);
  });
}
