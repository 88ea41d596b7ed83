/** The audit: the newest acts first, and the check that nothing in the chain was changed. */
import { signal } from "@preact/signals";
import { get, post } from "../api/client";
import { good } from "../api/problem";
import type { AuditCheck, AuditEvent, Schemas } from "../api/types";
import { Empty, Here, Note, ProblemNote, useLoaded, useWork } from "../parts/parts";
import { fetched } from "../state/loaded";
import { forgetWith } from "../state/memory";
import { can } from "../state/signals";
import { full } from "../time";
import { Back } from "./back";

const older = signal<AuditEvent[]>([]);
const ended = signal(false);
const checked = signal<AuditCheck | null>(null);
forgetWith(() => {
  older.value = [];
  ended.value = false;
  checked.value = null;
});

const newest = fetched<AuditEvent[]>(async () => {
  const answer = await get<Schemas["EventsOut"]>("/api/audit");
  if (!answer.ok) return answer;
  older.value = [];
  ended.value = false;
  return good(answer.value.events);
});

export function AuditScreen() {
  const loaded = useLoaded(newest);
  return (
    <div class="stack">
      <Back />
      <h1>Audit</h1>
      {can("verify_audit") && <Check />}
      <Here of={loaded} again={() => void newest.load()}>
        {(events) =>
          events.length === 0 ? (
            <Empty icon="shield" title="Nothing recorded yet" />
          ) : (
            <Events events={[...events, ...older.value]} />
          )
        }
      </Here>
    </div>
  );
}

function Check() {
  const { busy, problem, run } = useWork();
  const check = async (): Promise<void> => {
    const answer = await run(() => post<AuditCheck>("/api/audit/verification"));
    if (answer) checked.value = answer;
  };
  const result = checked.value;
  return (
    <section class="stack tight">
      <button type="button" class="button main big wide" disabled={busy} onClick={() => void check()}>
        {busy ? "Checking every event…" : "Check the whole chain"}
      </button>
      {problem && <ProblemNote problem={problem} />}
      {result && (
        <Note tone={result.ok ? "green" : "red"} live>
          <p class="strong">
            {result.ok
              ? `Whole: ${result.events.toLocaleString("en-US")} events, each with the hash of the one before.`
              : `Broken at event ${result.broken_at ?? "?"}. Keep everything as it is and tell the Chief.`}
          </p>
          {result.why && <p>{result.why}</p>}
        </Note>
      )}
    </section>
  );
}

/** A refused act names the clauses that refused it. */
function clauses({ details }: AuditEvent): string {
  const named = details?.["clauses"];
  return Array.isArray(named) && named.length > 0 ? ` · ${named.join(", ")}` : "";
}

function Events({ events }: { events: AuditEvent[] }) {
  const { busy, problem, run } = useWork();
  const last = events[events.length - 1]?.seq;
  const more = async (): Promise<void> => {
    const answer = await run(() => get<Schemas["EventsOut"]>(`/api/audit?before=${last}`));
    if (!answer) return;
    older.value = [...older.value, ...answer.events];
    ended.value = answer.events.length === 0;
  };
  return (
    <>
      <ol class="stack tight">
        {events.map((event) => (
          <li key={event.seq} class="card audit-line">
            <p class="row apart">
              <span class="strong">{event.tag.split(":").slice(1).join(" ")}</span>
              <span class="quiet small numbers">#{event.seq}</span>
            </p>
            <p class="quiet small">
              {event.actor_name ?? (event.actor.startsWith("system") ? "The system" : event.actor)} ·{" "}
              {full(event.at)}
              {event.subject_name && ` · ${event.subject_name}`}
              {clauses(event)}
            </p>
          </li>
        ))}
      </ol>
      {problem && <ProblemNote problem={problem} />}
      {!ended.value && (
        <button type="button" class="button wide" disabled={busy} onClick={() => void more()}>
          Older
        </button>
      )}
    </>
  );
}
