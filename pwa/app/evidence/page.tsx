/** Evidence: what was moved out of the purge, who had it in hand, and what is owed. */
import { useState } from "preact/hooks";
import { LENGTH } from "../../api/lengths";
import { get, post } from "../api/client";
import type { Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Empty, Field, Here, Note, ProblemNote, Sheet, useLoaded, useWork } from "../parts/parts";
import { save } from "../parts/save";
import { Back } from "../screens/back";
import { dayOf } from "../screens/schooling";
import { TakeRequest } from "../releases/take";
import { ProvedWrong } from "../releases/wrong";
import { fetched } from "../state/loaded";
import { can, offline } from "../state/signals";
import { full } from "../time";
import { BASIS_WORDS, CUSTODY_WORDS, STATE_WORDS } from "./words";

type All = Schemas["EvidencesOut"];
type Kept = Schemas["EvidenceOut"];
const evidence = fetched<All>(() => get<All>("/api/evidence"));
const shown = (all: All): void => {
  evidence.state.value = { at: "here", value: all };
};
const TONES: Record<string, string> = { asked: "tag amber", overdue: "tag amber", kept: "tag green" };

export function EvidenceScreen() {
  const loaded = useLoaded(evidence);
  return (
    <div class="stack">
      <Back />
      <h1>Evidence</h1>
      <p class="quiet small">
        Each package holds the frames as the camera sent them, every look, and what was verified, signed by the department.
        What the camera recorded was or will be purged on its day.
      </p>
      <Here of={loaded} again={() => void evidence.load()}>
        {(all) =>
          all.evidence.length === 0 ? (
            <Empty icon="list" title="Nothing is kept">
              <p>An alert, or a read that a search found, is kept as evidence where it is shown.</p>
            </Empty>
          ) : (
            <ul class="stack tight">
              {all.evidence.map((one) => (
                <li key={one.id}>
                  <Card of={one} form={all.form} />
                </li>
              ))}
            </ul>
          )
        }
      </Here>
    </div>
  );
}

function Card({ of, form }: { of: Kept; form: All["form"] }) {
  return (
    <article class="card stack tight" aria-label={`Evidence for ${of.case_number}`}>
      <div class="row apart">
        <h2>{of.case_number}</h2>
        <span class={TONES[of.state] ?? "tag"}>
          {of.state === "kept" && <Icon name="check" slight />} {STATE_WORDS[of.state] ?? of.state}
        </span>
      </div>
      <p>
        {of.plate ? <span class="plate-text inline">{of.plate}</span> : "Its plate is gone with its day"} as read on{" "}
        {full(of.captured_at)}
      </p>
      <p class="small">
        {BASIS_WORDS[of.basis] ?? of.basis}
        {of.demand && `: ${of.demand}`}
        {of.counsel && `, approved by ${of.counsel}`}
        <br />
        Held by {of.holder}, looked at again on {dayOf(of.review_on)}
        <br />
        Asked for by {of.asked_by}
        {of.agreed_by && `, agreed to by ${of.agreed_by}`} · record of {of.owner_agency}
        {of.report_number && ` · report ${of.report_number}`}
      </p>
      {form.report_number && of.digest && !of.report_number && (
        <p class="small amber">
          The number of the investigative report is owed. <span class="cite">{form.record_class_citation}</span>
        </p>
      )}
      {of.may_answer && <Answering of={of} />}
      {of.digest && can("hand_over_evidence") && <Handing of={of} />}
      {of.digest && (
        <div class="row">
          <TakeRequest evidence={of.id} />
          {!of.wrong && <ProvedWrong evidence={of.id} changed={() => void evidence.load()} />}
        </div>
      )}
      {of.wrong && <p class="amber">The reading proved wrong: {of.wrong}</p>}
      {of.custody.length > 0 && <Custody of={of} />}
    </article>
  );
}

function Answering({ of }: { of: Kept }) {
  const { busy, problem, run } = useWork();
  const answer = async (agree: boolean): Promise<void> => {
    const next = await run(() => post<All>(`/api/evidence/${of.id}/answer`, { agree }));
    if (next) shown(next);
  };
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <div class="row">
        <button type="button" class="button main" disabled={busy || offline.value} onClick={() => void answer(true)}>
          Agree: pack it
        </button>
        <button type="button" class="button" disabled={busy || offline.value} onClick={() => void answer(false)}>
          Decline
        </button>
      </div>
    </>
  );
}

function Handing({ of }: { of: Kept }) {
  const { busy, problem, run } = useWork();
  const [asking, setAsking] = useState<"receipt" | "report" | null>(null);
  const [saved, setSaved] = useState("");
  const download = async (): Promise<void> => {
    const made = await run(() => save(`/api/evidence/${of.id}/package`, `evidence-${of.id}.zip`));
    if (!made) return;
    setSaved(made.sum);
    void evidence.load();
  };
  const destroyed = async (): Promise<void> => {
    const next = await run(() => post<All>(`/api/evidence/${of.id}/copy-destroyed`));
    if (next) shown(next);
  };
  const downloaded = of.custody.some(({ act }) => act === "downloaded");
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      {saved && (
        <Note tone="green" live>
          <p>Saved. Its SHA-256 stands in the audit:</p>
          <p class="small">{saved}</p>
        </Note>
      )}
      <div class="row">
        <button type="button" class="button" disabled={busy || offline.value} onClick={() => void download()}>
          Download package
        </button>
        {!of.receipt && (
          <button type="button" class="button" disabled={offline.value} onClick={() => setAsking("receipt")}>
            Receipt number
          </button>
        )}
        {!of.report_number && (
          <button type="button" class="button" disabled={offline.value} onClick={() => setAsking("report")}>
            Report number
          </button>
        )}
        {downloaded && !of.copy_destroyed && (
          <button type="button" class="button" disabled={busy || offline.value} onClick={() => void destroyed()}>
            No copy is left here
          </button>
        )}
      </div>
      {asking && (
        <Sheet
          title={asking === "receipt" ? "Receipt of the evidence system" : "Investigative report"}
          close={() => setAsking(null)}
        >
          <NumberForm of={of} what={asking} done={() => setAsking(null)} />
        </Sheet>
      )}
    </>
  );
}

function NumberForm({ of, what, done }: { of: Kept; what: "receipt" | "report"; done: () => void }) {
  const { busy, problem, run } = useWork();
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const number = String(new FormData(event.currentTarget as HTMLFormElement).get("number") ?? "").trim();
    const next = await run(() => post<All>(`/api/evidence/${of.id}/${what}`, { number }));
    if (!next) return;
    shown(next);
    done();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <Field
        label="Number"
        hint={what === "receipt" ? "As the evidence system gave it, or under which the medium is booked" : "Of the report in which it stands"}
      >
        <input name="number" required maxLength={LENGTH.number} autocomplete="off" />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy}>
        Put it on file
      </button>
    </form>
  );
}

function Custody({ of }: { of: Kept }) {
  return (
    <details>
      <summary>Who had it in hand</summary>
      <ol class="stack tight small">
        {of.custody.map((line) => (
          <li key={`${line.at} ${line.act}`}>
            {full(line.at)}: {CUSTODY_WORDS[line.act] ?? line.act} {line.note} <span class="quiet">by {line.name}</span>
          </li>
        ))}
      </ol>
      <p class="small">Manifest {of.digest}</p>
    </details>
  );
}
