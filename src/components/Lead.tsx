/** Introduces an edition with its description; nothing where it has none. */
import type { Context } from './context.ts';
import { Words } from './Words.tsx';

export function Lead({ context }: { context: Context }) {
  const { description } = context.edition;
  if (description === '') return null;
  return (
    <p class="lead">
      <Words context={context} text={description} lang={context.lang} />
    </p>
  );
}
