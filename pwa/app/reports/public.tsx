/** What everybody may read: the months that were published, without names and without a sign-in. */
import { useState } from "preact/hooks";
import { get } from "../api/client";
import type { Schemas } from "../api/types";
import { Here, useLoaded } from "../parts/parts";
import { fetched } from "../state/loaded";
import { date } from "../time";
import { Figures, Tables, monthName } from "./body";

type Reports = Schemas["PublicReportsOut"];
type Report = Schemas["PublicReportOut"];

const reports = fetched<Reports>(() => get<Reports>("/api/public/reports"));

export function PublicReportsScreen() {
  const loaded = useLoaded(reports);
  return (
    <main class="page stack" id="content">
      <Here of={loaded} again={() => void reports.load()}>
        {(all) => <Published all={all} />}
      </Here>
    </main>
  );
}

function Published({ all }: { all: Reports }) {
  const [month, setMonth] = useState(all.reports[0]?.month ?? "");
  const report = all.reports.find((each) => each.month === month);
  return (
    <>
      <h1>Plate readers of the {all.department}</h1>
      <p>
        What the readers took, what came of it, and how it was overseen, month by month. Nobody is named, and no vehicle.
      </p>
      {all.reports.length === 0 && <p>No month has been published yet.</p>}
      {all.reports.length > 1 && (
        <label class="field">
          <span>Month</span>
          <select value={month} onChange={(event) => setMonth(event.currentTarget.value)}>
            {all.reports.map((each) => (
              <option key={each.month} value={each.month}>
                {monthName(each.month)}
              </option>
            ))}
          </select>
        </label>
      )}
      {report && <Month report={report} />}
    </>
  );
}

function Month({ report }: { report: Report }) {
  return (
    <article class="stack" aria-labelledby="month-title">
      <h2 id="month-title">{monthName(report.month)}</h2>
      <Figures figures={report.figures} />
      <Tables tables={report.tables} />
      <section class="stack tight" aria-labelledby="how-title">
        <h2 id="how-title">How to read this</h2>
        <p>
          {report.hidden} of {report.counted} numbers are hidden: those below {report.least} that are about people, and one more
          where the sum would tell them. Users have other numbers each month.
        </p>
        <p class="quiet small">
          Published by {report.released_by} on {date(report.released_at)}. The figures were frozen when the month was over; their
          fingerprint stands in the audit log of the department: <span class="wrap">{report.digest}</span>
        </p>
      </section>
    </article>
  );
}
