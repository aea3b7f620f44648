/** Links to tags, sources or editors, with how many articles each has. */
import type { CountedTerm, TermLink as Linked } from '../map/parts.ts';
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
          <small> {term.count}</small>
        </li>
      ))}
    </ul>
  );
}

export function TermLink({ context, term }: { context: Context; term: Linked }) {
  return (
    <a href={context.href(term.address)}>
      <Words context={context} text={term.label.text} lang={term.label.lang} />
    </a>
  );
}
