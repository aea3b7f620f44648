/** Makes names of persons and places, in both scripts, with their Russian cases. */
import { below, pick, type Random } from '../random.ts';
import { listed } from './lexeme.ts';

/** A name as written in the two languages. */
export interface Name {
  readonly latin: string;
  /** The cases of its Cyrillic spelling, the nominative first; only one if it is not declined. */
  readonly cyrillic: readonly string[];
}

/** Declines a name: nominative, genitive, dative, instrumental, prepositional, accusative. */
function declined(name: string): string[] {
  const stem = name.slice(0, -1);
  const forms = (base: string, endings: string) => [
    name,
    ...endings.split(' ').map((ending) => base + ending),
  ];
  if (/(?:ск|цк)ий$/.test(name)) return forms(name.slice(0, -2), 'ого ому им ом ого');
  if (/[оеё]в$|ин$/.test(name)) return forms(name, 'а у ым е а');
  if (/[гкхжшч]а$/.test(name)) return forms(stem, 'и е ой е у');
  if (name.endsWith('а')) return forms(stem, 'ы е ой е у');
  if (name.endsWith('я')) return forms(stem, 'и е ей е ю');
  if (name.endsWith('ий')) return forms(stem, 'я ю ем и я');
  if (name.endsWith('й')) return forms(stem, 'я ю ем е я');
  if (name.endsWith('ь')) return forms(stem, 'и и ью и ь');
  if (/[бвгдзклмнпрстфхцчшщ]$/.test(name)) return forms(name, 'а у ом е а');
  return [name];
}

/** Reads a list of names: `Suzdal=Суздаль Ambon=Амбон`. */
function names(text: string): Name[] {
  return listed(text).map((entry) => {
    const [latin = '', cyrillic = ''] = entry.replaceAll('_', ' ').split('=');
    return { latin, cyrillic: declined(cyrillic) };
  });
}

/** Indonesian first names. */
export const INDONESIAN_FIRST =
  names(`Budi=Буди Siti=Сити Agus=Агус Dewi=Деви Rina=Рина Bambang=Бамбанг
  Joko=Джоко Sri=Шри Wahyu=Вахью Putri=Путри Hendra=Хендра Yanti=Янти Cahya=Чахья Rizki=Ризки
  Indah=Индах Eko=Эко Dian=Диан Ratna=Ратна Arif=Ариф Nyoman=Ньоман`);

/** Russian first names. */
export const RUSSIAN_FIRST =
  names(`Ivan=Иван Sergey=Сергей Andrey=Андрей Dmitry=Дмитрий Mikhail=Михаил
  Yury=Юрий Alexey=Алексей Viktor=Виктор Nikolay=Николай Anton=Антон Maxim=Максим Roman=Роман
  Fyodor=Фёдор Grigory=Григорий Zakhar=Захар Arseny=Арсений`);

/** Places that any text may name. */
export const PLACES =
  names(`Jakarta=Джакарта Bandung=Бандунг Surabaya=Сурабая Medan=Медан Yogyakarta=Джокьякарта
  Makassar=Макасар Bali=Бали Lombok=Ломбок Papua=Папуа Semarang=Семаранг Bogor=Богор Malang=Маланг
  Moskwa=Москва Kazan=Казань Irkutsk=Иркутск Vladivostok=Владивосток Novosibirsk=Новосибирск
  Yekaterinburg=Екатеринбург Samara=Самара Kaliningrad=Калининград Sakhalin=Сахалин Omsk=Омск
  Tokyo=Токио Beijing=Пекин Kairo=Каир Ankara=Анкара Berlin=Берлин Paris=Париж Havana=Гавана
  New_Delhi=Дели Hanoi=Ханой Singapura=Сингапур`);

/** Places that are only in texts to which they are added for a query. */
export const RARE_INDONESIAN_PLACES = names(`Wamena=Вамена Banyuwangi=Баньюванги Cirebon=Чиребон
  Tasikmalaya=Тасикмалая Manokwari=Маноквари Jember=Джембер Pontianak=Понтианак Gorontalo=Горонтало
  Cilacap=Чилачап Kupang=Купанг Bukittinggi=Букиттинги Sukabumi=Сукабуми`);
