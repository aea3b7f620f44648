/** Reads a citation for a style: its texts in the style's script, each with its language. */
import { hasRussian, romanized } from '../../text/romanize.ts';
import { archiveBehind, type Citation, publicationOf } from '../citation.ts';
import { initialsOf, type Name, nameParts } from '../names.ts';
import { quoted, type Run, type WordLanguage } from './run.ts';
import { type PrintWords, printWords } from './terms.ts';

/** A name with the first letters of its given part: `Р. Д.` */
export type ReadName =
  | Extract<Name, { literal: string }>
  | (Exclude<Name, { literal: string }> & { readonly initials: string });

/** A citation as a style writes it. */
export interface Reading {
  readonly title: string;
  /** The language of the title, where it is not that of the words. */
  readonly lang: Pick<Run, 'lang'>;
  /** The title in the language of the words, where the archive has the story in it. */
  readonly translation: string;
  readonly names: readonly ReadName[];
  readonly publication: string;
  readonly print: PrintWords;
  readonly callNumber: string;
  readonly archive: string;
  readonly translator: ReadName | undefined;
  readonly original:
    | {
        /** Its code. */
        readonly language: string;
        readonly title: string;
        readonly lang: Pick<Run, 'lang'>;
        readonly date: string | undefined;
      }
    | undefined;
}

/** Reads a citation: in Latin letters by ALA-LC, unless the words are Russian. */
export function readingOf(citation: Citation, words: WordLanguage): Reading {
  const written = (text: string) =>
    quoted(words !== 'ru' && hasRussian(text) ? romanized(text) : text);
  const langOf = (lang: string, text: string): Pick<Run, 'lang'> => {
    if (lang === words) return {};
    return { lang: words !== 'ru' && hasRussian(text) ? `${lang}-Latn` : lang };
  };
  // A name is split before it is romanized: its patronymic shows its order, and `Я.` is one initial.
  const nameOf = (name: string): ReadName => {
    const parts: Name = citation.organisations?.includes(name)
      ? { literal: name }
      : nameParts(name);
    if ('literal' in parts) return { literal: written(parts.literal) };
    const { family, given, particle } = parts;
    return {
      family: written(family),
      given: written(given),
      initials: written(initialsOf(given)),
      ...(particle === undefined ? {} : { particle: written(particle) }),
    };
  };
  const { title, lang, reporters, print = {}, original, translator } = citation;
  const parts = Object.entries(print).map(([key, value]) => [key, value && written(value)]);
  const translated = lang === words ? undefined : citation.titles?.[words];
  return {
    title: written(title),
    lang: langOf(lang, title),
    translation: translated === undefined ? '' : quoted(translated),
    names: reporters.map(nameOf),
    publication: written(publicationOf(citation)),
    print: printWords(Object.fromEntries(parts), words),
    callNumber: quoted(citation.callNumber ?? ''),
    archive: written(archiveBehind(citation)),
    translator: translator === undefined ? undefined : nameOf(translator),
    original: original && {
      language: original.lang,
      title: written(original.title ?? ''),
      lang: langOf(original.lang, original.title ?? ''),
      date: original.date,
    },
  };
}
