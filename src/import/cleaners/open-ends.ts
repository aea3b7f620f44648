/** Tells lines that end or begin in the middle of a sentence, in Indonesian, Russian and English. */

/** Words that no line ends with unless its sentence goes on: prepositions, conjunctions, and verbs that cite somebody. */
const OPEN = new Set(
  [
    'в во на по с со к ко о об обо от до из за у для при под над про без через между перед после и а но или что чтобы как когда где если который которая которое которые',
    'сообщает сообщил сообщила сообщили сообщают пишет пишут передает передаёт передают заявил заявила заявили рассказал рассказала рассказали отмечает отметил отметила уточняет уточнил добавил добавила подчеркнул подчеркнула ссылкой словам данным информации сообщению мнению согласно',
    'di ke dari pada dan atau yang oleh untuk dengan dalam bahwa karena agar serta tentang terhadap antara seperti menurut kepada melalui sebagai dikutip dilansir melansir mengutip laman situs akun ujar kata tutur',
    'the a an of to in on at by for with from and or but that which who as than according told says said reports reported',
  ]
    .join(' ')
    .split(' '),
);

/** A sign that closes or separates, and so begins no line. A full stop may begin `...`, and a colon `:)`. */
const CLOSES = /^(?:[,;!?)\]»”%]|\.(?!\.)|:(?=\s)|…(?=\s\p{Ll}))/u;
const BEGINS_SMALL = /^["“«„(]?\p{Ll}/u;

/** A comma behind few words is that of an address: `Bapak dan Ibu,`. In characters. */
const LONGEST_ADDRESS = 40;

/** Whether a line begins with a sign that belongs to the sentence before. */
export function beginsClosing(line: string): boolean {
  return CLOSES.test(line);
}

/** Whether a line begins with such a sign, or with a small letter. */
export function beginsInside(line: string): boolean {
  return CLOSES.test(line) || BEGINS_SMALL.test(line);
}

/** Whether a line ends with a comma, an opening bracket, or a word after which a sentence goes on. */
export function endsOpen(line: string): boolean {
  if (/[(«„[]$/u.test(line)) return true;
  if (line.endsWith(',')) return line.length > LONGEST_ADDRESS;
  const word = /[\p{L}\p{M}]{1,20}$/u.exec(line.slice(-24))?.[0];
  return word !== undefined && OPEN.has(word.toLowerCase()) && /^\p{Ll}/u.test(word);
}
