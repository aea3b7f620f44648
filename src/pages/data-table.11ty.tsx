/** Renders a table of the whole archive's data, packed: `/data/stories.csv.gz`. */
import { dataFile } from '../data/data-file.ts';
import { dataTableKind } from '../map/kinds/data-table.ts';
import { packed } from './packed.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(dataTableKind, async ({ view, body, context }) =>
  packed(dataFile(view, body.rows, context.site.generator)),
);
