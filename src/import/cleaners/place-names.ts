/** Names of places that news is filed at: they tell a place in capitals (`PATI`) from an abbreviation (`DPR`). */
import { foldName } from '../../text/fold.ts';

/** The towns that time zones are named after: not all towns, but nothing else. */
const OF_ZONES: readonly string[] = Intl.supportedValuesOf('timeZone').map((zone) =>
  (zone.split('/').at(-1) ?? '').replaceAll('_', ' '),
);

/**
 * The cities (kota) of Indonesia, its provincial capitals that are none, and the towns and regencies that newsrooms
 * file from. Names of four letters and fewer matter most: longer ones are recognized by their shape.
 */
const INDONESIA = `Ambon, Badung, Balikpapan, Banda Aceh, Bandar Lampung, Bandung, Bandung Barat, Banjar, Banjarbaru,
  Banjarmasin, Bantul, Banyumas, Banyuwangi, Batam, Batang, Batu, Baubau, Bekasi, Bengkulu, Biak, Bima, Binjai, Bitung,
  Blitar, Blora, Bogor, Bojonegoro, Bontang, Boyolali, Brebes, Bukittinggi, Ciamis, Cianjur, Cikarang, Cilacap, Cilegon,
  Cimahi, Cirebon, Demak, Denpasar, Depok, Dumai, Ende, Garut, Gorontalo, Gresik, Grobogan, Gunungsitoli, Indramayu,
  Jakarta, Jakarta Barat, Jakarta Pusat, Jakarta Selatan, Jakarta Timur, Jakarta Utara, Jambi, Jayapura, Jember, Jepara,
  Jombang, Karanganyar, Karawang, Kebumen, Kediri, Kendal, Kendari, Klaten, Kotamobagu, Kudus, Kuningan, Kupang,
  Labuan Bajo, Lamongan, Langsa, Lhokseumawe, Lombok, Lubuklinggau, Lumajang, Madiun, Magelang, Magetan, Majalengka,
  Makassar, Malang, Mamuju, Manado, Manokwari, Mataram, Maumere, Medan, Merauke, Metro, Mojokerto, Muntok, Nabire,
  Nganjuk, Ngawi, Nunukan, Nusa Dua, Pacitan, Padang, Padang Panjang, Padangsidimpuan, Pagar Alam, Palangkaraya,
  Palangka Raya, Palembang, Palopo, Palu, Pamekasan, Pangandaran, Pangkalpinang, Pangkal Pinang, Parepare, Pariaman,
  Pasuruan, Pati, Payakumbuh, Pekalongan, Pekanbaru, Pemalang, Pematangsiantar, Ponorogo, Pontianak, Poso, Prabumulih,
  Probolinggo, Purbalingga, Purwakarta, Purwokerto, Purworejo, Rembang, Sabang, Salatiga, Samarinda, Sampang, Sampit,
  Sawahlunto, Semarang, Serang, Sibolga, Sidoarjo, Singaraja, Singkawang, Sintang, Situbondo, Sleman, Sofifi, Solo, Solok,
  Sorong, Sragen, Subang, Subulussalam, Sukabumi, Sukoharjo, Sumedang, Sumenep, Surabaya, Surakarta, Tabanan, Tangerang,
  Tangerang Selatan, Tanjungbalai, Tanjungpinang, Tanjung Pinang, Tanjung Selor, Tarakan, Tasikmalaya, Tebing Tinggi,
  Tegal, Temanggung, Ternate, Tidore, Timika, Tomohon, Trenggalek, Tual, Tuban, Tulungagung, Ubud, Ungaran, Wamena,
  Wonogiri, Wonosobo, Yogyakarta, Jogja, Jogjakarta, Bali, Aceh, Papua, Riau, Banten, Nusantara`;

/** Capitals and trading places of the world, as Indonesian and English newsrooms spell them. */
const WORLD = `Abu Dhabi, Abuja, Ankara, Antwerp, Atlanta, Athena, Bagdad, Bali, Barcelona, Basel, Beijing, Beirut, Bengaluru,
  Berlin, Bern, Birmingham, Bogota, Boston, Brasilia, Brussel, Brussels, Bukares, Budapest, Cape Town, Cannes, Canberra,
  Chennai, Chicago, Cologne, Dallas, Damaskus, Davos, Delhi, Den Haag, Detroit, Dhaka, Doha, Dubai, Dusseldorf, Edinburgh,
  Frankfurt, Gaza, Glasgow, Guangzhou, Hamburg, Hanoi, Havana, Ho Chi Minh City, Hong Kong, Houston, Hyderabad, Islamabad,
  Istanbul, Jeddah, Jenewa, Geneva, Jerusalem, Kabul, Kairo, Cairo, Kiev, Kyiv, Kolkata, Kopenhagen, Kuala Lumpur,
  Kuwait City, Las Vegas, Lausanne, Leipzig, Lima, Lisbon, Lisabon, Liverpool, London, Los Angeles, Lyon, Macau, Madinah,
  Makkah, Mekkah, Mecca, Madrid, Manchester, Manila, Marseille, Melbourne, Mexico City, Miami, Milan, Milano, Minsk,
  Moscow, Moskow, Moskwa, Mumbai, Munich, Muenchen, Nagoya, Naypyidaw, New Delhi, New York, Osaka, Oslo, Ottawa, Paris,
  Penang, Perth, Philadelphia, Phnom Penh, Praha, Prague, Pyongyang, Ramallah, Riyadh, Rio de Janeiro, Roma, Rome,
  Rotterdam, San Francisco, San Jose, Santiago, Sao Paulo, Seattle, Seoul, Shanghai, Shenzhen, Silicon Valley, Singapura,
  Singapore, Stockholm, Strasbourg, Stuttgart, Sydney, Taipei, Taipeh, Tallinn, Teheran, Tehran, Tel Aviv, The Hague,
  Tokyo, Toronto, Tripoli, Tunis, Ulan Bator, Vancouver, Vatikan, Vienna, Wina, Vilnius, Warsaw, Warsawa, Washington,
  Washington D.C., Washington DC, Wellington, Wuhan, Yangon, Yerusalem, Zurich`;

