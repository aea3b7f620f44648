/** Bars of terms, of which each has a part for each language; and the key of these parts. */
import type { RankedTerm } from '../../map/figures/by-term.ts';
import type { Context } from '../context.ts';
import { numberIn } from '../languages.ts';
import { TermLink } from '../TermLinks.tsx';
import { widthOf } from './scale.ts';
import { stacked } from './stack.ts';

/** Fills that are told apart without colour, one a language; of more languages, the rest has the last. */
const FILLS = ['full', 'hatched', 'pale', 'dotted'] as const;

type Fill = (typeof FILLS)[number];

function fillOf(language: number): Fill {
  return FILLS[language] ?? 'dotted';
}

/** A rectangle with one of the fills; patterns are named in the drawing, as style sheets may not know its address. */
function Filled({ fill, x, width }: { fill: Fill; x?: string | undefined; width: string }) {
  const pattern = fill === 'hatched' || fill === 'dotted' ? `url(#${fill})` : undefined;
  return <rect class={fill} x={x} width={width} height="100%" fill={pattern} />;
}

/** The patterns, which every page with bars has once. */
export function Patterns() {
  return (
    <svg class="patterns" aria-hidden="true">
      <pattern
        id="hatched"
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M0 0h2v5h-2z" />
      </pattern>
      <pattern id="dotted" width="5" height="5" patternUnits="userSpaceOnUse">
        <path d="M1 1h2v2h-2z" />
      </pattern>
    </svg>
  );
}

/** What each fill means. */
export function Key({ names }: { names: readonly string[] }) {
  return (
    <ul class="key">
      {names.map((name, i) => (
        <li>
          <svg aria-hidden="true">
            <Filled fill={fillOf(i)} width="100%" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

export function Bars({ context, terms }: { context: Context; terms: readonly RankedTerm[] }) {
  const totals = terms.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const most = Math.max(...totals);
  return (
    <ol class="ranked">
      {terms.map(({ term, counts }, i) => (
        <li>
          <TermLink context={context} term={term} />{' '}
          <small>{numberIn(context, totals[i] ?? 0)}</small>
          <svg aria-hidden="true">
            {stacked(counts).map(({ from, to }, language) =>
              to > from ? (
                <Filled
                  fill={fillOf(language)}
                  x={from === 0 ? undefined : `${widthOf(from, most)}%`}
                  width={`${widthOf(to - from, most)}%`}
                />
              ) : null,
            )}
          </svg>
        </li>
      ))}
    </ol>
  );
}
