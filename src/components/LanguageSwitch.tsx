/** Links a page to its alternates in other languages, or to the nearest page of an edition that has none. */
import type { Alternates, Nearest } from '../map/alternates.ts';
import { shorten } from '../text/fold.ts';
import type { Context } from './context.ts';
import { inLanguage } from './languages.ts';
import { periodName, sectionName } from './names.ts';
import { Around, Words } from './Words.tsx';

/** Longest title in the switch, in characters: the masthead has little room. */
const LONGEST = 40;

interface Props {
  context: Context;
  alternates: Alternates;
  /** Says that the page does not exist in a language. */
  missing: (inLanguage: string) => string;
}

export function LanguageSwitch({ context, alternates, missing }: Props) {
  const { list } = alternates;
  if (list.length < 2) return null;
  const missed = list.flatMap((one) => (one.exact ? [] : [one]));
  return (
    <nav class="languages" aria-label={context.t.languages}>
      <ul>
        {list.map(({ lang, address }) => {
          const name = context.languageName(lang);
          if (lang === context.lang) {
            return (
              <li>
                <span aria-current="true">{name}</span>
              </li>
            );
          }
          return (
            <li>
              <a href={context.href(address)} lang={lang}>
                {name}
              </a>
            </li>
          );
        })}
      </ul>
      {missed.map(({ lang, address, nearest }) => (
        <small>
          {missing(inLanguage(context, lang))},{' '}
          <Around say={context.t.seeInstead}>
            <a href={context.href(address)} hreflang={lang}>
              <Words context={context} {...nameOf(context, nearest)} />
            </a>
          </Around>
        </small>
      ))}
    </nav>
  );
}

/** The name of the nearest page in the page's own language. */
function nameOf(context: Context, nearest: Nearest): { text: string; lang: string | undefined } {
  const { t, lang, edition } = context;
  switch (nearest.kind) {
    case 'home':
      return { text: t.home, lang };
    case 'period':
      return { text: periodName(edition, nearest.period), lang };
    case 'section':
      return { text: sectionName(t, nearest.section), lang };
    case 'term':
      return nearest.label;
    case 'article':
      return { text: shorten(nearest.title, LONGEST), lang: nearest.lang };
  }
}
