/** Names of places that the table of CLDR does not have: states, regions and cities, one a line. */

export const MORE_PLACES = `
Alabama, Алабама
Alaska, Аляска
Arizona, Аризона
Arkansas, Арканзас
California, Kalifornia, Калифорния
Colorado, Колорадо
Connecticut, Коннектикут
Delaware, Делавэр
Florida, Флорида
Georgia, Джорджия
Idaho, Айдахо
Illinois, Иллинойс
Indiana, Индиана
Iowa, Айова
Kansas, Канзас
Kentucky, Кентукки
Louisiana, Луизиана
Maine, Мэн
Maryland, Мэриленд
Massachusetts, Массачусетс
Michigan, Мичиган
Minnesota, Миннесота
Mississippi, Миссисипи
Missouri, Миссури
Montana, Монтана
Nebraska, Небраска
Nevada, Невада
New Hampshire, Нью-Гэмпшир
New Jersey, Нью-Джерси
New Mexico, Нью-Мексико
North Carolina, Carolina Utara, Северная Каролина
North Dakota, Dakota Utara, Северная Дакота
Ohio, Огайо
Oklahoma, Оклахома
Oregon, Орегон
Pennsylvania, Пенсильвания
Rhode Island, Род-Айленд
South Carolina, Carolina Selatan, Южная Каролина
South Dakota, Dakota Selatan, Южная Дакота
Tennessee, Теннесси
Texas, Техас
Utah, Юта
Vermont, Вермонт
Virginia, Виргиния, Вирджиния
West Virginia, Virginia Barat, Западная Виргиния
Wisconsin, Висконсин
Wyoming, Вайоминг
Scotland, Skotlandia, Шотландия
Wales, Уэльс
England, Inggris, Англия
Northern Ireland, Irlandia Utara, Северная Ирландия
Catalonia, Katalonia, Каталония
Basque Country, Basque, Страна Басков
Bavaria, Bayern, Бавария
Saxony, Sachsen, Саксония
Normandy, Normandia, Нормандия
Brittany, Bretagne, Бретань
Lombardy, Lombardia, Ломбардия
Sicily, Sisilia, Сицилия
Sardinia, Сардиния
Corsica, Korsika, Корсика
Crete, Kreta, Крит
Flanders, Фландрия
Scandinavia, Skandinavia, Скандинавия
Balkans, Balkan, Балканы
Caucasus, Kaukasus, Кавказ
Chechnya, Чечня
Dagestan, Дагестан
Tatarstan, Татарстан
Bashkortostan, Башкортостан, Башкирия
Yakutia, Якутия
Karelia, Карелия
Kashmir, Кашмир
Tibet, Тибет
Xinjiang, Синьцзян
Inner Mongolia, Mongolia Dalam, Внутренняя Монголия
Kurdistan, Курдистан
Punjab, Пенджаб
Bengal, Benggala, Бенгалия
Transcarpathia, Закарпатье
Transnistria, Приднестровье
Abkhazia, Абхазия
South Ossetia, Ossetia Selatan, Южная Осетия
Nagorno-Karabakh, Nagorno Karabakh, Karabakh, Нагорный Карабах, Карабах
Darfur, Дарфур
Rakhine, Ракхайн
Mindanao, Минданао
Java, Jawa, Ява
Sumatra, Sumatera, Суматра
Borneo, Kalimantan, Борнео, Калимантан
Celebes, Sulawesi, Сулавеси
New Guinea, Papua, Новая Гвинея, Папуа
Madeira, Мадейра
Manhattan, Манхэттен
Brooklyn, Бруклин
Queens, Куинс
Hollywood, Голливуд
Harvard, Гарвард
Stanford, Стэнфорд
Oxford, Оксфорд
Cambridge, Кембридж
Yale, Йель
Boston, Бостон
Philadelphia, Филадельфия
Houston, Хьюстон
Dallas, Даллас
Miami, Майами
Atlanta, Атланта
Seattle, Сиэтл
Las Vegas, Лас-Вегас
San Diego, Сан-Диего
Baltimore, Балтимор
Pittsburgh, Питтсбург
Cleveland, Кливленд
New Orleans, Новый Орлеан
Montreal, Монреаль
Ottawa, Оттава
Liverpool, Ливерпуль
Manchester, Манчестер
Birmingham, Бирмингем
Leeds, Лидс
Bristol, Бристоль
Glasgow, Глазго
Edinburgh, Эдинбург
Cardiff, Кардифф
Salisbury, Солсбери
Wimbledon, Уимблдон
Geneva, Jenewa, Женева
Munich, München, Munchen, Мюнхен
Hamburg, Гамбург
Frankfurt, Франкфурт
Cologne, Köln, Кёльн
Dresden, Дрезден
Leipzig, Лейпциг
Stuttgart, Штутгарт
Bonn, Бонн
Nuremberg, Nürnberg, Нюрнберг
Salzburg, Зальцбург
Hague, The Hague, Den Haag, Гаага
Rotterdam, Роттердам
Antwerp, Antwerpen, Антверпен
Strasbourg, Страсбург
Lyon, Лион
Marseille, Марсель
Bordeaux, Бордо
Toulouse, Тулуза
Cannes, Канны
Davos, Давос
Milan, Milano, Милан
Venice, Venesia, Венеция
Florence, Firenze, Флоренция
Naples, Napoli, Неаполь
Turin, Torino, Турин
Genoa, Genova, Генуя
Barcelona, Барселона
Seville, Sevilla, Севилья
Valencia, Валенсия
Porto, Порту
Krakow, Kraków, Краков
Gdansk, Gdańsk, Гданьск
Auschwitz, Освенцим
Kharkiv, Kharkov, Харьков
Odesa, Odessa, Одесса
Lviv, Lvov, Львов
Donetsk, Донецк
Luhansk, Lugansk, Луганск
Mariupol, Мариуполь
Kherson, Херсон
Dnipro, Днепр
Mumbai, Bombay, Мумбаи, Бомбей
New Delhi, Нью-Дели
Chennai, Madras, Ченнаи, Мадрас
Bangalore, Bengaluru, Бангалор
Islamabad, Исламабад
Lahore, Лахор
Kandahar, Кандагар
Mosul, Мосул
Basra, Басра
Aleppo, Алеппо
Idlib, Идлиб
Mecca, Makkah, Mekah, Мекка
Medina, Madinah, Медина
Jeddah, Jidda, Джидда
Dubai, Дубай
Abu Dhabi, Абу-Даби
Doha, Доха
Ankara, Анкара
Osaka, Осака
Hiroshima, Хиросима
Nagasaki, Нагасаки
Fukushima, Фукусима
Busan, Пусан
Guangzhou, Kanton, Canton, Гуанчжоу, Кантон
Shenzhen, Шэньчжэнь
Wuhan, Ухань
Tianjin, Тяньцзинь
Chongqing, Чунцин
Nanjing, Нанкин
Chiang Mai, Чиангмай
Phuket, Пхукет
Penang, Pulau Pinang, Пинанг
Johor, Джохор
Surabaya, Soerabaja, Сурабая
Bandung, Bandoeng, Бандунг
Medan, Медан
Semarang, Семаранг
Makassar, Ujung Pandang, Макасар
Palembang, Палембанг
Denpasar, Денпасар
Bali, Бали
Lombok, Ломбок
Aceh, Ачех
Palu, Палу
Banda Aceh, Банда-Ачех
Cape Town, Кейптаун
Pretoria, Претория
Alexandria, Iskandariyah, Александрия
Rio de Janeiro, Рио-де-Жанейро
Brasilia, Brasília, Бразилиа
Mediterranean Sea, Laut Tengah, Laut Mediterania, Средиземное море
Caspian Sea, Laut Kaspia, Каспийское море, Каспий
North Sea, Laut Utara, Северное море
Persian Gulf, Teluk Persia, Персидский залив
Arctic, Arktik, Арктика
Antarctica, Antarktika, Antartika, Антарктида
Himalayas, Himalaya, Гималаи
Alps, Alpen, Альпы
Danube, Дунай
Rhine, Rhein, Рейн
Volga, Волга
Nile, Nil, Sungai Nil, Нил
Amazon, Амазонка
Mekong, Меконг
Congress, Kongres, Конгресс
Parliament, Parlemen, Парламент
Senate, Senat, Сенат
Wikipedia, Википедия
Wikimedia, Викимедиа
Creative Commons, Криэйтив Коммонс
OpenStreetMap, OSM, Опенстритмап
`;
