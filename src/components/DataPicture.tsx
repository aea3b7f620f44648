/** Draws how the tables of the archive's data belong together: each box a table, each line a column that names another one. */
import type { TableName } from '../map/data/columns.ts';
import type { Context } from './context.ts';

/** Sizes in the units of the drawing, which is as wide as the column. */
const WIDTH = 340;
const HEIGHT = 180;
const BOX = { width: 92, height: 34 } as const;

/** The middle of each table. */
const PLACES = {
  articles: [170, 90],
  stories: [56, 90],
  parallel: [56, 20],
  nodes: [284, 90],
  edges: [284, 20],
  wanted: [284, 160],
  terms: [170, 160],
  glossary: [56, 160],
} as const satisfies Readonly<Record<TableName, readonly [x: number, y: number]>>;

/** The tables of which one names rows of the other. */
const LINES: readonly (readonly [TableName, TableName])[] = [
  ['stories', 'articles'],
  ['parallel', 'stories'],
  ['nodes', 'articles'],
  ['edges', 'nodes'],
  ['wanted', 'nodes'],
  ['articles', 'terms'],
  ['glossary', 'terms'],
  ['wanted', 'terms'],
];

/** In the colour of the text, so that it is light on dark where the page is. */
export function DataPicture({ context }: { context: Context }) {
  return (
    <figure>
      <svg
        role="img"
        aria-label={context.t.dataPicture}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width="100%"
        fill="none"
        stroke="currentColor"
      >
        {LINES.map(([from, to]) => (
          <path d={`M${PLACES[from].join(' ')}L${PLACES[to].join(' ')}`} opacity=".5" />
        ))}
        {Object.entries(PLACES).map(([table, [x, y]]) => (
          <>
            <rect
              x={x - BOX.width / 2}
              y={y - BOX.height / 2}
              width={BOX.width}
              height={BOX.height}
              rx="4"
              fill="var(--paper)"
            />
            <text
              x={x}
              y={y + 5}
              text-anchor="middle"
              font-size="14"
              fill="currentColor"
              stroke="none"
            >
              {table}
            </text>
          </>
        ))}
      </svg>
    </figure>
  );
}
