/** Links to tags, sources or editors, with how many articles each has. */

import type { Term } from '../archive/term.ts';
import { termAddress } from '../map/addresses.ts';
import type { Context } from './context.ts';
import { Words } from './Words.tsx';

interface Props {
  context: Context;
  terms: readonly Term[];
  counted?: boolean;
}

export function TermLinks({ context, terms, counted }: Props) {
  return (
    <ul class="terms">
      {terms.map((term) => (
        <li>
          <TermLink context={context} term={term} />
          {counted ? <small> {context.view.entriesOf(term).length}</small> : null}
        </li>
      ))}
    </ul>
  );
}

export function TermLink({ context, term }: { context: Context; term: Term }) {
  const label = term.label(context.lang);
  return (
    <a href={context.href(termAddress(context.edition, term))}>
      <Words context={context} text={label.text} lang={label.lang} />
    </a>
  );
}

/** The terms with the most articles first; of two with as many, in the alphabet's order. */
export function byUse(context: Context, terms: readonly Term[]): Term[] {
  return terms.toSorted(
    (a, b) => context.view.entriesOf(b).length - context.view.entriesOf(a).length,
  );
}