/** Capitals of the parts of Russia, and of the countries that Russian newsrooms file from, in Russian. */
const IN_RUSSIAN = `Абакан, Алма-Ата, Алматы, Анадырь, Анкара, Архангельск, Астана, Астрахань, Афины, Ашхабад, Баку, Барнаул,
  Белград, Белгород, Берлин, Бишкек, Биробиджан, Благовещенск, Брюссель, Брянск, Будапешт, Бухарест, Вашингтон,
  Великий Новгород, Вена, Вильнюс, Владивосток, Владикавказ, Владимир, Волгоград, Вологда, Воронеж, Варшава, Гаага, Гавана,
  Горно-Алтайск, Грозный, Дамаск, Дели, Нью-Дели, Джакарта, Донецк, Душанбе, Екатеринбург, Ереван, Женева, Иваново, Ижевск,
  Иерусалим, Иркутск, Исламабад, Йошкар-Ола, Кабул, Казань, Каир, Калининград, Калуга, Каракас, Кемерово, Киев, Киров,
  Кишинев, Копенгаген, Кострома, Краснодар, Красноярск, Курган, Курск, Кызыл, Липецк, Лондон, Луганск, Магадан, Магас,
  Мадрид, Майкоп, Мариуполь, Махачкала, Мельбурн, Минск, Москва, Мурманск, Мюнхен, Нальчик, Нарьян-Мар, Нижний Новгород,
  Новокузнецк, Новосибирск, Нур-Султан, Нью-Йорк, Одесса, Омск, Орел, Оренбург, Осло, Оттава, Париж, Пекин, Пенза,
  Пермь, Петрозаводск, Петропавловск-Камчатский, Подгорица, Прага, Псков, Пхеньян, Рига, Рим, Ростов-на-Дону, Рязань,
  Салехард, Самара, Санкт-Петербург, Саранск, Саратов, Севастополь, Сеул, Симферополь, Смоленск, София, Сочи, Ставрополь,
  Стамбул, Стокгольм, Сургут, Сыктывкар, Таллин, Тамбов, Ташкент, Тбилиси, Тверь, Тегеран, Тель-Авив, Токио, Томск, Тула,
  Тюмень, Улан-Удэ, Улан-Батор, Ульяновск, Уфа, Хабаровск, Ханой, Ханты-Мансийск, Хельсинки, Херсон, Цюрих, Чебоксары,
  Челябинск, Черкесск, Чита, Шанхай, Элиста, Южно-Сахалинск, Якутск, Ялта, Ярославль, Вашингтон, Гонконг, Сингапур`;

/**
 * Words in capitals that stand where a place does: the sections of a newspaper and the kinds of its pieces. Nobody
 * files from there, however often it is seen.
 */
const SECTIONS = `Advertorial, Analisis, Analysis, Breaking, Breaking News, Cek Fakta, Ekonomi, Eksklusif, Exclusive, Feature, Flash,
  Foto, Galeri, Hoaks, Iklan, Infografis, Internasional, Interview, Jadwal, Kabar, Kolom, Klarifikasi, Live, Nasional, News,
  Olahraga, Opini, Opinion, Pengumuman, Podcast, Politik, Poling, Profil, Rilis, Resensi, Sponsored, Tajuk, Tips,
  Update, Video, Viral, Wawancara, Актуально, Анализ, Важно, Видео, Внимание, Инфографика, Интервью, Колонка, Комментарий,
  Мнение, Молния, Новости, Обзор, Опрос, Реклама, Репортаж, Спорт, Срочно, Фото, Эксклюзив`;

const listed = (names: string): string[] => names.split(',').map((name) => name.trim());

const PLACES: ReadonlySet<string> = new Set(
  [...OF_ZONES, ...[INDONESIA, WORLD, IN_RUSSIAN].flatMap(listed)].map(foldPlace),
);
const NO_PLACES: ReadonlySet<string> = new Set(listed(SECTIONS).map(foldPlace));

/** Folds a place's name: case, `ё` and spaces at a hyphen do not matter. */
export function foldPlace(name: string): string {
  return foldName(name).replaceAll('ё', 'е');
}

/** Whether a name is that of a place which everybody knows. */
export function isKnownPlace(name: string): boolean {
  return PLACES.has(foldPlace(name));
}

/** Whether a text in capitals names a section of a newspaper, such as `FOTO`. */
export function isSection(name: string): boolean {
  return NO_PLACES.has(foldPlace(name));
}
