/** Names that no rule spells right: one in each line, in Cyrillic and then in Latin, the usual spelling first. */

const ROWS = `
абэ abe
австралия australia
австрия austria
азия asia
алжир aljazair algeria
алматы almaty
альенде allende
аляска alaska
англия inggris england
антарктида antartika antarctica
артем artyom
афганистан afghanistan
байден biden
байконур baikonur baykonur baikonour
беларусь belarus
белоруссия belarus
бельгия belgia belgium
берлускони berlusconi
блумберг bloomberg
блэр blair
боинг boeing
болгария bulgaria
бразилия brasil brazil
браун brown
брюссель brussel brussels
будапешт budapest
бухарест bucharest
бьюкенен buchanan
ван wang
варшава warsawa warsaw
вена wina vienna
венгрия hungaria hungary
владимир vladimir volodymyr wladimir
вэнс vance
гаага hague
гавана havana
ганди gandhi
гевара guevara
гейтс gates
германия jerman germany
голливуд hollywood
голль gaulle
гонконг hongkong
гонолулу honolulu
греция yunani greece
грузия georgia
гугл google
гутерриш guterres
дакка dhaka
даллес dulles
дамаск damaskus damascus
дания denmark
дели delhi
джакарта jakarta djakarta
джеймс james
джо joe
джокья yogya jogja
джокьякарта yogyakarta jogjakarta
джонсон johnson
джордж george
днепр dnipro
дэн deng
европа eropa europe
египет mesir egypt
ельцин yeltsin jeltsin
женева jenewa geneva
иерусалим yerusalem jerusalem
израиль israel
индонезия indonesia
ирак irak iraq
испания spanyol spain
йемен yaman yemen
кавказ kaukasus caucasus
каддафи gaddafi khadafi
каир kairo cairo
калифорния california
калькутта kalkuta
каракас caracas
катар qatar
киев kyiv kiev
киото kyoto
китай tiongkok cina china
кишинев chisinau kishinev
коль kohl
копенгаген kopenhagen copenhagen
корея korea
кремль kremlin
крым krimea crimea
куба kuba cuba
кувейт kuwait
кэмерон cameron
ливан lebanon libanon
ливия libya libia
литва lituania lithuania
львов lviv lvov
людмила lyudmila ludmila
ляйен leyen
майкл michael
майкрософт microsoft
макао macau
малайзия malaysia
манадо manado menado
маск musk
мексика meksiko mexico
милошевич milosevic
миттеран mitterrand
молдавия moldova
москва moskwa moskva moscow moskow
мохаммад mohammad muhammad
мьянма myanmar
мюнхен munich
неру nehru
нидерланды belanda netherlands
николаев mykolaiv nikolaev
норвегия norwegia norway
нюрнберг nuremberg nurnberg
одесса odesa odessa
олланд hollande
осетия ossetia
палестина palestina palestine
париж paris
пауэлл powell
пекин beijing peking
петербург petersburg
петр pyotr peter
польша polandia poland
прага praha prague
пусан busan
пфайзер pfizer
пхеньян pyongyang
рейган reagan
рейтер reuters
рим roma rome
рияд riyadh
рокфеллер rockefeller
россия rusia russia
рузвельт roosevelt
румыния rumania romania
рютте rutte
саудовская saudi
семен semyon
сеул seoul
си xi
сибирь siberia
сингапур singapura singapore
сирия suriah syria
сомали somalia
стамбул istanbul
стокгольм stockholm
страсбург strasbourg
суматра sumatra sumatera
тайвань taiwan
техас texas
токио tokyo
трамп trump
трумэн truman
турция turki turkey
тэтчер thatcher
уильям william
украина ukraina ukraine
уолтц waltz
уолц walz
ухань wuhan
федор fyodor
фейсбук facebook
филиппины filipina philippines
финляндия finlandia finland
франциск fransiskus francis
франция prancis france
фукусима fukushima
хаменеи khamenei
харьков kharkiv kharkov
хезболла hizbullah hezbollah
хиросима hiroshima
хрущев khrushchev kruschev khruschev
цзиньпин jinping
цзэдун zedong
цинь qin
цукерберг zuckerberg
чавес chavez
чайковский tchaikovsky chaikovsky
чарльз charles
чаушеску ceausescu
чейни cheney
черчилль churchill
чехия ceko czech
чечня chechnya chechnia
чжи kyi
чжоу zhou
чикаго chicago
чили chile chili
чэнь chen
шарир sjahrir syahrir
швейцария swiss switzerland
швеция swedia sweden
ширак chirac
шойгу shoigu shoygu
шольц scholz
эйзенхауэр eisenhower
эйнштейн einstein
эфиопия etiopia ethiopia
юдойоно yudhoyono
ява jawa java djawa
япония jepang japan
`
  .trim()
  .split('\n')
  .map((row) => row.split(' '));

/** Every spelling, Cyrillic and Latin, with its row. */
export const KNOWN: ReadonlyMap<string, readonly string[]> = new Map(
  ROWS.flatMap((row) => row.map((spelling) => [spelling, row])),
);
