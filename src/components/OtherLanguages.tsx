/** Lists what exists only in other languages, below what the reader's language has: a few, more folded, a link to all. */
import type { Children } from '../jsx/html.ts';
import type { OtherLanguage } from '../map/by-language.ts';
import type { Context } from './context.ts';
import { EntryList } from './EntryList.tsx';
import { inLanguage, numberIn } from './languages.ts';

/** Entries that are seen before the rest is opened. */
const SHOWN = 10;

interface Props {
  context: Context;
  others: readonly OtherLanguage[];
}

export function OtherLanguages({ context, others }: Props) {
  return (
    <>
      {others.map((one) => (
        <Other context={context} other={one} />
      ))}
    </>
  );
}

function Other({ context, other }: { context: Context; other: OtherLanguage }) {
  const { lang, articles } = other;
  const folded = articles.slice(SHOWN);
  return (
    <OtherLanguageSection context={context} other={other} shown={articles.length}>
      <EntryList context={context} articles={articles.slice(0, SHOWN)} level={3} of={lang} />
      {folded.length > 0 ? (
        <details>
          <summary>{context.t.more(folded.length)}</summary>
          <EntryList context={context} articles={folded} level={3} of={lang} />
        </details>
      ) : null}
    </OtherLanguageSection>
  );
}

/** The part of a list that exists in one other language only, with links to the edition that has all of it. */
export function OtherLanguageSection({
  context,
  other,
  shown,
  children,
}: {
  context: Context;
  other: Pick<OtherLanguage, 'lang' | 'count' | 'address'>;
  /** How many of them `children` has. */
  shown: number;
  children: Children;
}) {
  const { t } = context;
  const { lang, count, address } = other;
  const where = inLanguage(context, lang);
  const toEdition = (words: string) =>
    address ? (
      <a href={context.href(address)} hreflang={lang}>
        {words}
      </a>
    ) : (
      words
    );
  return (
    <section class="others" data-language={context.languageLabel(lang)}>
      <h2>
        {toEdition(t.onlyInLanguage(where))}
        <small> {numberIn(context, count)}</small>
      </h2>
      {children}
      {count > shown && address ? (
        <p>{toEdition(t.moreInLanguage(numberIn(context, count - shown), where))}</p>
      ) : null}
    </section>
  );
}

/** Whether a page has something to mix: a list in its own language, and one in another. */
function isMixed({ own, others }: Mixable): boolean {
  return own.length > 0 && others.length > 0;
}

interface Mixable {
  own: readonly unknown[];
  others: readonly OtherLanguage[];
}

/**
 * Puts articles of all languages into one list, by a script, which shows the button; nothing where there is one language.
 * Where the page's own list is cut, older articles of other languages stay apart.
 */
export function MixButton({
  context,
  isCut,
  ...lists
}: Mixable & { context: Context; isCut?: boolean }) {
  if (!isMixed(lists)) return null;
  return (
    <button
      type="button"
      class="mix"
      aria-pressed="false"
      hidden
      {...(isCut ? { 'data-cut': true } : {})}
    >
      {context.t.allLanguagesMixed}
    </button>
  );
}
