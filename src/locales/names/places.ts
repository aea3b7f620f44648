/** Names of countries, regions and cities, one place a line, as `npm run place-names` prints them. */

/*
 * From the Common Locale Data Repository, © Unicode, Inc., under the Unicode License v3:
 * https://www.unicode.org/license.txt
 */
export const PLACES = `
Asia, Азия
Central Asia, Asia Tengah, Центральная Азия
Western Asia, Asia Bagian Barat, Западная Азия
Europe, Eropa, Европа
Eastern Europe, Eropa Bagian Timur, Восточная Европа
Northern Europe, Eropa Bagian Utara, Северная Европа
Western Europe, Eropa Bagian Barat, Западная Европа
Sub-Saharan Africa, Afrika Sub-Sahara, Тропическая Африка
Latin America, Amerika Latin, Латинская Америка
Africa, Afrika, Африка
North America, Amerika Utara, Северная Америка
South America, Amerika Selatan, Южная Америка
Oceania, Oseania, Океания
Western Africa, Afrika Bagian Barat, Западная Африка
Central America, Amerika Tengah, Центральная Америка
Eastern Africa, Afrika Bagian Timur, Восточная Африка
Northern Africa, Afrika Bagian Utara, Северная Африка
Middle Africa, Afrika Bagian Tengah, Центральная Африка
Southern Africa, Afrika Bagian Selatan, Южная Африка
Americas, Amerika, Америка
Northern America, Amerika Bagian Utara, Североамериканский регион
Caribbean, Kepulauan Karibia, Карибы
Eastern Asia, Asia Bagian Timur, Восточная Азия
Southern Asia, Asia Bagian Selatan, Южная Азия
Southeast Asia, Asia Tenggara, Юго-Восточная Азия
Southern Europe, Eropa Bagian Selatan, Южная Европа
Australasia, Австралазия
Melanesia, Меланезия
Micronesian Region, Wilayah Mikronesia, Микронезия
Polynesia, Polinesia, Полинезия
Ascension Island, Pulau Ascension, остров Вознесения
Andorra, Андорра
United Arab Emirates, Uni Emirat Arab, ОАЭ
Afghanistan, Afganistan, Афганистан
Anguilla, Ангилья
Albania, Албания
Armenia, Армения
Angola, Ангола
Antarctica, Antarktika, Антарктида
Argentina, Аргентина
American Samoa, Samoa Amerika, Американское Самоа
Austria, Австрия
Australia, Австралия
Aruba, Аруба
Åland Islands, Kepulauan Aland, Аландские острова
Azerbaijan, Азербайджан
Bosnia, Bosnia dan Herzegovina, Босния и Герцеговина
Barbados, Барбадос
Bangladesh, Бангладеш
Belgium, Belgia, Бельгия
Burkina Faso, Буркина-Фасо
Bulgaria, Болгария
Bahrain, Бахрейн
Burundi, Бурунди
Benin, Бенин
St. Barthélemy, Saint Barthélemy, Сен-Бартелеми
Bermuda, Бермудские острова
Brunei, Бруней
Bolivia, Боливия
Caribbean Netherlands, Belanda Karibia
Brazil, Brasil, Бразилия
Bahamas, Bahama, Багамы
Bhutan, Бутан
Bouvet Island, Pulau Bouvet, остров Буве
Botswana, Ботсвана
Belarus, Беларусь
Belize, Белиз
Canada, Kanada, Канада
Cocos Islands, Кокосовые острова
Central African Republic, Republik Afrika Tengah, Центрально-Африканская Республика
Switzerland, Swiss, Швейцария
Côte d’Ivoire, Ivory Coast, Pantai Gading, Кот-д’Ивуар
Cook Islands, Kepulauan Cook, острова Кука
Chile, Cile, Чили
Cameroon, Kamerun, Камерун
China, Tiongkok, Китай
Colombia, Kolombia, Колумбия
Clipperton Island, Pulau Clipperton, остров Клиппертон
Sark, Сарк
Costa Rica, Kosta Rika, Коста-Рика
Cuba, Kuba, Куба
Cape Verde, Cabo Verde, Tanjung Verde, Кабо-Верде
Curaçao, Кюрасао
Christmas Island, Pulau Natal, остров Рождества
Cyprus, Siprus, Кипр
Czechia, Czech Republic, Ceko, Republik Ceko, Чехия, Чешская Республика
Germany, Jerman, Германия
Diego Garcia, Диего-Гарсия
Djibouti, Jibuti, Джибути
Denmark, Дания
Dominica, Dominika, Доминика
Dominican Republic, Republik Dominika, Доминиканская Республика
Algeria, Aljazair, Алжир
Ecuador, Ekuador, Эквадор
Estonia, Эстония
Egypt, Mesir, Египет
Western Sahara, Sahara Barat, Западная Сахара
Eritrea, Эритрея
Spain, Spanyol, Испания
Ethiopia, Etiopia, Эфиопия
European Union, Uni Eropa, Европейский союз
Finland, Finlandia, Финляндия
Fiji, Фиджи
Falkland Islands, Kepulauan Falkland, Фолклендские острова
Micronesia, Mikronesia, Федеративные Штаты Микронезии
Faroe Islands, Kepulauan Faroe, Фарерские острова
France, Prancis, Франция
Gabon, Габон
United Kingdom, UK, Inggris Raya, Великобритания, Британия
Grenada, Гренада
Georgia, Грузия
French Guiana, Guyana Prancis, Французская Гвиана
Guernsey, Гернси
Ghana, Гана
Gibraltar, Гибралтар
Greenland, Гренландия
Gambia, Гамбия
Guinea, Гвинея
Guadeloupe, Гваделупа
Equatorial Guinea, Guinea Ekuatorial, Экваториальная Гвинея
Greece, Yunani, Греция
Guatemala, Гватемала
Guam, Гуам
Guinea-Bissau, Гвинея-Бисау
Guyana, Гайана
Hong Kong SAR China, Hong Kong, Hong Kong DAK Tiongkok, Гонконг
Honduras, Гондурас
Croatia, Kroasia, Хорватия
Haiti, Гаити
Hungary, Hungaria, Венгрия
Canary Islands, Kepulauan Canaria, Канарские острова
Indonesia, Индонезия
Ireland, Irlandia, Ирландия
Israel, Израиль
Isle of Man, Pulau Man, остров Мэн
India, Индия
British Indian Ocean Territory, Chagos Archipelago, Kepulauan Chagos, архипелаг Чагос
Iraq, Irak, Ирак
Iran, Иран
Iceland, Islandia, Исландия
Italy, Italia, Италия
Jersey, Джерси
Jamaica, Jamaika, Ямайка
Jordan, Yordania, Иордания
Japan, Jepang, Япония
Kenya, Кения
Kyrgyzstan, Kirgizstan, Киргизия
Cambodia, Kamboja, Камбоджа
Kiribati, Кирибати
Comoros, Komoro, Коморы
North Korea, Korea Utara, КНДР
South Korea, Korea Selatan, Республика Корея
Kuwait, Кувейт
Cayman Islands, Kepulauan Cayman, острова Кайман
Kazakhstan, Казахстан
Laos, Лаос
Lebanon, Ливан
St. Lucia, Saint Lucia, Сент-Люсия
Liechtenstein, Лихтенштейн
Sri Lanka, Шри-Ланка
Liberia, Либерия
Lesotho, Лесото
Lithuania, Lituania, Литва
Luxembourg, Luksemburg, Люксембург
Latvia, Латвия
Libya, Ливия
Morocco, Maroko, Марокко
Monaco, Monako, Монако
Moldova, Молдова
Montenegro, Черногория
St. Martin, Saint Martin, Сен-Мартен
Madagascar, Madagaskar, Мадагаскар
Marshall Islands, Kepulauan Marshall, Маршалловы острова
North Macedonia, Makedonia Utara, Северная Македония
Mali, Мали
Mongolia, Монголия
Macao SAR China, Macao, Makau DAK Tiongkok, Makau, Макао
Northern Mariana Islands, Kepulauan Mariana Utara, Северные Марианские острова
Martinique, Martinik, Мартиника
Mauritania, Мавритания
Montserrat, Монтсеррат
Malta, Мальта
Mauritius, Маврикий
Maldives, Maladewa, Мальдивы
Malawi, Малави
Mexico, Meksiko, Мексика
Malaysia, Малайзия
Mozambique, Mozambik, Мозамбик
Namibia, Намибия
New Caledonia, Kaledonia Baru, Новая Каледония
Niger, Нигер
Norfolk Island, Kepulauan Norfolk, остров Норфолк
Nigeria, Нигерия
Nicaragua, Nikaragua, Никарагуа
Netherlands, Belanda, Нидерланды
Norway, Norwegia, Норвегия
Nepal, Непал
Nauru, Науру
Niue, Ниуэ
New Zealand, Aotearoa New Zealand, Selandia Baru, Новая Зеландия
Oman, Оман
Panama, Панама
Peru, Перу
French Polynesia, Polinesia Prancis, Французская Полинезия
Papua New Guinea, Papua Nugini, Папуа — Новая Гвинея
Philippines, Filipina, Филиппины
Pakistan, Пакистан
Poland, Polandia, Польша
Pitcairn Islands, Pitcairn, Kepulauan Pitcairn, острова Питкэрн
Puerto Rico, Puerto Riko, Пуэрто-Рико
Palestinian Territories, Palestine, Wilayah Palestina, Palestina, Палестинские территории, Палестина
Portugal, Португалия
Palau, Палау
Paraguay, Парагвай
Qatar, Катар
Réunion, Реюньон
Romania, Rumania, Румыния
Serbia, Сербия
Russia, Rusia, Россия
Rwanda, Руанда
Saudi Arabia, Arab Saudi, Саудовская Аравия
Solomon Islands, Kepulauan Solomon, Соломоновы острова
Seychelles, Сейшельские острова
Sudan, Судан
Sweden, Swedia, Швеция
Singapore, Singapura, Сингапур
St. Helena, Saint Helena, остров Св. Елены
Slovenia, Словения
Slovakia, Словакия
Sierra Leone, Сьерра-Леоне
San Marino, Сан-Марино
Senegal, Сенегал
Somalia, Сомали
Suriname, Суринам
South Sudan, Sudan Selatan, Южный Судан
El Salvador, Сальвадор
Sint Maarten, Синт-Мартен
Syria, Suriah, Сирия
Eswatini, Swaziland, eSwatini, Эсватини, Свазиленд
Tristan da Cunha, Тристан-да-Кунья
Chad, Чад
French Southern Territories, Wilayah Selatan Prancis, Французские Южные территории
Togo, Того
Thailand, Таиланд
Tajikistan, Таджикистан
Tokelau, Токелау
Timor-Leste, East Timor, Timor Leste, Timor Timur, Восточный Тимор, Тимор-Лесте
Turkmenistan, Туркменистан
Tunisia, Тунис
Tonga, Тонга
Türkiye, Turkey, Turki, Turkiye, Турция
Tuvalu, Тувалу
Taiwan, Тайвань
Tanzania, Танзания
Ukraine, Ukraina, Украина
Uganda, Уганда
U.S. Outlying Islands, Kepulauan Terluar AS
United Nations, UN, Perserikatan Bangsa-Bangsa, PBB, Организация Объединенных Наций, ООН
United States, US, Amerika Serikat, AS, Соединенные Штаты, США
Uruguay, Уругвай
Uzbekistan, Узбекистан
Vatican City, Vatikan, Ватикан
Venezuela, Венесуэла
British Virgin Islands, Kepulauan Virgin Britania Raya
U.S. Virgin Islands, Kepulauan Virgin Amerika Serikat
Vietnam, Вьетнам
Vanuatu, Вануату
Samoa, Самоа
Kosovo, Косово
Yemen, Yaman, Йемен
Mayotte, Майотта
South Africa, Afrika Selatan, Южно-Африканская Республика
Zambia, Замбия
Zimbabwe, Зимбабве
Antigua dan Barbuda, Антигуа и Барбуда
Ceuta dan Melilla, Сеута и Мелилья
Saint Kitts dan Nevis, Сент-Китс и Невис
Saint Pierre dan Miquelon, Сен-Пьер и Микелон
Sao Tome dan Principe, Сан-Томе и Принсипи
Kepulauan Turks dan Caicos, Тёркс и Кайкос
Trinidad dan Tobago, Тринидад и Тобаго
Saint Vincent dan Grenadine, Сент-Винсент и Гренадины
Kepulauan Wallis dan Futuna, Уоллис и Футуна
Tirana, Тирана
Büsingen, Бюзинген-на-Верхнем-Рейне
Chișinău, Kishinev, Кишинев
Kyiv, Kiev, Киев
Río Gallegos, Рио-Гальегос
Tucumán, Тукуман
Córdoba, Кордова
St. Barthélemy, Сен-Бартелеми
Eirunepé, Эйрунепе
Cuiabá, Куяба
Santarém, Сантарен
Belém, Белен
Araguaína, Арагуаина
São Paulo, Сан-Паулу
Maceió, Масейо
Fernando de Noronha, Норонья
Atikokan, Корал-Харбор
St. John’s, Сент-Джонс
Bogotá, Богота
Curaçao, Кюрасао
Nuuk, Нуук
Ittoqqortoormiit, Скорсбисунн
St. Kitts, Сент-Китс
St. Lucia, Сент-Люсия
Ciudad Juárez, Ciudad Juarez, Сьюдад-Хуарес
Mazatlán, Масатлан
Bahía de Banderas, Bahia Banderas, Баия-де-Бандерас
Mexico City, Ciudad de México, Мехико
Mérida, Merida, Мерида
Cancún, Cancun, Канкун
Saint-Pierre, Микелон
Asunción, Асунсьон
Lower Prince’s Quarter, Лоуэр-Принс-Куотер
St. Vincent, Сент-Винсент
St. Thomas, Сент-Томас
Lord Howe Island, Lord Howe, Лорд-Хау
Cocos Islands, Cocos, Кокосовые острова
Christmas Island, Christmas, остров Рождества
Chagos Archipelago, Chagos, Чагос
Comoros, Komoro, Коморы
Réunion, Реюньон
Mahé, Маэ
Kerguelen Islands, Kerguelen, Кергелен
Easter Island, Easter, остров Пасхи
Galápagos Islands, Galápagos, Галапагосские острова
Chuuk, Трук
Pohnpei, Понпеи
Canton Island, Pulau Canton, остров Кантон
Kwajalein Atoll, Kwajalein, Кваджалейн
Nouméa, Нумеа
Norfolk Island, Norfolk, Норфолк
Chatham Islands, Chatham, Чатем
Marquesas Islands, Marquesas, Маркизские острова
Pitcairn Islands, Pitcairn, Питкэрн
Midway Atoll, Midway, острова Мидуэй
Wake Island, Pulau Wake, Уэйк
Ürümqi, Урумчи
Kolkata, Калькутта
Aktau, Актау
Kostanay, Костанай
Kyzylorda, Qyzylorda, Кызылорда
Yangon, Rangoon, Янгон
Khovd, Ховд
Macao, Makau, Макао
Kathmandu, Катманду
Ho Chi Minh City, Ho Chi Minh, Хошимин
El Aaiún, Эль-Аюн
Asmara, Асмэра
São Tomé, Сан-Томе
N’Djamena, Нджамена
Lomé, Ломе
Canaries, Canarias, Канарские острова
Faroes, Faroe, Фарерские острова
St. Helena, остров Святой Елены
Honolulu, Гонолулу
Guadalcanal, Guadalkanal, Гуадалканал
Anguilla, Anguila, Ангилья
Costa Rica, Kosta Rika, Коста-Рика
Dominica, Dominika, Доминика
Martinique, Martinik, Мартиника
Vienna, Wina, Вена
Prague, Praha, Прага
Copenhagen, Kopenhagen, Копенгаген
Athens, Athena, Афины
Isle of Man, Pulau Man, остров Мэн
Rome, Roma, Рим
Luxembourg, Luksemburg, Люксембург
Monaco, Monako, Монако
Warsaw, Warsawa, Варшава
Belgrade, Beograd, Белград
Moscow, Moskwa, Москва
Vatican, Vatikan, Ватикан
Nicosia, Nikosia, Никосия
Jerusalem, Yerusalem, Иерусалим
Tehran, Teheran, Тегеран
Aqtobe, Aktobe, Актобе
Colombo, Kolombo, Коломбо
Muscat, Muskat, Маскат
Singapore, Singapura, Сингапур
Damascus, Damaskus, Дамаск
Cape Verde, Tanjung Verde, Кабо-Верде
South Georgia, Georgia Selatan, Южная Георгия
Algiers, Aljir, Алжир
Cairo, Kairo, Каир
Maldives, Maladewa, Мальдивы
Pago Pago, Паго-Паго
Rarotonga, Раротонга
Fiji, Фиджи
Kosrae, Косрае
Guam, Гуам
Kiritimati, Киритимати
Tarawa, Тарава
Majuro, Маджуро
Saipan, Сайпан
Nauru, Науру
Niue, Ниуэ
Auckland, Окленд
Tahiti, Таити
Gambier, острова Гамбье
Port Moresby, Порт-Морсби
Bougainville, Бугенвиль
Palau, Палау
Fakaofo, Факаофо
Tongatapu, Тонгатапу
Funafuti, Фунафути
Efate, Эфате
Apia, Апиа
Andorra, Андорра
Mariehamn, Мариехамн
Sarajevo, Сараево
Brussels, Брюссель
Sofia, София
Minsk, Минск
Zurich, Цюрих
Berlin, Берлин
Tallinn, Таллин
Madrid, Мадрид
Helsinki, Хельсинки
Paris, Париж
London, Лондон
Guernsey, Гернси
Gibraltar, Гибралтар
Zagreb, Загреб
Budapest, Будапешт
Dublin, Дублин
Jersey, Джерси
Vaduz, Вадуц
Vilnius, Вильнюс
Riga, Рига
Podgorica, Подгорица
Skopje, Скопье
Malta, Мальта
Amsterdam, Амстердам
Oslo, Осло
Lisbon, Лиссабон
Bucharest, Бухарест
Kaliningrad, Калининград
Volgograd, Волгоград
Saratov, Саратов
Astrakhan, Астрахань
Ulyanovsk, Ульяновск
Kirov, Киров
Samara, Самара
Stockholm, Стокгольм
Ljubljana, Любляна
Bratislava, Братислава
San Marino, Сан-Марино
Istanbul, Стамбул
Simferopol, Симферополь
Dubai, Дубай
Kabul, Кабул
Yerevan, Ереван
Baku, Баку
Dhaka, Дакка
Bahrain, Бахрейн
Brunei, Бруней
Thimphu, Тхимпху
Shanghai, Шанхай
Famagusta, Фамагуста
Tbilisi, Тбилиси
Hong Kong, Гонконг
Jakarta, Джакарта
Pontianak, Понтианак
Makassar, Макасар
Jayapura, Джаяпура
Baghdad, Багдад
Amman, Амман
Tokyo, Токио
Bishkek, Бишкек
Phnom Penh, Пномпень
Pyongyang, Пхеньян
Seoul, Сеул
Kuwait, Кувейт
Oral, Уральск
Atyrau, Атырау
Almaty, Алматы
Vientiane, Вьентьян
Beirut, Бейрут
Ulaanbaatar, Улан-Батор
Kuala Lumpur, Куала-Лумпур
Kuching, Кучинг
Manila, Манила
Karachi, Карачи
Gaza, Газа
Hebron, Хеврон
Qatar, Катар
Yekaterinburg, Екатеринбург
Omsk, Омск
Novosibirsk, Новосибирск
Barnaul, Барнаул
Tomsk, Томск
Novokuznetsk, Новокузнецк
Krasnoyarsk, Красноярск
Irkutsk, Иркутск
Chita, Чита
Yakutsk, Якутск
Vladivostok, Владивосток
Khandyga, Хандыга
Sakhalin, остров Сахалин
Ust-Nera, Усть-Нера
Magadan, Магадан
Srednekolymsk, Среднеколымск
Kamchatka, Петропавловск-Камчатский
Anadyr, Анадырь
Riyadh, Эр-Рияд
Bangkok, Бангкок
Dushanbe, Душанбе
Dili, Дили
Ashgabat, Ашхабад
Taipei, Тайбэй
Samarkand, Самарканд
Tashkent, Ташкент
Aden, Аден
Antigua, Антигуа
San Juan, Сан-Хуан
Ushuaia, Ушуая
La Rioja, Ла-Риоха
San Luis, Сан-Луис
Salta, Сальта
Mendoza, Мендоса
Catamarca, Катамарка
Jujuy, Жужуй
Buenos Aires, Буэнос-Айрес
Aruba, Аруба
Barbados, Барбадос
La Paz, Ла-Пас
Kralendijk, Кралендейк
Rio Branco, Риу-Бранку
Porto Velho, Порту-Велью
Boa Vista, Боа-Виста
Manaus, Манаус
Campo Grande, Кампу-Гранди
Bahia, Баия
Fortaleza, Форталеза
Recife, Ресифи
Nassau, Нассау
Belize, Белиз
Dawson, Доусон
Whitehorse, Уайтхорс
Inuvik, Инувик
Vancouver, Ванкувер
Fort Nelson, Форт Нельсон
Dawson Creek, Доусон-Крик
Creston, Крестон
Edmonton, Эдмонтон
Swift Current, Свифт-Керрент
Cambridge Bay, Кеймбридж-Бей
Regina, Реджайна
Winnipeg, Виннипег
Resolute, Резольют
Rankin Inlet, Ранкин-Инлет
Toronto, Торонто
Iqaluit, Икалуит
Moncton, Монктон
Halifax, Галифакс
Goose Bay, Гус-Бей
Glace Bay, Глейс-Бей
Blanc-Sablon, Бланк-Саблон
Coyhaique, Койайке
Punta Arenas, Пунта-Аренас
Santiago, Сантьяго
Havana, Гавана
Santo Domingo, Санто-Доминго
Guayaquil, Гуаякиль
Grenada, Гренада
Cayenne, Кайенна
Thule, Туле
Danmarkshavn, Денмарксхавн
Guadeloupe, Гваделупа
Guatemala, Гватемала
Guyana, Гайана
Tegucigalpa, Тегусигальпа
Port-au-Prince, Порт-о-Пренс
Jamaica, Ямайка
Cayman, Острова Кайман
Marigot, Мариго
Montserrat, Монтсеррат
Tijuana, Тихуана
Hermosillo, Эрмосильо
Chihuahua, Чиуауа
Ojinaga, Охинага
Monterrey, Монтеррей
Matamoros, Матаморос
Managua, Манагуа
Panama, Панама
Lima, Лима
Puerto Rico, Пуэрто-Рико
Paramaribo, Парамарибо
El Salvador, Сальвадор
Grand Turk, Гранд-Терк
Port of Spain, Порт-оф-Спейн
Adak, Адак
Nome, Ном
Anchorage, Анкоридж
Yakutat, Якутат
Sitka, Ситка
Juneau, Джуно
Metlakatla, Метлакатла
Los Angeles, Лос-Анджелес
Boise, Бойсе
Phoenix, Финикс
Denver, Денвер
Chicago, Чикаго
Menominee, Меномини
Indianapolis, Индианаполис
Louisville, Луисвилл
Detroit, Детройт
New York, Нью-Йорк
Montevideo, Монтевидео
Caracas, Каракас
Tortola, Тортола
Luanda, Луанда
Ouagadougou, Уагадугу
Bujumbura, Бужумбура
Porto-Novo, Порто-Ново
Gaborone, Габороне
Kinshasa, Киншаса
Lubumbashi, Лубумбаши
Bangui, Банги
Brazzaville, Браззавиль
Abidjan, Абиджан
Douala, Дуала
Djibouti, Джибути
Ceuta, Сеута
Addis Ababa, Аддис-Абеба
Libreville, Либревиль
Accra, Аккра
Banjul, Банжул
Conakry, Конакри
Malabo, Малабо
Bissau, Бисау
Nairobi, Найроби
Monrovia, Монровия
Maseru, Масеру
Tripoli, Триполи
Casablanca, Касабланка
Bamako, Бамако
Nouakchott, Нуакшот
Blantyre, Блантайр
Maputo, Мапуту
Windhoek, Виндхук
Niamey, Ниамей
Lagos, Лагос
Kigali, Кигали
Khartoum, Хартум
Freetown, Фритаун
Dakar, Дакар
Mogadishu, Могадишо
Juba, Джуба
Mbabane, Мбабане
Tunis, Тунис
Dar es Salaam, Дар-эс-Салам
Kampala, Кампала
Johannesburg, Йоханнесбург
Lusaka, Лусака
Harare, Хараре
Perth, Перт
Eucla, Юкла
Darwin, Дарвин
Adelaide, Аделаида
Broken Hill, Брокен-Хилл
Melbourne, Мельбурн
Hobart, Хобарт
Lindeman, Линдеман
Sydney, Сидней
Brisbane, Брисбен
Bermuda, Бермудские острова
Stanley, Стэнли
Reykjavik, Рейкьявик
Azores, Азорские острова
Madeira, Мадейра
Antananarivo, Антананариву
Mauritius, Маврикий
Mayotte, Майотта
Longyearbyen, Лонгйир
`;