/** The same of Russia. */
export const RARE_RUSSIAN_PLACES = names(`Suzdal=Суздаль Vyborg=Выборг Pskov=Псков Magadan=Магадан
  Tver=Тверь Yakutsk=Якутск Norilsk=Норильск Murmansk=Мурманск Elista=Элиста Chita=Чита
  Syktyvkar=Сыктывкар Khanty-Mansiysk=Ханты-Мансийск`);

type NameParts = readonly (readonly (readonly [latin: string, cyrillic: string])[])[];

function parts(...all: readonly string[]): NameParts {
  return all.map((part) => listed(part).map((piece) => piece.split('=') as [string, string]));
}

function sizeOf(all: NameParts): number {
  return all.reduce((size, part) => size * part.length, 1);
}

/** Parts of surnames, `latin=cyrillic`; each combination is a plausible name. */
const INDONESIAN_PARTS = parts(
  `Har=Хар Su=Су Wi=Ви Pra=Пра Kusu=Кусу Gun=Гун Joyo=Джойо Cakra=Чакра Mang=Манг Nata=Ната Sasmi=Сасми
   Tri=Три Budhi=Будхи Laksma=Лаксма Rang=Ранг Kerta=Керта`,
  'ba=ба da=да di=ди go=го ja=джа ka=ка la=ла mi=ми no=но ra=ра ri=ри sa=са ta=та wi=ви',
  'na=на ki=ки lo=ло mu=му ru=ру si=си ti=ти du=ду',
  'wan=ван to=то no=но yono=йоно man=ман gara=гара wati=вати jaya=джая',
);
const RUSSIAN_PARTS = parts(
  `Bar=Бар Ver=Вер Gor=Гор Der=Дер Zhar=Жар Kor=Кор Lav=Лав Mel=Мел Nov=Нов Pol=Пол Rog=Рог Sal=Сал
   Tur=Тур Khar=Хар Cher=Чер Shar=Шар`,
  'ab=аб ad=ад al=ал an=ан at=ат eb=еб ed=ед el=ел en=ен ib=иб im=им in=ин ob=об om=ом',
  'al=ал ash=аш oz=оз uch=уч och=оч ikh=их uts=уц ezh=еж',
  'ov=ов in=ин enko=енко',
);

/** Makes the surname of an index; there are as many as `SURNAMES` says. */
function surname(index: number, parts: NameParts): Name {
  let rest = (index * 5003) % sizeOf(parts);
  let [latin, cyrillic] = ['', ''];
  for (const part of parts) {
    const piece = part[rest % part.length];
    rest = Math.floor(rest / part.length);
    latin += piece?.[0];
    cyrillic += piece?.[1];
  }
  return { latin, cyrillic: declined(cyrillic) };
}

/** The country of a name, by its language. */
export type Origin = 'id' | 'ru';

/** A person with first name and surname. */
export interface Person {
  readonly first: Name;
  readonly last: Name;
}

/** The number of different surnames. */
export const SURNAMES: Readonly<Record<Origin, number>> = {
  id: sizeOf(INDONESIAN_PARTS),
  ru: sizeOf(RUSSIAN_PARTS),
};

/** Makes a person. Indexes below `SURNAMES` give different surnames. */
export function person(origin: Origin, index: number, random: Random): Person {
  return origin === 'id'
    ? { first: pick(random, INDONESIAN_FIRST), last: surname(index, INDONESIAN_PARTS) }
    : { first: pick(random, RUSSIAN_FIRST), last: surname(index, RUSSIAN_PARTS) };
}

/** Writes a name as in a text of a language: in Russian, in any case. */
export function written(name: Name, lang: Origin, random: Random): string {
  return lang === 'id' ? name.latin : pick(random, name.cyrillic);
}

const CASES = 6;

/** Writes first name and surname of a person, in the same case. */
export function writtenPerson({ first, last }: Person, lang: Origin, random: Random): string {
  if (lang === 'id') return `${first.latin} ${last.latin}`;
  const at = below(random, CASES);
  const form = ({ cyrillic }: Name) => cyrillic[at] ?? cyrillic[0];
  return `${form(first)} ${form(last)}`;
}
