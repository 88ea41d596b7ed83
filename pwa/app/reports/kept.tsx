/** Monthly reports for whoever audits: with names, to be inspected, and then published without. */
import { useMemo, useState } from "preact/hooks";
import { get, post } from "../api/client";
import type { Schemas } from "../api/types";
import { LENGTH } from "../../api/lengths";
import { Icon } from "../parts/icon";
import { Empty, Field, Here, ProblemNote, Sheet, useLoaded, useWork } from "../parts/parts";
import { save } from "../parts/save";
import { Back } from "../screens/back";
import { fetched } from "../state/loaded";
import { can, offline } from "../state/signals";
import { full } from "../time";
import { Figures, Tables, monthName } from "./body";
import { Noting } from "./noting";

type Reports = Schemas["ReportsOut"];
type Line = Schemas["ReportLineOut"];
type Report = Schemas["ReportOut"];

const reports = fetched<Reports>(() => get<Reports>("/api/reports"));

export function ReportsScreen() {
  const loaded = useLoaded(reports);
  return (
    <div class="stack">
      <Back />
      <h1>Monthly reports</h1>
      <p class="quiet small">
        Frozen when a month is over. Somebody inspects it; then it is published without names at{" "}
        <a href="/reports">the public page</a>.
      </p>
      <Here of={loaded} again={() => void reports.load()}>
        {(all) =>
          all.reports.length === 0 ? (
            <Empty icon="list" title="No report yet">
              <p>The first comes when the month is over.</p>
            </Empty>
          ) : (
            <ul class="stack tight">
              {all.reports.map((line) => (
                <li key={line.month}>
                  <Card line={line} />
                </li>
              ))}
            </ul>
          )
        }
      </Here>
    </div>
  );
}

function Card({ line }: { line: Line }) {
  const { busy, problem, run } = useWork();
  const [open, setOpen] = useState(false);
  const [inspecting, setInspecting] = useState(false);
  const [noting, setNoting] = useState(false);
  const name = monthName(line.month);
  const release = async (): Promise<void> => {
    const told = await run(() => post<Reports>(`/api/reports/${line.month}/release`));
    if (told) reports.state.value = { at: "here", value: told };
  };
  return (
    <article class="card stack tight">
      <div class="row apart">
        <h2>{name}</h2>
        <State line={line} />
      </div>
      <p class="quiet small">Frozen {full(line.made_at)}</p>
      {line.inspected_at && (
        <p class="small">
          Inspected by {line.inspected_by}, {full(line.inspected_at)}
          {line.inspection ? `: ${line.inspection}` : ""}
        </p>
      )}
      {line.released_at && (
        <p class="small">
          Published by {line.released_by}, {full(line.released_at)}
        </p>
      )}
      {problem && <ProblemNote problem={problem} />}
      <div class="row">
        <button type="button" class="button" onClick={() => setOpen(true)}>
          Open
        </button>
        {!line.inspected_at && can("verify_audit") && (
          <button type="button" class="button main" disabled={offline.value} onClick={() => setInspecting(true)}>
            Inspect
          </button>
        )}
        {line.inspected_at && !line.released_at && can("verify_audit") && (
          <button type="button" class="button main" disabled={busy || offline.value} onClick={() => void release()}>
            Publish without names
          </button>
        )}
        {line.released_at && can("verify_audit") && (
          <button type="button" class="button" disabled={offline.value} onClick={() => setNoting(true)}>
            Say something of it
          </button>
        )}
      </div>
      {open && (
        <Sheet title={`${name}, with names`} close={() => setOpen(false)}>
          <Opened month={line.month} />
        </Sheet>
      )}
      {noting && (
        <Sheet title={`To ${name}`} close={() => setNoting(false)}>
          <Noting month={line.month} done={() => setNoting(false)} />
        </Sheet>
      )}
      {inspecting && (
        <Sheet title={`Inspect ${name}`} close={() => setInspecting(false)}>
          <Inspection month={line.month} done={() => setInspecting(false)} />
        </Sheet>
      )}
    </article>
  );
}

function State({ line }: { line: Line }) {
  if (line.check_due) return <span class="tag amber">To be looked at again</span>;
  if (line.released_at)
    return (
      <span class="tag green">
        <Icon name="check" slight /> Published
      </span>
    );
  return <span class="tag amber">{line.inspected_at ? "To be published" : "To be inspected"}</span>;
}

function Opened({ month }: { month: string }) {
  const of = useMemo(() => fetched<Report>(() => get<Report>(`/api/reports/${month}`)), [month]);
  const loaded = useLoaded(of);
  return (
    <Here of={loaded} again={() => void of.load()}>
      {(report) => (
        <div class="stack">
          <p class="quiet small">That you saw it is recorded.</p>
          <Paper month={month} />
          <Figures figures={report.figures} />
          <Tables tables={report.tables} />
          <p class="quiet small">
            In the audit log as <span class="wrap">{report.digest}</span>
          </p>
        </div>
      )}
    </Here>
  );
}

function Paper({ month }: { month: string }) {
  const { busy, problem, run } = useWork();
  const print = (): Promise<unknown> => run(() => save(`/api/reports/${month}/paper`, `report-${month}-with-names.pdf`, "GET"));
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <div>
        <button type="button" class="button" disabled={busy || offline.value} onClick={() => void print()}>
          As PDF
        </button>
      </div>
    </>
  );
}

function Inspection({ month, done }: { month: string; done: () => void }) {
  const { busy, problem, run } = useWork();
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const body = { note: String(form.get("note") ?? "").trim() } satisfies Schemas["InspectionIn"];
    const told = await run(() => post<Reports>(`/api/reports/${month}/inspection`, body));
    if (!told) return;
    reports.state.value = { at: "here", value: told };
    done();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <p>Discrepancies, problems and misuse go to the Chief of Police or a designee: enter them under Findings as well.</p>
      <Field label="What you found" hint="Or that nothing stood out. It stands in the audit log.">
        <textarea name="note" rows={4} required maxLength={LENGTH.note} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy || offline.value}>
        It is inspected
      </button>
    </form>
  );
}
