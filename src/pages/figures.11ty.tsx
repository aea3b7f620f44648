/** Renders the archive in figures: `/id/dalam-angka/`. */
import { figuresKind } from '../map/kinds/figures.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(figuresKind, async ({ view, context }) => {
  // Loaded only where the page is made anew: an edit of a text leaves it as it is.
  const { FiguresPage } = await import('../components/charts/FiguresPage.tsx');
  return <FiguresPage context={context} view={view} />;
});
