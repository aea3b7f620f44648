/** Renders the page of an erased record. */
import { Layout } from '../components/Layout.tsx';
import { erasedKind } from '../map/kinds/erased.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(erasedKind, ({ view, context }) => (
  // Without an address, so that no search engine lists it.
  <Layout context={context} title={context.t.erasedRecord} alternates={view.alternates}>
    <h1>{context.t.erasedRecord}</h1>
    <p class="text">{context.t.erasedNote}</p>
  </Layout>
));
