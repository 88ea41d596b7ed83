/** R-ALR-17: errors of the data that officers found: the source is told, and what was done closes them. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { get, post } from "../api/client";
import { good } from "../api/problem";
import type { Schemas } from "../api/types";
import { Choices, Empty, Field, Here, ProblemNote, useLoaded, useWork } from "../parts/parts";
import { fetched } from "../state/loaded";
import { offline } from "../state/signals";
import { ago, full } from "../time";
import { REJECT_WORDS } from "../words";
import { Back } from "./back";
import { Words } from "./remarks";

type Fault = Schemas["DataErrorOut"];
type Outcome = Schemas["ErrorOutcome"];

const OUTCOMES: Record<Outcome, string> = {
  corrected: "Corrected here",
  told_source: "The source corrects it",
  no_error: "The data was right",
};

const errors = fetched<Schemas["DataErrorsOut"]>(() => get<Schemas["DataErrorsOut"]>("/api/data-errors"));
const again = (): void => void errors.load();

export function DataErrorsScreen() {
  const loaded = useLoaded(errors);
  return (
    <div class="stack">
      <Back />
      <h1>Errors in the data</h1>
      <Here of={loaded} again={again} rows={4}>
        {(all) =>
          all.errors.length === 0 ? (
            <Empty icon="check" title="No error is open">
              <p>An officer who rejects an alert says what is wrong; it comes here until somebody has seen to it.</p>
            </Empty>
          ) : (
            <>
              <Counts tallies={all.tallies} />
              <ul class="stack">
                {all.errors.map((fault) => (
                  <li key={fault.id}>{fault.closed_at ? <Closed fault={fault} /> : <Open fault={fault} />}</li>
                ))}
              </ul>
            </>
          )
        }
      </Here>
    </div>
  );
}

function Counts({ tallies }: { tallies: Schemas["TallyOut"][] }) {
  return (
    <section class="card stack tight" aria-labelledby="error-counts">
      <h2 id="error-counts">Found in the last 30 days</h2>
      <ul>
        {tallies.map((tally) => (
          <li key={`${tally.reason} ${tally.of}`}>
            {REJECT_WORDS[tally.reason]}, {tally.of}: {tally.found} ({tally.open} open)
          </li>
        ))}
      </ul>
    </section>
  );
}

function What({ fault }: { fault: Fault }) {
  return (
    <>
      <div class="row apart">
        <h2>{REJECT_WORDS[fault.reason]}</h2>
        <span class={fault.closed_at ? "tag" : "tag amber"}>{fault.closed_at ? "Closed" : "Open"}</span>
      </div>
      <p>
        {fault.list_name}
        {fault.camera ? ` · ${fault.camera}` : ""}
        <br />
        <span class="quiet small">
          Found by {fault.found_by}, {ago(fault.made_at)}
        </span>
      </p>
      {fault.listed ? (
        <p>
          Listed: <span class="plate-text">{fault.listed.plate}</span> {fault.listed.state ?? "state not listed"} · {fault.listed.source}
        </p>
      ) : (
        <p class="quiet small">Its list is for others: ask whoever found it, or who keeps that list.</p>
      )}
      {fault.said && <p>“{fault.said}”</p>}
      {fault.told_at && (
        <p class="small">
          Source told: {fault.source_told} ({fault.told_by}, {full(fault.told_at)})
        </p>
      )}
    </>
  );
}

function Open({ fault }: { fault: Fault }) {
  const [telling, setTelling] = useState(false);
  const [closing, setClosing] = useState(false);
  const done = (): void => {
    setTelling(false);
    again();
  };
  return (
    <article class="card stack tight">
      <What fault={fault} />
      {telling && (
        <Words
          label="Who was told there, and how"
          button="Save: the source is told"
          send={async (told) => {
            const answer = await post(`/api/data-errors/${fault.id}/source`, { told } satisfies Schemas["SourceToldIn"]);
            return answer.ok ? good(true) : answer;
          }}
          done={done}
        />
      )}
      {closing && <Closing fault={fault} />}
      <div class="row">
        {!telling && (
          <button type="button" class="button" disabled={offline.value} onClick={() => setTelling(true)}>
            {fault.told_at ? "Source told again" : "Source told"}
          </button>
        )}
        {!closing && (
          <button type="button" class="button" disabled={offline.value} onClick={() => setClosing(true)}>
            Close it
          </button>
        )}
      </div>
    </article>
  );
}

function Closing({ fault }: { fault: Fault }) {
  const { busy, problem, run } = useWork();
  const [outcome, setOutcome] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const { told_source, ...rest } = OUTCOMES;
  const save = async (): Promise<void> => {
    const body: Schemas["ErrorClosedIn"] = { outcome: outcome as Outcome, note: note.trim() };
    const closed = await run(async () => {
      const answer = await post(`/api/data-errors/${fault.id}/closing`, body);
      return answer.ok ? good(true) : answer;
    });
    if (closed) again();
  };
  return (
    <>
      <Choices label="What came of it" options={fault.told_at ? { ...rest, told_source } : rest} value={outcome} pick={setOutcome} />
      {!fault.told_at && <p class="quiet small">“The source corrects it” can be chosen once the source is told.</p>}
      <Field label="What was done" hint="No plates here.">
        <input value={note} maxLength={LENGTH.note} onInput={(event) => setNote(event.currentTarget.value)} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <div>
        <button type="button" class="button main" disabled={busy || !outcome || !note.trim()} onClick={() => void save()}>
          Save and close
        </button>
      </div>
    </>
  );
}

function Closed({ fault }: { fault: Fault }) {
  return (
    <article class="card stack tight">
      <What fault={fault} />
      <p>
        <span class="strong">{fault.outcome ? OUTCOMES[fault.outcome] : ""}</span>: {fault.note}
        <br />
        <span class="quiet small">
          {fault.closed_by}, {fault.closed_at ? full(fault.closed_at) : ""}
        </span>
      </p>
    </article>
  );
}
