/** Links the indexes of an edition: tags, sources, outlets, places and so on. */
import { sectionAddress } from '../map/addresses.ts';
import type { IndexSection } from '../map/indexes.ts';
import type { Context } from './context.ts';
import { sectionName } from './names.ts';

interface Props {
  context: Context;
  kinds: readonly IndexSection[];
  /** The page's own index. */
  current?: IndexSection;
}

export function Indexes({ context, kinds, current }: Props) {
  if (kinds.length === 0) return null;
  return (
    <nav aria-label={context.t.indexes}>
      <ul class="terms">
        {kinds.map((kind) => (
          <li>
            <a
              href={context.href(sectionAddress(context.edition, kind))}
              {...(kind === current ? { 'aria-current': 'page' } : {})}
            >
              {sectionName(context.t, kind)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
