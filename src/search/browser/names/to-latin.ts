/** Writes Cyrillic words in Latin letters, as Indonesian newspapers spell names. */
import { type Guess, readRules, rewrite } from './rewrite.ts';

/** Names that look Russian, and so are spelled as Russian names are. */
const RUSSIAN =
  /(?:[оеи]в|[оеы]ва|[иы]н|ина|[сц]кий|[сц]кая|[ыо]й|ич|ко|[уюн]к|ян|ец|ск|дзе|швили|град|слав)$|[щы]|(?:^|[^д])ж/;

const LIKE_RUSSIAN = readRules(`
ович>$ ovich ovych7
^х>р kh k5
х kh h5
ч ch
в v w6
кс x1 ks
к k
с s
т t
у u
ш sh
`);

/** Hardly any name ends in `ы`: such a word is a plural, and without the ending it is no name either. */
const LIKE_FOREIGN = readRules(`
цкий>$ tsky tski5 tskiy8
ский>$ sky skyy5 skiy6 ski7
цк tsk
[аеиоу]<й>$ i y1 j9
(?:ий|ый)>$ y i3 iy6 yy9
ия>$ ia iya6
ие ie iye3
ия iya
ья ya ia5
ье ye ie2
ью yu
ьо yo io5
дж>[еи] j g5
дж j dj6
кс x1 ks
оу>$ ow ou2
тц tz
тч tch
а<нх ngh nh
нг>V ng ngg5
^<е ye e4
V<е ye e2
е e
^<йе ye
й>[оа] y
V<й i y1 j9
й y
^<мак>K mak mac3 mc5
^<г g h6
V<г>V g h7
г g
ж zh j6
к>[аолру] k c6
[аеио]<к>$ k ck8
к k
[лрн]<ц z3 ts
ц ts z8
^<уо>[лрт] wa uo3 wo4
^<у>V w u4
^K<у u oe5
у u
^<ф f v6 ph9
ф f ph9
^<х h kh4 ch6 j9
х h kh4
ч c ch1
^<шр sr shr4 schr6
ш sh sy1 sch7
щ shch sch5
ъ _
лла>$ lla llah3
лль>$ ll lle3
ь>и y
ь _
ы>$ _
ы y
K<э>K e a3
э e a8
K<ю yu ue5 u6
ю yu
я ya
K<а>K a u6
ай>K i5 ai ay6
а a
б b
в>V w v
в v
д d
[дт]<р>$ r er4
V<з>V z s6
з z
и>$ i y6 ie7
и i
л l
м m
нс>$ ns nce4
н n
о o
п p
р r
V<с>[еи] s c6 ss6
с>[еи] s c6
е<с>$ s z5
V<с>V s ss6
с s
^<т t th8
т t
`);

/**
 * Spells a word in Latin letters.
 * @param word `е` for `ё`
 * @param forms the nominatives of which it may be a form, by which a Russian name is recognized
 */
export function toLatin(word: string, forms: readonly Guess[]): Guess[] {
  const isRussian = forms.some(({ text }) => RUSSIAN.test(text));
  return rewrite(word, isRussian ? [...LIKE_RUSSIAN, ...LIKE_FOREIGN] : LIKE_FOREIGN);
}
