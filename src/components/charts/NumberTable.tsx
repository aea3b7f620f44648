/** The numbers of a chart as a table that a reader opens. */
import type { ComponentChildren } from 'preact';

interface Props {
  summary: string;
  /** The heads of the columns, that of the rows' names first. */
  head: readonly ComponentChildren[];
  /** The name of each row, then its cells. */
  rows: readonly (readonly [ComponentChildren, ...(readonly string[])])[];
}

export function NumberTable({ summary, head, rows }: Props) {
  return (
    <details class="by-year">
      <summary>{summary}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than a phone is moved by keys, too */}
      <div class="wide" tabIndex={0}>
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
