/** Software and repairs: who repairs readers, and which versions may read, as the Chief approved it. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { get, post, remove } from "../api/client";
import { good } from "../api/problem";
import type { Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Field, Here, Note, ProblemNote, Sheet, useLoaded, useWork } from "../parts/parts";
import { fetched } from "../state/loaded";
import { can, offline } from "../state/signals";
import { ago, date } from "../time";
import { Back } from "./back";

type Repairs = Schemas["RepairsOut"];
type Software = Schemas["SoftwareOut"];
export const repairs = fetched<Repairs>(() => get<Repairs>("/api/software"));
const KINDS: Record<string, string> = { application: "Platewarden itself", model: "Recognition model" };

export function SoftwareScreen() {
  const loaded = useLoaded(repairs);
  const [adding, setAdding] = useState(false);
  const [asked, setAsked] = useState<Software | null>(null);
  const answered = (next: Repairs): void => {
    repairs.state.value = { at: "here", value: next };
    setAdding(false);
    setAsked(null);
  };
  return (
    <div class="stack">
      <Back />
      <h1>Software and repairs</h1>
      <Here of={loaded} again={() => void repairs.load()}>
        {(all) => (
          <>
            <Held all={all} />
            <Sources sources={all.sources} add={() => setAdding(true)} />
            <Versions all={all} approve={setAsked} />
          </>
        )}
      </Here>
      {adding && (
        <Sheet title="Approve a source" close={() => setAdding(false)}>
          <SourceForm done={answered} />
        </Sheet>
      )}
      {asked && (
        <Sheet title={`Approve ${asked.name} ${asked.version}`} close={() => setAsked(null)}>
          <ApprovalForm of={asked} done={answered} />
        </Sheet>
      )}
    </div>
  );
}

/** R-CAP-06: why no frame is read now, and what to do. */
export function Held({ all }: { all: Repairs }) {
  if (all.closed.length === 0) return null;
  return (
    <Note tone="amber" icon="stop">
      <p class="strong">
        No frame is read now: {all.waiting.toLocaleString("en-US")} {all.waiting === 1 ? "waits" : "wait"}, and none is lost.
      </p>
      {all.closed.map((clause) => (
        <p key={clause.id}>
          {clause.because} {clause.instead} <span class="quiet small cite">{clause.citation}</span>
        </p>
      ))}
    </Note>
  );
}

function Sources({ sources, add }: { sources: Repairs["sources"]; add: () => void }) {
  const { busy, problem, run } = useWork();
  const end = async (id: string): Promise<void> => {
    const done = await run(async () => {
      const answer = await remove(`/api/repair-sources/${id}`);
      return answer.ok ? good(true) : answer;
    });
    if (done) await repairs.load();
  };
  return (
    <section class="stack tight" aria-labelledby="sources-title">
      <div class="row apart">
        <h2 id="sources-title">Who may repair</h2>
        {can("approve_source") && (
          <button type="button" class="button main" disabled={offline.value} onClick={add}>
            <Icon name="plus" slight /> Approve a source
          </button>
        )}
      </div>
      {problem && <ProblemNote problem={problem} />}
      {sources.length === 0 && <p class="quiet">No source of repairs is approved yet.</p>}
      <ul class="stack tight">
        {sources.map((source) => (
          <li class="card stack tight" key={source.id}>
            <div class="row apart">
              <h3>{source.name}</h3>
              {source.ended_at && <span class="tag">Ended {date(source.ended_at)}</span>}
            </div>
            <p>{source.work}</p>
            <p class="quiet small">
              {source.ground} · approved by {source.approved_by}, {date(source.approved_at)}
            </p>
            {!source.ended_at && can("approve_source") && (
              <div class="row">
                <button type="button" class="button" disabled={busy || offline.value} onClick={() => void end(source.id)}>
                  Take the approval back
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Versions({ all, approve }: { all: Repairs; approve: (of: Software) => void }) {
  return (
    <section class="stack tight" aria-labelledby="versions-title">
      <h2 id="versions-title">What reads</h2>
      <p class="quiet small">
        {all.wanted
          ? "A new version or model reads nothing before the Chief approved it."
          : "The department's policy asks for no approval; each version is on file."}
      </p>
      <ul class="stack tight">
        {all.software.map((one) => (
          <li class="card stack tight" key={one.id}>
            <div class="row apart">
              <h3>{one.name}</h3>
              <Approval of={one} wanted={all.wanted} />
            </div>
            <p class="small">
              {KINDS[one.kind] ?? one.kind}, version {one.version}
            </p>
            <p class="quiet small">
              Started last {ago(one.seen_at)}
              {one.approved_at ? ` · ${one.ground} · approved by ${one.approved_by}, ${date(one.approved_at)}` : ""}
            </p>
            {!one.approved_at && can("approve_software") && (
              <button type="button" class="button main wide" disabled={offline.value} onClick={() => approve(one)}>
                Approve this version
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Approval({ of, wanted }: { of: Software; wanted: boolean }) {
  if (of.approved_at)
    return (
      <span class="tag green">
        <Icon name="check" slight /> Approved
      </span>
    );
  return wanted ? <span class="tag amber">Not approved: reads nothing</span> : <span class="tag">On file</span>;
}

function SourceForm({ done }: { done: (next: Repairs) => void }) {
  const { busy, problem, run } = useWork();
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => String(form.get(name) ?? "").trim();
    const body = { name: text("name"), work: text("work"), ground: text("ground") } satisfies Schemas["RepairSourceIn"];
    const next = await run(() => post<Repairs>("/api/repair-sources", body));
    if (next) done(next);
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <Field label="Name" hint="The person or company">
        <input name="name" required maxLength={LENGTH.line} />
      </Field>
      <Field label="What it may do">
        <input name="work" required maxLength={LENGTH.line} placeholder="Cameras and housings" />
      </Field>
      <Field label="Where you said so" hint="A memo or a contract">
        <input name="ground" required maxLength={LENGTH.line} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy}>
        Approve this source
      </button>
    </form>
  );
}

function ApprovalForm({ of, done }: { of: Software; done: (next: Repairs) => void }) {
  const { busy, problem, run } = useWork();
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const ground = String(new FormData(event.currentTarget as HTMLFormElement).get("ground") ?? "").trim();
    const body = { ground } satisfies Schemas["SoftwareApprovalIn"];
    const next = await run(() => post<Repairs>(`/api/software/${of.id}/approval`, body));
    if (next) done(next);
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <p>From the next second on it reads. What waits is read first.</p>
      <Field label="Where you said so" hint="A memo, and the source that it comes from">
        <input name="ground" required maxLength={LENGTH.line} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy}>
        Approve it
      </button>
    </form>
  );
}
