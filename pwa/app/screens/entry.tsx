/** One custom entry: plate, why, its life as a bar, what it led to, and the approver's two buttons. */
import { useState } from "preact/hooks";
import { post, remove } from "../api/client";
import { good } from "../api/problem";
import type { Entry, EntryStatus } from "../api/types";
import { Field, ProblemNote, useWork } from "../parts/parts";
import { can, me, offline, serverNow } from "../state/signals";
import { date } from "../time";
import { lifeLeft } from "./life";
import { reasonWord } from "./reasons";

const STATUS: Record<EntryStatus, { word: string; tone: string }> = {
  requested: { word: "Waiting for approval", tone: "amber" },
  active: { word: "Active", tone: "" },
  refused: { word: "Refused", tone: "red" },
  expired: { word: "Expired", tone: "" },
  removed: { word: "Removed", tone: "" },
};

export function EntryCard({ entry, changed }: { entry: Entry; changed: () => void }) {
  const { word, tone } = STATUS[entry.status];
  return (
    <article class="card stack tight">
      <div class="row apart">
        <span>
          <span class="plate-text">{entry.plate}</span> {entry.state ?? ""}
        </span>
        <span class={`tag ${tone}`}>{word}</span>
      </div>
      <p class="strong">{reasonWord(entry.reason_class)}</p>
      <p>{entry.synopsis}</p>
      {entry.status === "active" && <Life entry={entry} />}
      <p class="quiet small">
        {entry.author.name}
        {entry.approver ? ` · approved by ${entry.approver.name}` : ""}
        {entry.case_number ? ` · case ${entry.case_number}` : ""} · seen by {entry.audience.join(", ")}
      </p>
      {entry.status === "requested" && can("approve_entry") && <Approval entry={entry} changed={changed} />}
      {entry.status === "active" && can("remove_entry") && <NoLongerValid entry={entry} changed={changed} />}
    </article>
  );
}

function Life({ entry }: { entry: Entry }) {
  const left = lifeLeft(entry, serverNow.value);
  const days = entry.days_left ?? 0;
  return (
    <>
      <meter class={days <= 3 ? "life short" : "life"} min={0} max={1} value={left} aria-label="Life left" />
      <p class="small">
        <span class={days <= 3 ? "amber strong" : "strong"}>{days === 1 ? "1 day left" : `${days} days left`}</span>
        {entry.expires_at ? `, until ${date(entry.expires_at)}` : ""} · {entry.alerts}{" "}
        {entry.alerts === 1 ? "alert" : "alerts"}, {entry.rejected} rejected
      </p>
    </>
  );
}

function Approval({ entry, changed }: { entry: Entry; changed: () => void }) {
  const { busy, problem, run } = useWork();
  const [note, setNote] = useState("");
  const decide = async (approve: boolean): Promise<void> => {
    if (await run(() => post<Entry>(`/api/entries/${entry.id}/approval`, { approve, note: note.trim() }))) changed();
  };
  const own = entry.author.id === me.value?.person.id;
  return (
    <div class="stack tight">
      <p>
        <span class="strong">Basis: </span>
        {entry.basis}
      </p>
      {own && <p class="amber">This is your own request: somebody else approves it.</p>}
      <Field label="Note to the author">
        <input value={note} maxLength={300} onInput={(event) => setNote(event.currentTarget.value)} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      {offline.value && <p class="amber">An approval needs signal.</p>}
      <div class="two">
        <button type="button" class="button big" disabled={busy || offline.value} onClick={() => void decide(false)}>
          Refuse
        </button>
        <button
          type="button"
          class="button main big"
          disabled={busy || offline.value}
          onClick={() => void decide(true)}
        >
          Approve
        </button>
      </div>
    </div>
  );
}

/** One tap and one to be sure: an entry known to be wrong should go at once (R-CUS-08). */
function NoLongerValid({ entry, changed }: { entry: Entry; changed: () => void }) {
  const { busy, problem, run } = useWork();
  const [sure, setSure] = useState(false);
  const end = async (): Promise<void> => {
    const done = await run(async () => {
      const answer = await remove(`/api/entries/${entry.id}`);
      return answer.ok ? good(true) : answer;
    });
    if (done) changed();
  };
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={busy || offline.value}
          onClick={() => (sure ? void end() : setSure(true))}
        >
          {sure ? "Yes, remove it now" : "No longer valid"}
        </button>
        {sure && (
          <button type="button" class="button plain" onClick={() => setSure(false)}>
            Keep it
          </button>
        )}
      </div>
    </>
  );
}
