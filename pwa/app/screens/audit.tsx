/** The audit: the newest acts first, and the check that nothing in the chain was changed. */
import { signal } from "@preact/signals";
import { get, post } from "../api/client";
import { good } from "../api/problem";
import type { AuditCheck, AuditEvent } from "../api/types";
import { Empty, Here, Note, ProblemNote, useLoaded, useWork } from "../parts/parts";
import { fetched } from "../state/loaded";
import { forgetWith } from "../state/memory";
import { can } from "../state/signals";
import { type Events, type Filters, NONE, address, inWords } from "./audit-asked";
import { AuditLine } from "./audit-event";
import { AuditFilters } from "./audit-filters";
import { Back } from "./back";

/** How many events the server answers at once, while there are older ones. */
const PAGE = 100;

const asked = signal<Filters>(NONE);
const choices = signal<Events | null>(null);
const older = signal<AuditEvent[]>([]);
const ended = signal(false);
const checked = signal<AuditCheck | null>(null);
forgetWith(() => {
  asked.value = NONE;
  choices.value = null;
  older.value = [];
  ended.value = false;
  checked.value = null;
});

const newest = fetched<AuditEvent[]>(async () => {
  const answer = await get<Events>(address(asked.value));
  if (!answer.ok) return answer;
  choices.value = answer.value;
  older.value = [];
  ended.value = answer.value.events.length < PAGE;
  return good(answer.value.events);
});

function ask(filters: Filters): void {
  asked.value = filters;
  void newest.load();
}

export function AuditScreen() {
  const loaded = useLoaded(newest);
  return (
    <div class="stack">
      <Back />
      <h1>Audit</h1>
      {can("verify_audit") && <Check />}
      {choices.value && <AuditFilters filters={asked.value} from={choices.value} ask={ask} />}
      <Here of={loaded} again={() => void newest.load()}>
        {(events) => (events.length === 0 ? <Nothing /> : <Lines events={[...events, ...older.value]} />)}
      </Here>
    </div>
  );
}

/** Why there is nothing, and what brings something back. */
function Nothing() {
  const words = choices.value ? inWords(asked.value, choices.value) : [];
  if (words.length === 0) return <Empty icon="shield" title="Nothing recorded yet" />;
  return (
    <Empty icon="search" title="No event is like that">
      <p>There are none {words.join(", ")}. Take a filter out, or take in more days.</p>
    </Empty>
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

function Lines({ events }: { events: AuditEvent[] }) {
  const { busy, problem, run } = useWork();
  const last = events[events.length - 1]?.seq;
  const more = async (): Promise<void> => {
    const filters = asked.value;
    const answer = await run(() => get<Events>(address(filters, last)));
    // What was asked for meanwhile has a first page of its own.
    if (!answer || filters !== asked.value) return;
    older.value = [...older.value, ...answer.events];
    ended.value = answer.events.length < PAGE;
  };
  return (
    <>
      <ol class="stack tight" aria-label="Events">
        {events.map((event) => (
          <li key={event.seq} class="card audit-line">
            <AuditLine event={event} about={(subject) => ask({ subject })} />
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
