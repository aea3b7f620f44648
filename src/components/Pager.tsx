/** From one list to the next in time. */
import type { Address } from '../archive/article.ts';
import type { Labelled } from '../archive/term.ts';
import type { Context } from './context.ts';
import { Words } from './Words.tsx';

export interface Step {
  readonly address: Address;
  readonly label: Labelled;
}

interface Props {
  context: Context;
  newer: Step | undefined;
  older: Step | undefined;
}

export function Pager({ context, newer, older }: Props) {
  if (!newer && !older) return null;
  const link = (step: Step | undefined, rel: 'next' | 'prev', what: string) =>
    step ? (
      <a rel={rel} href={context.href(step.address)}>
        <small>{what}</small>{' '}
        <Words context={context} text={step.label.text} lang={step.label.lang} />
      </a>
    ) : null;
  return (
    <nav class="pager" aria-label={`${context.t.newer}, ${context.t.older}`}>
      {link(newer, 'next', context.t.newer)}
      {link(older, 'prev', context.t.older)}
    </nav>
  );
}
