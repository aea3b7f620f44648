/** Renders the data of a year, packed: `/data/articles-2021.jsonl.gz`. */
import { dataFile } from '../data/data-file.ts';
import { dataPartKind } from '../map/kinds/data-part.ts';
import { packed } from './packed.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(dataPartKind, async ({ view, body, context }) =>
  packed(dataFile(view, body.rows, context.site.generator)),
);
