/** The letters of keyboards, key by key: a word that is typed in the wrong layout has those of the same keys. */

/** By script; each key without and with the shift key, from the top row to the bottom. */
export const KEYBOARDS: Readonly<Record<string, string>> = {
  /** QWERTY, as in the United States and in Indonesia. */
  Latn: '`~qwertyuiop[]QWERTYUIOP{}asdfghjkl;\'ASDFGHJKL:"zxcvbnm,.ZXCVBNM<>',
  /** ЙЦУКЕН, the Russian one. */
  Cyrl: 'ёЁйцукенгшщзхъЙЦУКЕНГШЩЗХЪфывапролджэФЫВАПРОЛДЖЭячсмитьбюЯЧСМИТЬБЮ',
};
