/** Queries for the sample archive, chosen by hand, with the stories that a reader would mean. */
import type { Archive } from '../../src/archive/archive.ts';
import type { Query } from './query.ts';

/** The stories, each by the address of one of its articles. */
const STORIES = {
  asianGames: '/id/2018/09/03/indonesia-menutup-asian-games/',
  baikal: '/id/2021/03/15/teleskop-neutrino-di-danau-baikal/',
  cave: '/id/2024/07/04/lukisan-babi-di-gua-sulawesi/',
  clubhouse: '/id/2021/02/19/clubhouse-ruang-obrolan-suara/',
  eclipse: '/id/2016/03/09/gerhana-matahari-total-melintasi-indonesia/',
  exomars: '/ru/2016/03/15/ekzomars-startoval-s-baikonura/',
  gagarin: '/id/2021/04/12/enam-puluh-tahun-penerbangan-gagarin/',
  gamelan: '/id/2021/12/16/unesco-mengakui-gamelan/',
  ingenuity: '/id/2021/04/20/helikopter-ingenuity-terbang-di-mars/',
  komodo: '/id/2021/09/06/status-komodo-terancam-punah/',
  luna: '/id/2023/08/24/luna-25-chandrayaan-3/',
  mandalika: '/id/2022/03/21/oliveira-menang-di-mandalika/',
  nusantara: '/id/2022/01/19/ibu-kota-baru-bernama-nusantara/',
  perseverance: '/id/2021/02/19/perseverance-mendarat-di-mars/',
  rosetta: '/id/2016/09/30/rosetta-67p-churyumov-gerasimenko/',
  transsib: '/id/2016/10/18/seratus-tahun-jalur-trans-siberia/',
  tu144: '/ru/2018/12/31/tu-144-polveka-sverkhzvukovomu-laineru/',
  whoosh: '/id/2023/10/02/whoosh-jakarta-bandung-resmi-melaju/',
  worldCup: '/id/2018/07/16/prancis-juara-dunia-di-moskow/',
} as const;

type Story = keyof typeof STORIES;
type AskedStories = readonly [text: string, ...stories: Story[]];

interface Kind {
  readonly category: string;
  readonly edition: 'id' | 'ru';
  /** Whether articles in the edition's language come first. */
  readonly ownFirst?: boolean;
  readonly asked: readonly AskedStories[];
}

