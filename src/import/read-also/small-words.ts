/** Short lists of words that tell titles from sentences where an import is too small to learn from. */
import { keyOf } from './words.ts';

/** Words that capitalized titles leave in lower case, and that no title like a sentence has with a capital. */
const JOINING =
  'di ke dari yang dan untuk dengan pada dalam oleh sebagai atau bagi demi hingga sampai agar karena jika tapi serta ' +
  'per terhadap tentang kepada antara secara ' +
  'в во на и с со из к ко за от для по о об у до при под над без через после перед между но а или что как ' +
  'of the and to in for on with at by from a an or as';

/** Words that often begin a sentence of a report, and seldom stand in a title with a capital. */
const OPENING =
  'menurut namun sementara selain adapun sebelumnya meski meskipun sedangkan kendati pasalnya hal dia ia mereka kata ' +
  'sebagaimana berdasarkan saat ketika selanjutnya kemudian lalu akibatnya artinya kami ' +
  'однако при также ранее кроме он она они это этот эта эти по как если так напомним отметим между ' +
  'however meanwhile according he she they it but while when earlier';

/** Words of one letter, which begin sentences as others do: other letters are initials. */
const LETTERS = 'в и к о с у а я a i';

/** Titles of people that are written short, with a stop: `Drs. Joko`, `Prof. Ratna`. */
const SHORT_TITLES =
  'prof dr drg drh drs dra ir h hj kh ny tn sdr kol letkol brigjen mayjen letjen jend irjen komjen kompol akbp akp ' +
  'mr mrs ms st gen col capt sgt rev';

/** Words of reports that titles hardly have. */
const PROSE =
  'mengatakan menyatakan menjelaskan menyebut menyebutkan menambahkan mengungkapkan menuturkan memaparkan bahwa tersebut ' +
  'merupakan adalah telah ujarnya katanya jelasnya tuturnya ' +
  'сказал сказала сообщил сообщила сообщили заявил заявила отметил отметила рассказал рассказала добавил добавила ' +
  'подчеркнул пояснил который которая которые которого также этом этого были было ' +
  'said told added that which was were';

const keys = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(keyOf));

/** The lists, as keys of words. */
export const small = {
  joining: keys(JOINING),
  opening: keys(OPENING),
  letters: keys(LETTERS),
  shortTitles: keys(SHORT_TITLES),
  prose: keys(PROSE),
};
