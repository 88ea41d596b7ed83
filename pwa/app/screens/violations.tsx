/** Findings: what does not follow the policy, the events that show it, what came of it. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { get, post } from "../api/client";
import { good } from "../api/problem";
import type { Schemas } from "../api/types";
import { Empty, Field, Here, Note, ProblemNote, Sheet, useLoaded, useWork } from "../parts/parts";
import { save } from "../parts/save";
import { fetched } from "../state/loaded";
import { refreshMe } from "../state/session";
import { can, offline } from "../state/signals";
import { Back } from "./back";
import { day, full } from "../time";
import { members, text } from "./registers";
import { dayOf } from "./schooling";

type Finding = Schemas["ViolationOut"];
const findings = fetched<Finding[]>(async () => {
  const answer = await get<Schemas["ViolationsOut"]>("/api/violations");
  return answer.ok ? good(answer.value.violations) : answer;
});

export function ViolationsScreen() {
  const loaded = useLoaded(findings);
  const [adding, setAdding] = useState(false);
  return (
    <div class="stack">
      <Back />
      <div class="row apart">
        <h1>Findings</h1>
        {can("record_violation") && (
          <button type="button" class="button" disabled={offline.value} onClick={() => setAdding(true)}>
            New finding
          </button>
        )}
      </div>
      <Here of={loaded} again={() => void findings.load()}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon="shield" title="Nothing on file">
              <p>What does not follow the policy, and outsiders who got in, stand here with their proof.</p>
            </Empty>
          ) : (
            <ul class="stack tight">
              {all.map((finding) => (
                <li key={finding.id}>
                  <Card finding={finding} />
                </li>
              ))}
            </ul>
          )
        }
      </Here>
      {adding && (
        <Sheet title="New finding" close={() => setAdding(false)}>
          <FindingForm
            done={() => {
              setAdding(false);
              void findings.load();
            }}
          />
        </Sheet>
      )}
    </div>
  );
}

function Card({ finding }: { finding: Finding }) {
  const [closing, setClosing] = useState(false);
  return (
    <article class="card stack tight">
      <div class="row apart">
        <h2>{finding.who}</h2>
        <span class={finding.outcome ? "tag" : "tag amber"}>{finding.outcome ? "Decided" : "Open"}</span>
      </div>
      <p>{finding.what}</p>
      <p class="quiet small">
        Found on {dayOf(finding.found_on)}, recorded by {finding.by_name} · events {finding.events.join(", ")}
      </p>
      {finding.outcome && (
        <p>
          <span class="strong">{finding.outcome}</span>, decided by {finding.decided_by}
          {finding.decided_on ? ` on ${dayOf(finding.decided_on)}` : ""}
          {finding.referred_to ? `; referred to ${finding.referred_to}` : ""}
        </p>
      )}
      {finding.noticed_at ? (
        <p class="small">
          {finding.noticed_by} took notice, {full(finding.noticed_at)}
        </p>
      ) : (
        <Notice finding={finding} />
      )}
      <Packing finding={finding} />
      {!finding.outcome && can("record_violation") && (
        <div>
          <button type="button" class="button" disabled={offline.value} onClick={() => setClosing(true)}>
            What came of it
          </button>
        </div>
      )}
      {closing && (
        <Sheet title="What came of it" close={() => setClosing(false)}>
          <OutcomeForm
            finding={finding}
            done={() => {
              setClosing(false);
              void findings.load();
            }}
          />
        </Sheet>
      )}
    </article>
  );
}

/** Whoever is to be told says that they know of it. */
function Notice({ finding }: { finding: Finding }) {
  const { busy, problem, run } = useWork();
  const take = async (): Promise<void> => {
    if (await run(() => post(`/api/violations/${finding.id}/notice`))) void Promise.all([findings.load(), refreshMe()]);
  };
  if (!can("take_notice")) return <p class="small">The chief has not taken notice yet.</p>;
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <div>
        <button type="button" class="button main" disabled={busy || offline.value} onClick={() => void take()}>
          I take notice
        </button>
      </div>
    </>
  );
}

/** A file for whoever prosecutes: they need not believe anybody here. */
function Packing({ finding }: { finding: Finding }) {
  const { busy, problem, run } = useWork();
  const [digest, setDigest] = useState("");
  const pack = async (): Promise<void> => {
    const made = await run(() => save(`/api/violations/${finding.id}/pack`, `incident-${finding.id}.zip`));
    if (made) setDigest(made.sum);
  };
  if (!can("pack_incident")) return null;
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      {digest && (
        <Note tone="green" live>
          <p>Saved. Its SHA-256 stands in the audit:</p>
          <p class="small">{digest}</p>
        </Note>
      )}
      <div>
        <button type="button" class="button" disabled={busy || offline.value} onClick={() => void pack()}>
          Sealed archive for the prosecution
        </button>
      </div>
    </>
  );
}

function FindingForm({ done }: { done: () => void }) {
  const { busy, problem, run } = useWork();
  const loaded = useLoaded(members);
  const [person, setPerson] = useState("");
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const body = {
      what: text(form, "what"),
      who: text(form, "who"),
      found_on: text(form, "found_on"),
      person_id: person || null,
      events: text(form, "events")
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(Number),
    } satisfies Schemas["ViolationIn"];
    if (await run(() => post<Schemas["FindingMadeOut"]>("/api/violations", body))) done();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <Field label="Who">
        <select value={person} onChange={(event) => setPerson(event.currentTarget.value)}>
          <option value="">An outsider</option>
          {loaded.at === "here" && loaded.value.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </select>
      </Field>
      {!person && (
        <Field label="What is known of them" hint="Such as an address or a device">
          <input name="who" required maxLength={LENGTH.line} />
        </Field>
      )}
      <Field label="What was found">
        <textarea name="what" required maxLength={LENGTH.report} />
      </Field>
      <Field label="Found on">
        <input name="found_on" type="date" required defaultValue={day()} max={day()} />
      </Field>
      <Field label="Numbers of the audit events" hint="From the Audit screen, with commas between them">
        <input name="events" required inputMode="numeric" autocomplete="off" />
      </Field>
      <p class="quiet small">Access is suspended under People and devices, at once and apart from this.</p>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy || offline.value}>
        Put on file
      </button>
    </form>
  );
}

function OutcomeForm({ finding, done }: { finding: Finding; done: () => void }) {
  const { busy, problem, run } = useWork();
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const body = {
      outcome: text(form, "outcome"),
      decided_by: text(form, "decided_by"),
      decided_on: text(form, "decided_on"),
      referred_to: text(form, "referred_to"),
    } satisfies Schemas["OutcomeIn"];
    const sent = await run(async () => {
      const answer = await post(`/api/violations/${finding.id}/outcome`, body);
      return answer.ok ? good(true) : answer;
    });
    if (sent) done();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <Field label="Decision" hint="Recorded once; it is not written over">
        <textarea name="outcome" required maxLength={LENGTH.report} />
      </Field>
      <Field label="Decided by">
        <input name="decided_by" required maxLength={LENGTH.name} />
      </Field>
      <Field label="Decided on">
        <input name="decided_on" type="date" required defaultValue={day()} />
      </Field>
      <Field label="Referred to (outsiders: for prosecution)">
        <input name="referred_to" maxLength={LENGTH.line} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy || offline.value}>
        Record it
      </button>
    </form>
  );
}
