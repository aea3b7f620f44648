/** The button of a page's footer that chooses between light and dark: hidden until its script runs. */
import type { Context } from './context.ts';

export function SchemeButton({ context }: { context: Context }) {
  if (!context.assets.hasSchemes) return null;
  return (
    <>
      {' '}
      {/* biome-ignore lint/a11y/useButtonType: it is in no form, and every page has it */}
      <button id="scheme" hidden>
        {context.t.darkScheme}
      </button>
    </>
  );
}