const KINDS: readonly Kind[] = [
  {
    // None of these forms is in a text.
    category: 'inflected, id',
    edition: 'id',
    ownFirst: true,
    asked: [
      ['sapuan', 'eclipse'],
      ['menganjurkan', 'eclipse'],
      ['mempromosikan', 'eclipse'],
      ['pamit', 'rosetta'],
      ['menidurkan', 'rosetta'],
      ['pungutan', 'rosetta'],
      ['menyeberang', 'transsib'],
      ['disusuri', 'transsib'],
      ['tandukan', 'worldCup'],
      ['penobatan', 'worldCup'],
      ['tersingkir', 'worldCup'],
      ['renovasinya', 'asianGames'],
      ['mendayung', 'asianGames'],
      ['memperjualbelikan', 'clubhouse'],
      ['menaksir', 'clubhouse', 'cave'],
      ['pengeboran', 'perseverance'],
      ['penjemputan', 'perseverance'],
      ['terlontar', 'baikal', 'gagarin'],
      ['dianugerahkan', 'gagarin'],
      ['getaran', 'gagarin'],
      ['diselipkan', 'ingenuity'],
      ['bermukim', 'komodo'],
      ['memahat', 'gamelan'],
      ['pengesahan', 'nusantara'],
      ['kebingungan', 'nusantara'],
      ['gurauan', 'mandalika'],
      ['kekerabatan', 'luna'],
      ['tabrakan', 'luna', 'baikal'],
      ['pemetaan', 'cave'],
      ['pemburu', 'cave', 'komodo'],
    ],
  },
  {
    category: 'inflected, ru',
    edition: 'ru',
    ownFirst: true,
    asked: [
      ['степей', 'exomars', 'transsib'],
      ['фантастов', 'exomars'],
      ['затмениями', 'eclipse'],
      ['индуистов', 'eclipse'],
      ['планетарием', 'eclipse'],
      ['фотопластинка', 'rosetta'],
      ['утесами', 'rosetta'],
      ['расщелинах', 'rosetta'],
      ['ледоколами', 'transsib'],
      ['вагонами', 'transsib', 'whoosh'],
      ['бомбардира', 'worldCup'],
      ['ливни', 'worldCup'],
      ['водопады', 'asianGames'],
      ['носорогами', 'asianGames'],
      ['штурвала', 'tu144'],
      ['лайнерами', 'tu144'],
      ['прививки', 'clubhouse'],
      ['кириллица', 'clubhouse'],
      ['парашютами', 'perseverance', 'gagarin', 'ingenuity'],
      ['гирляндами', 'baikal'],
      ['призраков', 'baikal'],
      ['внучке', 'gagarin'],
      ['лоскутка', 'ingenuity'],
      ['дирижеру', 'gamelan'],
      ['пряностям', 'nusantara'],
      ['парламентом', 'nusantara'],
      ['гонок', 'luna', 'asianGames'],
      ['луноходами', 'luna'],
      ['резиденции', 'whoosh'],
      ['мамонты', 'cave'],
    ],
  },
  {
    category: 'name in the other script',
    edition: 'ru',
    asked: [
      ['Мандалика', 'mandalika'],
      ['Оливейра', 'mandalika'],
      ['Сентуле', 'mandalika'],
      ['Флорес', 'komodo'],
      ['Богоре', 'komodo', 'mandalika'],
      ['Комодо', 'komodo'],
      ['Churyumov', 'rosetta'],
    ],
  },
  {
    category: 'name in the other script',
    edition: 'id',
    asked: [
      ['Baikonur', 'exomars'],
      ['Proton', 'exomars'],
      ['Zhukovsky', 'tu144'],
      ['Yelyan', 'tu144'],
      ['Konkord', 'tu144'],
      ['Черенков', 'baikal'],
      ['Видодо', 'whoosh'],
    ],
  },
  {
    category: 'phrase',
    edition: 'id',
    ownFirst: true,
    asked: [
      ['"peluit panjang"', 'worldCup'],
      ['"derek langit"', 'perseverance'],
      ['"bebek karet"', 'rosetta'],
      ['"kutub selatan"', 'luna'],
      ['"pawang hujan"', 'mandalika'],
    ],
  },
  {
    category: 'phrase',
    edition: 'ru',
    ownFirst: true,
    asked: [
      ['"семь минут ужаса"', 'perseverance'],
      ['«прорубить окно»', 'nusantara'],
      ['"нобелевского лауреата"', 'baikal'],
      ['"день тишины"', 'eclipse'],
      ['"стиральную машину"', 'rosetta'],
    ],
  },
  {
    category: 'rare word',
    edition: 'id',
    asked: [
      ['cenderawasih', 'asianGames'],
      ['balaban', 'gamelan'],
      ['torium', 'cave'],
      ['Sriharikota', 'luna'],
      ['9288', 'transsib'],
      ['ngalor-ngidul', 'clubhouse'],
      ['67P', 'rosetta'],
    ],
  },
  {
    category: 'rare word',
    edition: 'ru',
    asked: [
      ['слендро', 'gamelan'],
      ['карбоната кальция', 'cave'],
      ['Ту-144', 'tu144'],
      ['Baikal-GVD', 'baikal'],
      ['Анкориджа', 'eclipse'],
      ['конфетти', 'worldCup'],
    ],
  },
  {
    category: 'story in two languages',
    edition: 'ru',
    asked: [
      ['Clubhouse', 'clubhouse'],
      ['Whoosh', 'whoosh'],
      ['Ingenuity', 'ingenuity', 'perseverance'],
    ],
  },
  {
    category: 'story in two languages',
    edition: 'id',
    asked: [
      ['App Annie', 'clubhouse'],
      ['Perseverance', 'perseverance', 'ingenuity'],
      ['temu gelang', 'asianGames'],
    ],
  },
  {
    category: 'tag in the other language',
    edition: 'ru',
    asked: [
      ['Спорт', 'mandalika', 'asianGames', 'worldCup'],
      ['Борнео', 'eclipse', 'nusantara'],
      ['Красная планета', 'perseverance', 'ingenuity', 'exomars'],
    ],
  },
  {
    category: 'tag in the other language',
    edition: 'id',
    asked: [
      ['Penerbangan', 'tu144', 'ingenuity'],
      ['Planet Merah', 'perseverance', 'ingenuity', 'exomars'],
      ['Ilmu pengetahuan', 'rosetta', 'luna', 'cave', 'komodo', 'baikal', 'perseverance'],
    ],
  },
];

/** Texts with a typing mistake, each with the name of the term or the beginning of the title that is meant. */
const TYPOS: readonly (readonly [edition: 'id' | 'ru', typed: string, meant: string])[] = [
  ['ru', 'астраномия', 'Астрономия'],
  ['ru', 'железые дороги', 'Железные дороги'],
  ['ru', 'индонезя', 'Индонезия'],
  ['ru', 'джакрата', 'Джакарта'],
  ['ru', 'гагорин', 'Юрий Гагарин'],
  ['id', 'arkeolgi', 'Arkeologi'],
  ['id', 'kalimatan', 'Kalimantan'],
  ['id', 'penerbangn', 'Penerbangan'],
  ['id', 'sepak boal', 'Sepak bola'],
  ['id', 'roskosmso', 'Roskosmos'],
  ['id', 'clubhuose', 'Clubhouse, ruang obrolan yang hanya bisa didengar'],
  ['id', 'rosseta mend', 'Rosetta mendarat di komet dan berhenti bersuara'],
];

/**
 * The queries, with their answers' addresses in all languages.
 * @throws Error where the archive has no article of such an address
 */
export function sampleQueries(archive: Archive): Query[] {
  const found = KINDS.flatMap(({ category, edition, ownFirst, asked }) =>
    asked.map(([text, ...stories]) => ({
      category,
      text,
      edition,
      answers: stories.map((story) => addressesOf(archive, STORIES[story])),
      first: ownFirst ? edition : undefined,
    })),
  );
  const suggested = TYPOS.map(([edition, text, suggestion]) => ({
    category: 'suggestion for a typo',
    text,
    edition,
    answers: [],
    suggestion,
  }));
  return [...found, ...suggested];
}

function addressesOf(archive: Archive, address: string): string[] {
  const article = archive.articles.find((one) => one.address === address);
  if (!article) throw new Error(`the sample has no article ${address}`);
  return [...archive.storyOf(article).articles.values()].map((one) => one.address);
}
