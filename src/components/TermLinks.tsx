/** Links terms, such as tags and places, with or without their numbers of articles. */
import type { CountedTerm, LinkedTerm } from '../map/parts.ts';
import type { Context } from './context.ts';
import { Words } from './Words.tsx';

export function CountedTerms({
  context,
  terms,
}: {
  context: Context;
  terms: readonly CountedTerm[];
}) {
  return (
    <ul class="terms">
      {terms.map((term) => (
        <li>
          <TermLink context={context} term={term} />
          <small> {term.others ? `${term.count} + ${term.others}` : term.count}</small>
        </li>
      ))}
    </ul>
  );
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
