/** Links a page to the pages around it, the widest first: `Menurut tanggal › 2020 › September › 14`. */
import type { Context } from './context.ts';
import { TermLink } from './TermLinks.tsx';
import type { Trail } from './trail.ts';

/** The breadcrumbs of an article, which are a landmark of its page. */
export function Breadcrumbs({ context, trail }: { context: Context; trail: Trail }) {
  if (trail.length === 0) return null;
  return (
    <nav class="crumb" aria-label={context.t.breadcrumbs}>
      <Crumbs context={context} trail={trail} />
    </nav>
  );
}

/** The links alone. */
export function Crumbs({ context, trail }: { context: Context; trail: Trail }) {
  return (
    <>
      {trail.map((one, i) => (
        <>
          {i > 0 ? ' › ' : null}
          <TermLink context={context} term={one} />
        </>
      ))}
    </>
  );
}
