/** What everybody may read: the months that were published, without names and without a sign-in. */
import { useState } from "preact/hooks";
import { get } from "../api/client";
import type { Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Here, useLoaded } from "../parts/parts";
import { fetched } from "../state/loaded";
import { date } from "../time";
import { Figures, Tables, monthName } from "./body";

type Reports = Schemas["PublicReportsOut"];
type Report = Schemas["PublicReportOut"];

type Roots = Schemas["DayRootsOut"];

const roots = fetched<Roots>(() => get<Roots>("/api/public/roots"));
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
      {report && <Month report={report} before={yearBefore(all.reports, report)} />}
      <Chained />
    </>
  );
}

/** The figures of the eleven months before that were published, the oldest first. */
const yearBefore = (reports: Report[], { month }: Report): Report["figures"][] =>
  reports
    .filter((each) => each.month < month)
    .slice(0, 11)
    .reverse()
    .map((each) => each.figures);

const FORMS = { pdf: "PDF, for reading", csv: "CSV, for counting further", json: "JSON, for programs" };
const SAID = { erratum: "Error", presented: "Presented to the board", question: "Question", checked: "Looked at again" };

function Notes({ notes }: { notes: Report["notes"] }) {
  if (notes.length === 0) return null;
  return (
    <section class="stack tight" aria-labelledby="notes-title">
      <h2 id="notes-title">Since it was published</h2>
      {notes.map((note) => (
        <div key={note.said} class="card stack tight">
          <p>
            <span class="strong">{SAID[note.kind]}:</span> {note.said}
          </p>
          {note.answer && <p>{note.answer}</p>}
          <p class="quiet small">{note.on_day}</p>
        </div>
      ))}
    </section>
  );
}

function Month({ report, before }: { report: Report; before: Report["figures"][] }) {
  return (
    <article class="stack" aria-labelledby="month-title">
      <h2 id="month-title">{monthName(report.month)}</h2>
      <Notes notes={report.notes} />
      <Figures figures={report.figures} before={before} />
      <Tables tables={report.tables} />
      <nav class="stack tight" aria-label="As a file">
        {Object.entries(FORMS).map(([form, word]) => (
          <a key={form} class="card place" href={`/api/public/reports/${report.month}/${form}`} download>
            <Icon name="list" /> <span class="grow">{word}</span>
          </a>
        ))}
      </nav>
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

/** A hash for each day of the audit log: whoever keeps one can tell later whether the day was changed. */
function Chained() {
  const loaded = useLoaded(roots);
  return (
    <section class="stack tight" aria-labelledby="chained-title">
      <h2 id="chained-title">Check the audit log</h2>
      <p>
        Every act is one event of a log that cannot be changed unseen. Each day of it has one hash. Keep them; an export of the log, or
        the proof of one event, can be checked against them.
      </p>
      <p>
        <a href="/api/public/checker" download="check-audit.html">
          A page that checks it, without a network
        </a>
      </p>
      <Here of={loaded} again={() => void roots.load()}>
        {(all) =>
          all.days.length === 0 ? (
            <p>No day is over yet.</p>
          ) : (
            <details>
              <summary>Hashes of {all.days.length === 1 ? "one day" : `${all.days.length} days`}</summary>
              <dl class="stack tight">
                {all.days.map((day) => (
                  <div key={day.day}>
                    <dt>
                      {day.day} <span class="quiet small">{day.events} events</span>
                    </dt>
                    <dd class="wrap small">{day.root}</dd>
                  </div>
                ))}
              </dl>
            </details>
          )
        }
      </Here>
    </section>
  );
}
