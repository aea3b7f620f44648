/** Names of organisations, states and offices, with their abbreviations: one a line, in all languages and spellings. */

export const ORGANISATIONS = `
PBB, Perserikatan Bangsa-Bangsa, UN, United Nations, ООН, Организация Объединённых Наций
DK PBB, Dewan Keamanan PBB, Dewan Keamanan, UN Security Council, Совбез ООН, Совет Безопасности ООН, Совбез
Majelis Umum PBB, UN General Assembly, Генассамблея ООН, Генеральная Ассамблея ООН
IMF, Dana Moneter Internasional, International Monetary Fund, МВФ, Международный валютный фонд
Bank Dunia, World Bank, Всемирный банк
WTO, Organisasi Perdagangan Dunia, World Trade Organization, ВТО, Всемирная торговая организация
WHO, Organisasi Kesehatan Dunia, World Health Organization, ВОЗ, Всемирная организация здравоохранения
ILO, Organisasi Buruh Internasional, МОТ, Международная организация труда
IAEA, Badan Energi Atom Internasional, МАГАТЭ
UNESCO, ЮНЕСКО
UNICEF, ЮНИСЕФ
UNHCR, УВКБ ООН, УВКБ
FAO, ФАО
OPEC, OPEC+, ОПЕК, ОПЕК+
OECD, ОЭСР
ASEAN, Perhimpunan Bangsa-Bangsa Asia Tenggara, АСЕАН
APEC, АТЭС
BRICS, БРИКС
SCO, Organisasi Kerja Sama Shanghai, ШОС, Шанхайская организация сотрудничества
CSTO, ОДКБ
OSCE, ОБСЕ
CIS, СНГ, Содружество Независимых Государств
Uni Ekonomi Eurasia, Eurasian Economic Union, EAEU, ЕАЭС, Евразийский экономический союз
NATO, Pakta Pertahanan Atlantik Utara, НАТО, Североатлантический альянс
UE, EU, Uni Eropa, European Union, ЕС, Евросоюз, Европейский союз
Parlemen Eropa, European Parliament, Европарламент
Komisi Eropa, European Commission, Еврокомиссия
Bank Sentral Eropa, ECB, European Central Bank, ЕЦБ, Европейский центральный банк
Liga Arab, Arab League, Лига арабских государств, ЛАГ
Uni Afrika, African Union, Африканский союз
G7, G-7, Большая семёрка
G20, G-20, Большая двадцатка
Pengadilan Pidana Internasional, ICC, International Criminal Court, МУС, Международный уголовный суд
Mahkamah Internasional, ICJ, International Court of Justice, Международный суд ООН
Palang Merah, Red Cross, Красный Крест
Bulan Sabit Merah, Red Crescent, Красный Полумесяц
Amnesty International, Международная амнистия
Interpol, Интерпол
FBI, Biro Investigasi Federal, ФБР
CIA, ЦРУ
NSA, АНБ
NASA, НАСА
FDA, Badan Pengawas Obat dan Makanan AS
The Fed, Federal Reserve, Bank Sentral AS, ФРС, Федеральная резервная система
Pentagon, Пентагон
Gedung Putih, White House, Белый дом
Kongres AS, US Congress, Конгресс США
Senat AS, US Senate, Сенат США
Mahkamah Agung AS, Верховный суд США
Deplu AS, Departemen Luar Negeri AS, State Department, Госдеп, Госдепартамент, Госдепартамент США
Wall Street, Уолл-стрит
Kremlin, Кремль
Duma Negara, Duma, State Duma, Госдума, Государственная дума
Dewan Federasi, Совет Федерации, Совфед
FSB, ФСБ, Федеральная служба безопасности
KGB, КГБ
Kementerian Luar Negeri Rusia, Kemlu Rusia, МИД России, МИД РФ
Kementerian Pertahanan Rusia, Kemhan Rusia, Минобороны России, Минобороны РФ, Минобороны
Bank Sentral Rusia, Bank of Russia, Банк России, Центробанк РФ
Roskosmos, Roscosmos, Роскосмос
Rosatom, Росатом
Gazprom, Газпром
Rosneft, Роснефть
Lukoil, Лукойл
Aeroflot, Аэрофлот
Sberbank, Сбербанк, Сбер
TASS, ТАСС
RIA Novosti, РИА Новости
Interfax, Интерфакс
Wagner, Grup Wagner, Вагнер, ЧВК Вагнер
Red Army, Tentara Merah, Красная армия
Uni Soviet, USSR, Soviet Union, СССР, Советский Союз
Rusia, Federasi Rusia, Russia, Russian Federation, РФ, Россия, Российская Федерация
AS, Amerika Serikat, USA, US, United States, США, Соединённые Штаты, Соединённые Штаты Америки
Inggris, Britania Raya, Inggris Raya, Britania, UK, Great Britain, Britain, United Kingdom, Великобритания, Британия, Соединённое Королевство
Cina, China, Tiongkok, RRC, RRT, Republik Rakyat Tiongkok, Китай, КНР, Китайская Народная Республика
Korea Utara, Korut, North Korea, DPRK, КНДР, Северная Корея
Korea Selatan, Korsel, South Korea, Республика Корея, Южная Корея
Afrika Selatan, Afsel, South Africa, ЮАР, Южно-Африканская Республика
Arab Saudi, Saudi Arabia, KSA, Саудовская Аравия
UEA, Uni Emirat Arab, Emirat Arab, United Arab Emirates, UAE, ОАЭ, Объединённые Арабские Эмираты, Эмираты
Belanda, Holland, Netherlands, Нидерланды, Голландия
Ceko, Republik Ceko, Czech Republic, Czechia, Чехия, Чешская Республика
Belarus, Belarusia, Беларусь, Белоруссия
Kirgizstan, Kirgistan, Kyrgyzstan, Киргизия, Кыргызстан
Moldova, Молдова, Молдавия
Turki, Turkiye, Turkey, Türkiye, Турция
Myanmar, Burma, Мьянма, Бирма
Sri Lanka, Ceylon, Шри-Ланка, Цейлон
Timor Leste, Timor Timur, East Timor, Восточный Тимор, Тимор-Лесте
Selandia Baru, New Zealand, Новая Зеландия
Papua Nugini, PNG, Papua New Guinea, Папуа Новая Гвинея, Папуа — Новая Гвинея
Pantai Gading, Ivory Coast, Кот-д’Ивуар
Republik Demokratik Kongo, Kongo, DR Congo, Congo, ДРК, Конго
Timur Tengah, Timteng, Middle East, Ближний Восток
Asia Tenggara, Southeast Asia, ЮВА, Юго-Восточная Азия
Asia Pasifik, Asia-Pasifik, Asia Pacific, АТР, Азиатско-Тихоокеанский регион
Laut China Selatan, Laut Cina Selatan, South China Sea, Южно-Китайское море
Laut Hitam, Black Sea, Чёрное море
Laut Merah, Red Sea, Красное море
Laut Baltik, Baltic Sea, Балтийское море, Балтика
Samudra Hindia, Indian Ocean, Индийский океан
Samudra Pasifik, Pacific Ocean, Тихий океан
Samudra Atlantik, Atlantic Ocean, Атлантический океан, Атлантика
Terusan Suez, Suez Canal, Суэцкий канал
Selat Hormuz, Strait of Hormuz, Ормузский пролив
Selat Malaka, Strait of Malacca, Малаккский пролив
Jalur Gaza, Gaza, Gaza Strip, Сектор Газа, Газа
Tepi Barat, West Bank, Западный берег реки Иордан, Западный берег
Dataran Tinggi Golan, Golan Heights, Голанские высоты
Semenanjung Korea, Korean Peninsula, Корейский полуостров
Semenanjung Krimea, Krimea, Crimea, Крым, Крымский полуостров
Pegunungan Ural, Ural, Урал
Gunung Everest, Everest, Эверест
Hawaii, Гавайи
Siberia, Сибирь
Timur Jauh, Far East, Дальний Восток
Donbas, Donbass, Донбасс
Hong Kong, Hongkong, Гонконг
Taiwan, Тайвань
Makau, Macau, Macao, Макао
Palestina, Palestine, Палестина
Beijing, Peking, Пекин
St Petersburg, Saint Petersburg, St. Petersburg, Sankt Peterburg, Leningrad, Санкт-Петербург, Петербург, Питер, Ленинград
Kyiv, Kiev, Киев
Kota Ho Chi Minh, Ho Chi Minh, Saigon, Хошимин, Сайгон
Kota Vatikan, Vatikan, Takhta Suci, Vatican, Holy See, Ватикан, Святой Престол
New York, Нью-Йорк
Los Angeles, Лос-Анджелес
San Francisco, Сан-Франциско
Washington, Washington DC, Washington D.C., Вашингтон
Silicon Valley, Lembah Silikon, Кремниевая долина
DKI Jakarta, Jakarta, Djakarta, Batavia, Джакарта, Батавия
Ibu Kota Nusantara, IKN, IKN Nusantara, Нусантара
Yogyakarta, Jogjakarta, Jogja, DIY, Джокьякарта
Jawa Barat, Jabar, West Java, Западная Ява
Jawa Tengah, Jateng, Central Java, Центральная Ява
Jawa Timur, Jatim, East Java, Восточная Ява
Sumatera Utara, Sumut, North Sumatra, Северная Суматра
Sumatera Barat, Sumbar, West Sumatra, Западная Суматра
Sumatera Selatan, Sumsel, South Sumatra, Южная Суматра
Sulawesi Selatan, Sulsel, South Sulawesi, Южный Сулавеси
Sulawesi Tengah, Sulteng, Central Sulawesi, Центральный Сулавеси
Sulawesi Utara, Sulut, North Sulawesi, Северный Сулавеси
Kalimantan Timur, Kaltim, East Kalimantan, Восточный Калимантан
Kalimantan Barat, Kalbar, West Kalimantan, Западный Калимантан
Nusa Tenggara Timur, NTT, East Nusa Tenggara, Восточная Нуса-Тенгара
Nusa Tenggara Barat, NTB, West Nusa Tenggara, Западная Нуса-Тенгара
Papua Barat, West Papua, Западное Папуа
Maluku, Moluccas, Молуккские острова
KPK, Komisi Pemberantasan Korupsi, Комиссия по искоренению коррупции
DPR, Dewan Perwakilan Rakyat, Совет народных представителей
MPR, Majelis Permusyawaratan Rakyat, Народный консультативный конгресс
Mahkamah Konstitusi, MK, Constitutional Court, Конституционный суд
Mahkamah Agung, MA, Supreme Court, Верховный суд
Kejaksaan Agung, Kejagung, Attorney General's Office, Генпрокуратура, Генеральная прокуратура
BI, Bank Indonesia, Банк Индонезии
OJK, Otoritas Jasa Keuangan, Financial Services Authority
BPS, Badan Pusat Statistik
BMKG, Badan Meteorologi Klimatologi dan Geofisika
BNPB, Badan Nasional Penanggulangan Bencana
TNI, Tentara Nasional Indonesia
Polri, Kepolisian RI
KPU, Komisi Pemilihan Umum
BEI, Bursa Efek Indonesia, IDX
Menkeu, Menteri Keuangan, Finance Minister, министр финансов, Минфин
Menlu, Menteri Luar Negeri, Foreign Minister, министр иностранных дел, глава МИД
Menhan, Menteri Pertahanan, Defense Minister, министр обороны
Mendag, Menteri Perdagangan, Trade Minister, министр торговли
Mendagri, Menteri Dalam Negeri, Interior Minister, министр внутренних дел
Menkes, Menteri Kesehatan, Health Minister, министр здравоохранения
Kemenkeu, Kementerian Keuangan, Ministry of Finance, Министерство финансов, Минфин
Kemenlu, Kemlu, Kementerian Luar Negeri, Ministry of Foreign Affairs, Министерство иностранных дел, МИД
Kemenhan, Kementerian Pertahanan, Ministry of Defense, Министерство обороны, Минобороны
Kemenkes, Kementerian Kesehatan, Ministry of Health, Министерство здравоохранения, Минздрав
Pilpres, Pemilihan Presiden, presidential election, президентские выборы, выборы президента
Brexit, Брексит, брекзит
ISIS, Negara Islam Irak dan Suriah, NIIS, Islamic State, ИГИЛ, Исламское государство
Al Qaeda, Al-Qaeda, Al Qaida, Аль-Каида
Taliban, Талибан
Hamas, ХАМАС
Hizbullah, Hezbollah, Хезболла
Houthi, Huthi, Хуситы
Ikhwanul Muslimin, Muslim Brotherhood, Братья-мусульмане
Mossad, Моссад
FIFA, ФИФА
UEFA, УЕФА
IOC, KOI, Komite Olimpiade Internasional, МОК, Международный олимпийский комитет
WADA, ВАДА
Olimpiade, Olympics, Олимпиада, Олимпийские игры
Piala Dunia, World Cup, Чемпионат мира, ЧМ
Real Madrid, Реал Мадрид
Manchester United, Манчестер Юнайтед
Google, Гугл
Facebook, Фейсбук
Twitter, Твиттер
Instagram, Инстаграм
YouTube, Ютуб
WhatsApp, Вотсап
Microsoft, Майкрософт
Apple, Эппл
Tesla, Тесла
SpaceX, Space X, Спейс-Икс
Boeing, Боинг
Airbus, Эйрбас
Volkswagen, Фольксваген
Toyota, Тойота
Huawei, Хуавэй
BBC, Би-би-си
CNN, Си-эн-эн
Reuters, Рейтер, Рейтерс
The New York Times, New York Times, Нью-Йорк таймс
COVID-19, Covid, COVID, ковид, коронавирус
HIV, ВИЧ
AIDS, СПИД
PM, Perdana Menteri, Prime Minister, премьер-министр, премьер
DNA, ДНК
PLTN, Pembangkit Listrik Tenaga Nuklir, nuclear power plant, АЭС, атомная электростанция
Chernobyl, Chornobyl, Чернобыль
Perang Dunia II, PD II, Perang Dunia Kedua, World War II, Second World War, WWII, Вторая мировая война, Вторая мировая
Perang Dunia I, PD I, Perang Dunia Pertama, World War I, First World War, WWI, Первая мировая война, Первая мировая
Perang Dingin, Cold War, холодная война
Natal, Christmas, Рождество
Idul Fitri, Lebaran, Eid al-Fitr, Ураза-байрам
Ramadan, Ramadhan, Рамадан
`;
