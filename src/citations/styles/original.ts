/** Says in a sentence what a translation was made from, for the styles that have one for it. */
import type { Reading } from './reading.ts';
import { type Run, sentence, type WordLanguage } from './run.ts';
import { innerQuotes, languageName, longDate, TERMS } from './terms.ts';

/** ` Originally published in Indonesian as “Kapal berlayar,” May 20, 2021.`; nothing for no translation. */
export function originallyPublished({ original }: Reading, words: WordLanguage): Run[] {
  if (!original) return [];
  const { originally, inLanguage } = TERMS[words];
  const language = inLanguage(languageName(original.language, words));
  const date = longDate(original.date, words);
  const day = date === '' ? '' : `, ${date}`;
  if (original.title === '') return [{ text: ` ${sentence(`${originally} ${language}${day}`)}` }];
  const as = words === 'id' ? 'dengan judul' : 'as';
  return [
    { text: ` ${originally} ${language} ${as} ` },
    // In English a comma stands inside the marks.
    {
      text: `“${innerQuotes(original.title)}${day !== '' && words === 'en' ? ',' : ''}”`,
      ...original.lang,
    },
    { text: sentence(words === 'en' ? day.replace(',', '') : day) },
  ];
}
