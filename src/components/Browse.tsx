/** Lists tags and years to browse if a search finds nothing or cannot run. */
import type { SearchView } from '../map/kinds/search.ts';
import type { Context } from './context.ts';
import { Years } from './Periods.tsx';
import { CountedTerms } from './TermLinks.tsx';

export function Browse({ context, view }: { context: Context; view: SearchView }) {
  return (
    <div class="browse">
      {view.tags.length > 0 ? <CountedTerms context={context} terms={view.tags} /> : null}
      <Years context={context} years={view.years} />
    </div>
  );
}
