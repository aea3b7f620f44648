/** Links the letters of an index, each with its terms on the same page or on pages of its own. */
import { byLetter, type LinkedLetter, SIGNS } from '../map/letters.ts';
import type { CountedTerm } from '../map/parts.ts';
import type { Context } from './context.ts';
import { numberIn } from './languages.ts';
import { CountedTerms } from './TermLinks.tsx';

/** The heading before the letters, which names the row of links to them. */
const HEADING = 'by-alphabet';

export function AlphabetHeading({ context }: { context: Context }) {
  return <h2 id={HEADING}>{context.t.alphabetical}</h2>;
}

/** Terms under headings of their first letters, after a row of links to these. */
export function TermsByLetter({
  context,
  terms,
}: {
  context: Context;
  terms: readonly CountedTerm[];
}) {
  const letters = byLetter(terms, context.lang, ({ label }) => label.text);
  const anchor = (letter: string) => `letter-${letter === SIGNS ? 'other' : letter}`;
  return (
    <>
      <nav aria-labelledby={HEADING}>
        <ul class="terms">
          {[...letters.keys()].map((letter) => (
            <li>
              <a href={`#${anchor(letter)}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      {[...letters].map(([letter, ofLetter]) => (
        <section class="year" aria-labelledby={anchor(letter)}>
          <h3 id={anchor(letter)}>{letter}</h3>
          <CountedTerms context={context} terms={ofLetter} withOthers />
        </section>
      ))}
    </>
  );
}

/** Links to the pages of letters. */
export function Letters({
  context,
  letters,
  current,
}: {
  context: Context;
  letters: readonly LinkedLetter[];
  /** The letter of the page. */
  current?: string;
}) {
  return (
    <nav class="letters" aria-label={context.t.alphabetical}>
      <ul class="terms">
        {letters.map(({ letter, count, address }) => (
          <li>
            <a
              href={context.href(address)}
              {...(letter === current ? { 'aria-current': 'page' } : {})}
            >
              {letter}
            </a>
            <small> {numberIn(context, count)}</small>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A box that narrows the names of the page, by a script, which shows it. */
export function NarrowBox({ context }: { context: Context }) {
  const { t } = context;
  return (
    <div class="narrow" data-nothing={t.nothingInList} hidden>
      <input type="search" aria-label={t.findInList} placeholder={t.findInList} />
      <p role="status" />
    </div>
  );
}
