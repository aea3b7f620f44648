/** Tags and years to browse where a search finds nothing or cannot run. */
import type { SearchView } from '../map/kinds/search.ts';
import type { Context } from './context.ts';
import { Years } from './Periods.tsx';
import { CountedTerms } from './TermLinks.tsx';

export function Browse({ context, view }: { context: Context; view: SearchView }) {
  return (
    <div class="browse">
      <CountedTerms context={context} terms={view.tags} />
      <Years context={context} years={view.years} />
    </div>
  );
}
