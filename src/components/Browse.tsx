/** What else there is where a search finds nothing or cannot run: tags and years. */
import type { Context } from './context.ts';
import { Years } from './Periods.tsx';
import { byUse, TermLinks } from './TermLinks.tsx';

const TAGS = 24;

export function Browse({ context }: { context: Context }) {
  return (
    <div class="browse">
      <TermLinks
        context={context}
        terms={byUse(context, context.view.terms('tag')).slice(0, TAGS)}
        counted
      />
      <Years context={context} />
    </div>
  );
}
