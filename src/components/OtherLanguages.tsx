/** Lists what exists only in other languages, below what the reader's language has: a few, more folded, a link to all. */
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
  const { lang, count, articles, address } = other;
  const { t } = context;
  const where = inLanguage(context, lang);
  const folded = articles.slice(SHOWN);
  const left = count - articles.length;
  return (
    <section class="others" data-lang={lang}>
      <h2>
        <ToEdition context={context} other={other}>
          {t.onlyInLanguage(where)}
        </ToEdition>
        <small> {numberIn(context, count)}</small>
      </h2>
      <EntryList context={context} articles={articles.slice(0, SHOWN)} level={3} of={lang} />
      {folded.length > 0 ? (
        <details>
          <summary>{t.more(folded.length)}</summary>
          <EntryList context={context} articles={folded} level={3} of={lang} />
        </details>
      ) : null}
      {left > 0 && address ? (
        <p>
          <ToEdition context={context} other={other}>
            {t.moreInLanguage(numberIn(context, left), where)}
          </ToEdition>
        </p>
      ) : null}
    </section>
  );
}

/** A link to the list of the edition that has all of it. */
function ToEdition({
  context,
  other: { address, lang },
  children,
}: {
  context: Context;
  other: OtherLanguage;
  children: string;
}) {
  if (!address) return <>{children}</>;
  return (
    <a href={context.href(address)} hreflang={lang}>
      {children}
    </a>
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
