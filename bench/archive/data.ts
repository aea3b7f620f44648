/** Writes `_data/` of the generated archive: the site, its tags, sources and editors. */
import { stringify } from 'yaml';
import type { Lang } from './vocabulary.ts';

/** A tag as `tags.yaml` has it. */
export interface Tag {
  readonly id: string;
  readonly label: Readonly<Record<Lang, string>>;
  readonly aliases?: Readonly<Partial<Record<Lang, readonly string[]>>>;
  readonly parent?: string;
}

/** Reads a list of tags: `id | Indonesian, alias, … | Russian, alias, … | parent`. */
function tags(text: string): Tag[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', indonesian = '', russian = '', parent] = line.split('|').map((s) => s.trim());
      const [labelId = '', ...aliasesId] = indonesian.split(', ');
      const [labelRu = '', ...aliasesRu] = russian.split(', ');
      const aliases = {
        ...(aliasesId.length > 0 ? { id: aliasesId } : {}),
        ...(aliasesRu.length > 0 ? { ru: aliasesRu } : {}),
      };
      return {
        id,
        label: { id: labelId, ru: labelRu },
        ...(Object.keys(aliases).length > 0 ? { aliases } : {}),
        ...(parent ? { parent } : {}),
      };
    });
}

/** Tags that any article may have, the most frequent first. */
export const TAGS = tags(`
  politics | Politik | Политика
  economy | Ekonomi, Perekonomian | Экономика
  indonesia | Indonesia, RI, Republik Indonesia | Индонезия, Республика Индонезия
  russia | Rusia, Federasi Rusia | Россия, РФ, Российская Федерация
  sport | Olahraga | Спорт
  culture | Budaya, Kebudayaan | Культура
  science | Sains, Ilmu pengetahuan | Наука
  energy | Energi | Энергетика
  transport | Transportasi, Perhubungan | Транспорт
  health | Kesehatan | Здравоохранение, Медицина
  education | Pendidikan | Образование
  defence | Pertahanan | Оборона
  environment | Lingkungan hidup, Lingkungan | Экология
  diplomacy | Diplomasi | Дипломатия
  trade | Perdagangan | Торговля | economy
  tourism | Pariwisata, Wisata | Туризм
  space | Antariksa, Luar angkasa | Космос, Космонавтика | science
  aviation | Penerbangan | Авиация | transport
  railways | Kereta api | Железные дороги | transport
  shipping | Pelayaran | Судоходство | transport
  oil-and-gas | Minyak dan gas, Migas | Нефть и газ | energy
  nuclear-power | Tenaga nuklir | Атомная энергетика | energy
  football | Sepak bola | Футбол | sport
  badminton | Bulu tangkis | Бадминтон | sport
  chess | Catur | Шахматы | sport
  film | Film, Perfilman | Кино | culture
  music | Musik | Музыка | culture
  literature | Sastra, Kesusastraan | Литература | culture
  agriculture | Pertanian | Сельское хозяйство | economy
  fisheries | Perikanan | Рыболовство | economy
  banking | Perbankan | Банки | economy
  technology | Teknologi | Технологии
  internet | Internet | Интернет | technology
  elections | Pemilu, Pemilihan umum | Выборы | politics
  parliament | Parlemen, DPR | Парламент | politics
  law | Hukum | Право
  asean | ASEAN | АСЕАН | diplomacy
  united-nations | PBB, Perserikatan Bangsa-Bangsa | ООН, Организация Объединённых Наций | diplomacy
  jakarta | Jakarta, DKI Jakarta | Джакарта | indonesia
  kalimantan | Kalimantan | Калимантан, Борнео | indonesia
  moscow | Moskwa, Moskow | Москва | russia
  siberia | Siberia | Сибирь | russia
  history | Sejarah | История
  religion | Agama | Религия
  youth | Pemuda | Молодёжь
`);

/** Tags that are only on articles to which they are added for a query, which has the label in the other language. */
export const RARE_TAGS = tags(`
  beekeeping | Peternakan lebah | Пчеловодство
  dentistry | Kedokteran gigi | Стоматология
  glaciology | Glasiologi | Гляциология
  numismatics | Numismatika | Нумизматика
  puppetry | Teater boneka | Кукольный театр
  skating | Seluncur indah | Фигурное катание
  orchids | Anggrek | Орхидеи
  lighthouses | Mercusuar | Маяки
  shadow-banking | Rentenir | Ростовщичество
  embroidery | Bordir | Рукоделие
`);

interface NamedEntry {
  readonly id: string;
  readonly name: Readonly<Record<Lang, string>>;
  readonly url?: string;
}

function named(id: string, indonesian: string, russian: string, url?: string): NamedEntry {
  return { id, name: { id: indonesian, ru: russian }, ...(url ? { url } : {}) };
}

/** Invented outlets, the most frequent first. */
export const SOURCES: readonly NamedEntry[] = [
  named('kabar-samudra', 'Kabar Samudra', 'Вести океана', 'https://samudra.example/'),
  named('kantor-berita-timur', 'Kantor Berita Timur', 'Восточное агентство новостей'),
  named('harian-nusa', 'Harian Nusa', 'Ежедневник «Нуса»', 'https://nusa.example/'),
  named('severny-listok', 'Severny Listok', 'Северный листок', 'https://listok.example/'),
  named('radio-khatulistiwa', 'Radio Khatulistiwa', 'Радио «Экватор»'),
  named('warta-pelabuhan', 'Warta Pelabuhan', 'Портовый вестник'),
  named('birzhevye-zametki', 'Catatan Bursa', 'Биржевые заметки'),
  named(
    'majalah-cakrawala',
    'Majalah Cakrawala',
    'Журнал «Горизонт»',
    'https://cakrawala.example/',
  ),
  named('televisi-fajar', 'Televisi Fajar', 'Телеканал «Рассвет»'),
  named('sibirsky-kuryer', 'Kurir Siberia', 'Сибирский курьер'),
  named('koran-lentera', 'Koran Lentera', 'Газета «Фонарик»'),
  named('polyarnaya-pochta', 'Pos Kutub', 'Полярная почта'),
];

/** Editors, the most frequent first. */
export const EDITORS: readonly NamedEntry[] = [
  named('meja-utama', 'Meja Utama', 'Главная редакция'),
  named('meja-luar-negeri', 'Meja Luar Negeri', 'Международный отдел'),
  named('meja-ekonomi', 'Meja Ekonomi', 'Экономический отдел'),
  named('galuh-wirasena', 'Galuh Wirasena', 'Галух Вирасена'),
  named('platon-yegorychev', 'Platon Yegorychev', 'Платон Егорычев'),
  named('meja-budaya', 'Meja Budaya', 'Отдел культуры'),
];

const SITE = {
  title: { id: 'Arsip Uji', ru: 'Испытательный архив' },
  description: { id: 'Arsip buatan untuk pengukuran.', ru: 'Архив, сделанный для измерений.' },
  url: 'https://kliping.example/',
  timeZone: 'Asia/Jakarta',
  editions: ['id', { lang: 'ru', timeZone: 'Europe/Moscow' }],
};

/** Returns the content of the files of `_data/`, by their names. */
export function dataFiles(): Readonly<Record<string, string>> {
  const files = {
    'site.yaml': SITE,
    'tags.yaml': [...TAGS, ...RARE_TAGS],
    'sources.yaml': SOURCES,
    'editors.yaml': EDITORS,
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, value]) => [name, stringify(value, { lineWidth: 0 })]),
  );
}
