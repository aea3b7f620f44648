/** The forms of lines that newsrooms put into every text: `Cek Berita dan Artikel yang lain di Google News`. */
import { matchesOf } from '../../text/matches.ts';

/** Channels that readers are asked to follow. */
const CHANNELS = String.raw`(?:Google\s?News|WhatsApp\s?Channel|WA\s?Channel|Channel\s?WhatsApp|Whats[Aa]pp|(?:saluran|kanal|channel|grup|group)\s(?:WhatsApp|Telegram|WA)|Telegram)`;
/** The name of an outlet; without a link behind it, it may be the first word of the next sentence. */
const NAMED = String.raw`(?:(?:\s\p{Lu}[\p{L}.]{1,30}){1,2}(?=,?\s(?:(?:dengan\s)?klik|untuk|agar|supaya|biar)\s))?`;
/** What may go on behind a channel: another one, and where to click. */
const MORE_CHANNELS = String.raw`(?:,?\s(?:dan|and|&|atau)\s(?:di\s)?${CHANNELS}){0,2}${NAMED}`;
const CLICK = String.raw`(?:[,:]?\s(?:(?:dengan\s)?klik\s(?:di\s)?(?:sini|tautan ini|link ini|link berikut)|di\ssini|caranya klik[^.!?\n]{0,150}|(?:kemudian|lalu)\s[^.!?\n]{0,60}join)){0,3}`;
/** What else may go on behind a channel: small words up to the end of the sentence, as in `dan aplikasi kami`. */
const SMALL_REST = String.raw`(?:(?::|,)?(?:\s\p{Ll}[\p{Ll}-]{0,20}){1,8}(?=\s?[.!](?!\p{L})|\s{0,3}$))?`;
/** The name of the outlet as the last words of the line, as in `di Google News TELUKPOS`. */
const LAST_NAME = String.raw`(?:(?:\s\p{Lu}[\p{L}.]{1,30}){1,2}(?=\s{0,3}$))?`;
const END = String.raw`${SMALL_REST}${LAST_NAME}(?:\s?[.!](?!\p{L}))?`;
/** Verbs that ask readers for something. A form has only one: in `Baca Juga: … Ikuti berita … di Telegram` it is the last. */
const ASKING = '(?:Cek|Ikuti|Baca|Simak|Dapatkan|Temukan|Follow|Yuk,? ikuti)';
const ASKED = String.raw`(?:(?!\s${ASKING}\s)[^.!?:\n|]){0,100}?`;

/** Forms, which begin where a sentence or a line does. None goes on into the words of another sentence. */
const FORMS: readonly string[] = [
  // Cek Berita dan Artikel yang lain di Google News; Ikuti berita Telukpos di Google News dan WA Channel
  String.raw`${ASKING}\s${ASKED}\b(?:di|via|melalui|lewat|on|in)\s${CHANNELS}${MORE_CHANNELS}${CLICK}${END}`,
  String.raw`(?:Ikuti|Gabung(?:lah)?|Bergabung(?:lah)?|Follow|Join)\s(?:di\s|ke\s|dengan\s|juga\s|our\s)?${CHANNELS}(?:\skami)?${NAMED}${CLICK}${END}`,
  // Ikuti saluran Teluk Pos.
  String.raw`(?:Ikuti|Gabung(?:lah)?(?:\s(?:di|ke|dengan))?)\s(?:saluran|kanal|channel)(?:\s\p{Lu}[\p{L}.]{1,30}){1,3}?(?:\s(?:kami|sekarang))?(?:\s?[.!](?!\p{L})|\s{0,3}$)`,
  // Dapatkan berita pilihan setiap pagi.
  String.raw`Dapatkan\s(?:berita|kabar|artikel|informasi|update)\s(?:pilihan|terbaru|terkini|terhangat|menarik)(?:\s\p{Ll}[\p{Ll}-]{0,20}){0,6}(?:\s?[.!](?!\p{L})|\s{0,3}$)`,
  // A sentence of its own about other articles of the outlet
  String.raw`(?:Simak|Baca|Ikuti)\s(?:juga\s)?(?:berita|artikel|informasi)\s(?:dan artikel\s)?(?:lainnya|lain|terbaru|menarik lainnya)\s(?:dari|tentang|seputar|di)\s[^.!?:\n]{0,80}\.(?=\s|$)`,
  String.raw`(?:Simak|Baca|Ikuti)\s(?:juga\s)?(?:berita|artikel)\s(?:lainnya|menarik lainnya|lain)\s(?:di sini|hanya di\s[\p{L}.]{2,30})${END}`,
  // Подписывайтесь на наш канал в Telegram; Подписывайтесь на «Вестник» в «Дзене» и читайте новости первыми.
  String.raw`(?:Подписывайтесь|Подпишитесь|Подписаться)\sна\s(?:наш[аеиу]?\s|нас\s)?[^.!?\n]{0,60}?(?:канал[а-я]{0,2}|[Tt]elegram(?:-канал)?|[Тт]елеграм[а-я-]{0,10}|Дзен[а-я]{0,2}|ВКонтакте|MAX|Google News|Яндекс\.Новост[а-я]{1,3})[»"]?(?:\s(?:в|и|во)\s[«"]?(?:Telegram|[Тт]елеграм[а-я]{0,2}|MAX|Дзен[а-я]{0,2}|ВКонтакте|Viber|WhatsApp)[»"]?){0,3}${END}`,
  String.raw`Читайте нас в\s[«"]?(?:Telegram|[Тт]елеграм[а-я]{0,2}|Дзен[а-я]{0,2}|Google News|MAX|ВКонтакте)[»"]?(?:\s(?:и|,)\s?(?:в\s)?[«"]?(?:Telegram|Дзен[а-я]{0,2}|MAX|ВКонтакте)[»"]?){0,3}${END}`,
];

