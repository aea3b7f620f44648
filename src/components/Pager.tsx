/** Links a list to the lists before and after it in time: older ones stand on the left, newer ones on the right. */
import type { Address } from '../archive/address.ts';
import type { Labelled } from '../archive/term.ts';
import type { Context } from './context.ts';
import { Words } from './Words.tsx';

/** A step to another list. */
export interface Step {
  readonly address: Address;
  readonly label: Labelled;
}

/** A link to the next older page of a list, below a list whose pager leads elsewhere. */
export function OlderPage({
  context,
  address,
  number,
}: {
  context: Context;
  address: Address;
  number: number;
}) {
  return (
    <p>
      {context.t.older}: <a href={context.href(address)}>{context.t.page(number)}</a>
    </p>
  );
}

interface Props {
  context: Context;
  newer: Step | undefined;
  older: Step | undefined;
  /** The first and last pages of a long list. */
  newest?: Step | undefined;
  oldest?: Step | undefined;
}

export function Pager({ context, newer, older, newest, oldest }: Props) {
  if (!newer && !older) return null;
  const link = (step: Step | undefined, rel: 'next' | 'prev' | undefined, words: string) =>
    step ? (
      <a rel={rel} href={context.href(step.address)}>
        <small>{words}</small>{' '}
        <Words context={context} text={step.label.text} lang={step.label.lang} />
      </a>
    ) : null;
  return (
    <nav class="pager" aria-label={`${context.t.older}, ${context.t.newer}`}>
      {link(oldest, undefined, context.t.oldest)}
      {link(older, 'prev', context.t.older)}
      {link(newer, 'next', context.t.newer)}
      {link(newest, undefined, context.t.newest)}
    </nav>
  );
}
