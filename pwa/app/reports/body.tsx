/** A month in figures: each with what it counts, and tables with a bar for the first number. */
import type { Schemas } from "../api/types";

type Figure = Schemas["ReportFigureOut"];
type Table = Schemas["ReportTableOut"];
type Cell = Table["rows"][number][number];

const number = (count: number): string => count.toLocaleString("en-US");

/** Small figures are hidden, so that nobody can be told by them. */
const HIDDEN = "hidden";

export const monthName = (month: string): string =>
  new Date(`${month}T12:00:00Z`).toLocaleDateString("en-US", { month: "long", year: "numeric", timeZone: "UTC" });

export function share({ value, of }: Figure): string {
  if (value === null || of === null) return "";
  return of === 0 ? "" : ` of ${number(of)} (${((100 * value) / of).toFixed(1)} %)`;
}

/** `before`: the same figure in the months before, the oldest first. */
export function Figures({ figures, before = [] }: { figures: Figure[]; before?: Figure[][] }) {
  return (
    <dl class="figures">
      {figures.map((figure) => (
        <div key={figure.id} class="card">
          <dt>{figure.word}</dt>
          <dd>
            <span class="strong big-number">{figure.value === null ? HIDDEN : number(figure.value)}</span>
            {share(figure)}
          </dd>
          <Trend values={[...before, figures].map((month) => month.find(({ id }) => id === figure.id)?.value ?? null)} />
          <dd class="quiet small">{figure.definition}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A bar a month, the last one full; a month whose number is hidden has none. */
function Trend({ values }: { values: (number | null)[] }) {
  if (values.length < 2) return null;
  const most = Math.max(1, ...values.map((value) => value ?? 0));
  const said = values.map((value) => (value === null ? HIDDEN : number(value))).join(", ");
  return (
    <dd>
      <svg viewBox={`0 0 ${values.length * 12} 24`} height="24" role="img" aria-label={`The last ${values.length} months: ${said}`}>
        {values.map((value, place) => (
          <rect
            key={place}
            x={place * 12}
            y={24 - (22 * (value ?? 0)) / most - 1}
            width="9"
            height={(22 * (value ?? 0)) / most + 1}
            fill="currentColor"
            opacity={place === values.length - 1 ? 1 : 0.5}
          />
        ))}
      </svg>
    </dd>
  );
}

export function Tables({ tables }: { tables: Table[] }) {
  return (
    <>
      {tables.map((table) => (
        <section key={table.id} class="stack tight" aria-labelledby={`table-${table.id}`}>
          <h2 id={`table-${table.id}`}>{table.title}</h2>
          {table.rows.length === 0 ? <p>Nothing to count.</p> : <Counted table={table} />}
        </section>
      ))}
    </>
  );
}

function Counted({ table }: { table: Table }) {
  const most = Math.max(1, ...table.rows.map((row) => Number(row[1] ?? 0)));
  return (
    <div class="wide-table" role="region" aria-label={table.title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={column} scope="col" class={index > 0 ? "count-cell" : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, place) => (
            <tr key={place}>
              <th scope="row">
                {row[0]}
                <Bar value={row[1] ?? null} most={most} />
              </th>
              {row.slice(1).map((cell, index) => (
                <td key={table.columns[index + 1]} class="count-cell">
                  {typeof cell === "number" ? number(cell) : <span class="quiet">{HIDDEN}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How much of the greatest it is; what it says stands beside it. */
function Bar({ value, most }: { value: Cell; most: number }) {
  if (typeof value !== "number") return null;
  return (
    <svg class="share-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect width={(100 * value) / most} height="4" fill="currentColor" />
    </svg>
  );
}