/** Signs in capitals, which stand anywhere between words, and signs in brackets. */
const SIGNS: readonly string[] = [
  String.raw`ADVERTISEMENT(?:\s{1,2}SCROLL TO (?:CONTINUE|RESUME)(?: WITH)? CONTENT)?`,
  'SCROLL TO (?:CONTINUE|RESUME)(?: WITH)? CONTENT',
  String.raw`\[Gambas:\s?[^\]\n]{1,60}\]`,
  String.raw`\(adsbygoogle\)`,
];

/** Lines that are boilerplate only where there is nothing else on them. */
const LINES =
  /^(?:advertisement|iklan|реклама|scroll untuk melanjutkan membaca|scroll to continue reading|halaman selanjutnya|halaman berikutnya|lanjutkan membaca|bagikan|share|поделиться|(?:video|foto)\s?pilihan)[.:]?$/iu;

/** The first characters of all forms and signs: what stands before others is not looked at. */
const FIRST = String.raw`(?=[ABCDFGIJSTYПЧ\[(])`;

const AT_SENTENCE = String.raw`(?<=^|[.!?…:;)\]"”»]\s{0,3})`;

/** The same behind a title without a stop, where nothing follows it. */
const AT_LAST = String.raw`(?<=[\p{L}\p{N}]\s)${ASKING}\s(?:[Bb]erita|[Kk]abar|[Aa]rtikel|[Ii]nformasi|[Uu]pdate)\s${ASKED}\b(?:di|via|melalui|lewat)\s${CHANNELS}${MORE_CHANNELS}${CLICK}${END}(?=\s{0,3}$)`;

// Case does not matter in the first word of a sentence only: signs are in capitals.
const PATTERN = new RegExp(
  `${FIRST}(?:${AT_SENTENCE}(?:${FORMS.join('|')})|${AT_LAST}|(?<![\\p{L}\\p{N}])(?:${SIGNS.join('|')})(?![\\p{L}\\p{N}]))`,
  'gu',
);

/** Parts of the words below, in small letters: to look for them takes a small part of the time. */
const PARTS =
  'google whats telegram channel lainnya scroll saluran kanal dapatkan advertisement gambas подпи читайте'.split(
    ' ',
  );

function mayHaveForm(line: string): boolean {
  const small = line.toLowerCase();
  return PARTS.some((part) => small.includes(part));
}

/** Words of which every form has one: most lines have none, and are not searched. */
const QUICK =
  /Google\s?News|whats\s?app|telegram|WA\sChannel|lainnya|SCROLL|(?:saluran|kanal|channel)\s|Dapatkan\s|ADVERTISEMENT|Gambas|Подпи[сш]|Читайте нас/iu;

/** Finds pieces of general boilerplate in a line: their ranges, in their order. */
export function findBoilerplate(
  line: string,
): readonly { readonly start: number; readonly end: number }[] {
  if (line.length < 60 && LINES.test(line.trim())) return [{ start: 0, end: line.length }];
  if (!mayHaveForm(line) || !QUICK.test(line)) return [];
  return matchesOf(PATTERN, line).flatMap(({ 0: found, index: start }) => {
    const end = start + found.length;
    // A part of a sentence is not left behind: it goes on to its end, or stays whole.
    const rest = GOES_ON.test(line.slice(end, end + 2)) && /^\p{Lu}\p{Ll}/u.test(found);
    const more = rest ? REST.exec(line.slice(end)) : undefined;
    return more === null ? [] : [{ start, end: end + (more?.[0].length ?? 0) }];
  });
}

/** The sentence of a form goes on behind it, in small letters, and so far at most. */
const GOES_ON = /^\s\p{Ll}/u;
const REST = /^[^.!?:\n]{1,120}(?:[.!](?!\p{L})|$)/u;
