/** Purge calendar: until when each capture day is kept, and what went with those that are gone. */
import { get } from "../api/client";
import type { Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Here, Note, ProblemNote, useLoaded, useWork } from "../parts/parts";
import { save } from "../parts/save";
import { fetched } from "../state/loaded";
import { offline } from "../state/signals";
import { date, full } from "../time";
import { Back } from "./back";

type Purges = Schemas["PurgesOut"];
type CaptureDay = Schemas["CaptureDayOut"];
type Certificate = NonNullable<CaptureDay["certificate"]>;

const purges = fetched<Purges>(() => get<Purges>("/api/purges"));
/** Days that go next; the others are kept for longer. */
const NEXT = 7;

/** A day without a time is read at noon, so that no zone moves it. */
const named = (day: string): string => date(`${day}T12:00:00Z`);
const number = (count: number): string => count.toLocaleString("en-US");

export function PurgesScreen() {
  const loaded = useLoaded(purges);
  return (
    <div class="stack">
      <Back />
      <h1>Purge calendar</h1>
      <p class="quiet small">
        A capture day goes whole: its pictures, its reads, and the hits and alerts that came of them. Its key is destroyed, so
        that copies of its pictures open no more. What is left is a certificate in the audit log.
      </p>
      <Here of={loaded} again={() => void purges.load()}>
        {(all) => <Calendar all={all} />}
      </Here>
    </div>
  );
}

function Calendar({ all }: { all: Purges }) {
  const kept = all.days.filter(({ gone_at }) => !gone_at);
  const gone = all.days.filter(({ gone_at }) => gone_at);
  const overdue = kept.filter((day) => day.overdue);
  return (
    <>
      {all.believed_from && (
        <Note tone="amber" icon="clock">
          <p class="strong">The server's clock leapt.</p>
          <p>
            No day goes before {full(all.believed_from)}, in case it is wrong. What is older than it may be shown is shown to
            nobody meanwhile. Check the clock of the server.
          </p>
        </Note>
      )}
      {overdue.length > 0 && (
        <Note tone="amber" icon="alert">
          <p class="strong">{overdue.length === 1 ? "A day should be gone." : `${overdue.length} days should be gone.`}</p>
          <p>The log of the worker says why.</p>
        </Note>
      )}
      <section class="stack tight" aria-labelledby="kept-title">
        <h2 id="kept-title">Kept: {kept.length === 1 ? "one day" : `${kept.length} days`}</h2>
        <Ages days={all.days} />
        {kept.length > 0 && <p>These go next:</p>}
        <ul class="stack tight">
          {kept
            .slice(-NEXT)
            .reverse()
            .map((day) => (
              <li key={day.day} class="card row apart">
                <span class="strong">{named(day.day)}</span>
                <span class={day.overdue ? "tag amber" : "quiet small"}>{day.overdue ? "Overdue" : `goes ${full(day.due_at)}`}</span>
              </li>
            ))}
        </ul>
      </section>
      <section class="stack tight" aria-labelledby="gone-title">
        <h2 id="gone-title">Gone</h2>
        {gone.length === 0 && <p>No day has gone in the last months.</p>}
        <ul class="stack tight">
          {gone.map((day) => day.certificate && <Gone key={day.day} day={day} told={day.certificate} />)}
        </ul>
      </section>
    </>
  );
}

/** A square a day, the oldest at the left: hollow what is gone, full what is kept. */
function Ages({ days }: { days: CaptureDay[] }) {
  const shown = days.slice(0, 45).reverse();
  const kept = shown.filter(({ gone_at }) => !gone_at).length;
  return (
    <svg
      viewBox={`0 0 ${shown.length * 10} 14`}
      width="100%"
      height="28"
      role="img"
      aria-label={`${kept} of the last ${shown.length} days are kept, the others are gone`}
    >
      {shown.map(({ day, gone_at, overdue }, index) => (
        <rect
          key={day}
          x={index * 10 + 1}
          y={1}
          width={8}
          height={12}
          fill={gone_at ? "none" : "currentColor"}
          stroke="currentColor"
          stroke-dasharray={overdue ? "2 1" : undefined}
        />
      ))}
    </svg>
  );
}

function Paper({ day }: { day: string }) {
  const { busy, problem, run } = useWork();
  const print = (): Promise<unknown> => run(() => save(`/api/purges/${day}/certificate`, `certificate-${day}.pdf`, "GET"));
  return (
    <div class="stack tight">
      {problem && <ProblemNote problem={problem} />}
      <div>
        <button type="button" class="button" disabled={busy || offline.value} onClick={() => void print()}>
          Certificate (PDF)
        </button>
      </div>
    </div>
  );
}

function Gone({ day, told }: { day: CaptureDay; told: Certificate }) {
  return (
    <li class="card">
      <details>
        <summary>
          <span class="strong">{named(day.day)}</span>{" "}
          {told.left === 0 ? (
            <span class="tag green">
              <Icon name="check" slight /> Gone
            </span>
          ) : (
            <span class="tag amber">{told.left} records were found again</span>
          )}
        </summary>
        <dl class="stack tight small" aria-label={`Certificate of ${named(day.day)}`}>
          <Line name="Gone since" value={full(day.gone_at ?? day.due_at)} />
          <Line name="Limit" value={`${told.limit_days} days from capture (${told.limit}), ${told.citation}`} />
          <Line name="Records schedule" value={told.schedule ?? "No number is on file"} />
          <Line name="Pictures" value={`${number(told.pictures)} (${(told.bytes / 1e9).toFixed(1)} GB)`} />
          <Line name="Reads" value={number(told.reads)} />
          <Line name="Hits and alerts" value={`${number(told.hits)} and ${number(told.alerts)}`} />
          <Line name="Key destroyed" value={told.key ?? "The day had none"} />
          <Line
            name="Looked for afterwards"
            value={
              told.looked_for === 0
                ? "The day held no record"
                : `${told.looked_for} records in database, pictures and keys: ${told.left === 0 ? "none found" : `${told.left} found`}`
            }
          />
          <Line name="In the audit log as" value={`${told.digest.slice(0, 16)}…`} />
        </dl>
        <Paper day={day.day} />
      </details>
    </li>
  );
}

function Line({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt class="quiet">{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
