/** Links terms, such as tags and places, with or without their numbers of articles. */
import type { CountedTerm, LinkedTerm } from '../map/parts.ts';
import type { Context } from './context.ts';
import { Words } from './Words.tsx';

export function CountedTerms({
  context,
  terms,
  withOthers,
}: {
  context: Context;
  terms: readonly CountedTerm[];
  /** Whether articles in other languages are counted too, on a page that explains the second number. */
  withOthers?: boolean;
}) {
  return (
    <ul class="terms">
      {terms.map((term) => (
        <li>
          <TermLink context={context} term={term} />
          <Numbers term={term} withOthers={withOthers} />
        </li>
      ))}
    </ul>
  );
}

function Numbers({ term, withOthers }: { term: CountedTerm; withOthers: boolean | undefined }) {
  if (withOthers) return <small> {numberOf(term)}</small>;
  // A term of other languages only has no number of its own.
  return term.count > 0 ? <small> {term.count}</small> : null;
}

/** `12`; `12 + 3` with three more in other languages only, `+ 3` where there are no others. */
function numberOf({ count, others }: CountedTerm): string {
  if (!others) return String(count);
  return count === 0 ? `+\u00A0${others}` : `${count} + ${others}`;
}

export function TermLink({ context, term }: { context: Context; term: LinkedTerm }) {
  const name = <Words context={context} text={term.label.text} lang={term.label.lang} />;
  const { address, hreflang } = term;
  if (!address) return name;
  return (
    <a href={context.href(address)} {...(hreflang ? { hreflang } : {})}>
      {name}
    </a>
  );
}
