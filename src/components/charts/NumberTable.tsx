/** The numbers of a chart as a table that a reader opens. */
import type { Children } from '../../jsx/html.ts';

interface Props {
  summary: string;
  /** The heads of the columns, that of the rows' names first. */
  head: readonly Children[];
  /** The name of each row, then its cells. */
  rows: readonly (readonly [Children, ...(readonly string[])])[];
}

export function NumberTable({ summary, head, rows }: Props) {
  return (
    <details class="by-year">
      <summary>{summary}</summary>
      {/* A table wider than the screen can be scrolled by keys, too. */}
      <div class="wide" tabindex={0}>
        <table>
          <thead>
            <tr>
              {head.map((cell) => (
                <th scope="col">{cell}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr>
                <th scope="row">{name}</th>
                {cells.map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
