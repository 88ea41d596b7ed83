/** One custom entry: plate, why, its life as a bar, what it led to, and the approver's two buttons. */
import { useState } from "preact/hooks";
import { post, remove } from "../api/client";
import { good } from "../api/problem";
import type { Entry, EntryStatus } from "../api/types";
import { Note, ProblemNote, useWork } from "../parts/parts";
import { Patrol } from "../parts/patrol";
import { can, me, offline, serverNow } from "../state/signals";
import { date, full, hourMinute, hours } from "../time";
import { Answering } from "./answering";
import { EndsSoon, Extensions } from "./extension";
import { lifeLeft } from "./life";
import { AskBack, Remarks, Report } from "./remarks";
import { reasonWord } from "./reasons";
import { WaitsFor } from "./waiting-for";
import { Weighing, told } from "./weighing";
import { Widenings } from "./widening";

const STATUS: Record<EntryStatus, { word: string; tone: string }> = {
  requested: { word: "Waiting for approval", tone: "amber" },
  active: { word: "Active", tone: "" },
  refused: { word: "Refused", tone: "red" },
  expired: { word: "Expired", tone: "" },
  removed: { word: "Removed", tone: "" },
};

export function EntryCard({ entry, changed }: { entry: Entry; changed: () => void }) {
  const asked = entry.extensions.some(({ status }) => status === "waiting");
  const owed = entry.status === "active" && entry.approval_due !== null;
  const wider = entry.widenings.some(({ status }) => status === "waiting");
  const weighed = (entry.status === "requested" || owed) && can("approve_entry");
  const { word, tone } = owed
    ? { word: "Active, approval due", tone: "amber" }
    : asked
      ? { word: "More days asked for", tone: "amber" }
      : wider
        ? { word: "More units asked for", tone: "amber" }
        : STATUS[entry.status];
  return (
    <article class="card stack tight">
      <div class="row apart">
        <span>
          <span class="plate-text">{entry.plate}</span> {entry.state ?? ""}
        </span>
        <span class={`tag ${tone}`}>{word}</span>
      </div>
      <p class="strong">{reasonWord(entry.reason_class)}</p>
      {weighed ? <Weighing entry={entry} /> : <p>{entry.synopsis}</p>}
      <WaitsFor waits={entry.waits_for} />
      <ApprovalDue entry={entry} />
      {entry.status === "active" && !owed && (entry.list_kind === "commander" ? <ForShift entry={entry} /> : <Life entry={entry} />)}
      {!weighed && (
        <p class="quiet small">
          {entry.author.name}
          {entry.approver ? ` · ${entry.status === "refused" ? "refused" : "approved"} by ${entry.approver.name}` : ""}
          {entry.case_number ? ` · case ${entry.case_number}` : ""} · seen by {told(entry)}
        </p>
      )}
      {(entry.status === "active" || entry.status === "requested") && <Patrol patrol={entry.patrol} />}
      {entry.note && <p>Note of {entry.approver?.name ?? "who answered"}: {entry.note}</p>}
      {entry.jurisdiction && (
        <p class="small">
          <span class="strong">Crime in {entry.jurisdiction}: </span>
          joint investigation with {entry.joint_agency} ({entry.joint_contact})
        </p>
      )}
      {entry.ownerless && entry.status === "active" && <TakeOver entry={entry} changed={changed} />}
      {!entry.ownerless && entry.owner.id !== entry.author.id && <p class="small">Taken over by {entry.owner.name}</p>}
      <EndsSoon entry={entry} changed={changed} />
      <Remarks entry={entry} changed={changed} />
      {entry.status === "active" && <Report entry={entry} changed={changed} />}
      <Extensions entry={entry} changed={changed} />
      <Widenings entry={entry} changed={changed} />
      {weighed && <Approval entry={entry} changed={changed} />}
      {entry.status === "active" && entry.removable && <NoLongerValid entry={entry} changed={changed} />}
    </article>
  );
}

/** Whoever owned it lost access: it still matches, and somebody has to answer for it. */
function TakeOver({ entry, changed }: { entry: Entry; changed: () => void }) {
  const { busy, problem, run } = useWork();
  const take = async (): Promise<void> => {
    if (await run(() => post<Entry>(`/api/entries/${entry.id}/ownership`))) changed();
  };
  return (
    <Note tone="amber">
      <p>{entry.owner.name} has no access any more. This entry still alerts and belongs to nobody.</p>
      {problem && <ProblemNote problem={problem} />}
      {can("request_entry") && (
        <div>
          <button type="button" class="button" disabled={busy || offline.value} onClick={() => void take()}>
            Take it over
          </button>
        </div>
      )}
    </Note>
  );
}

/** Active at once, approved afterwards: until when, or that nobody did in time. */
function ApprovalDue({ entry: { approval_due, due_h, status } }: { entry: Entry }) {
  if (!approval_due || (status !== "active" && status !== "expired")) return null;
  if (status === "expired")
    return <p class="amber">Nobody approved it by {full(approval_due)}: it ended then.</p>;
  return (
    <p>
      <span class="amber strong">Approval due in {hours(due_h ?? 0)}</span>, by {full(approval_due)}. It alerts until then,
      and ends then unless it is approved.
    </p>
  );
}

/** A commander's plate has no days: its list says when it ends. */
function ForShift({ entry }: { entry: Entry }) {
  return (
    <p class="small">
      <span class="strong">For the shift, until {hourMinute(entry.expires_at)}</span> · {entry.alerts}{" "}
      {entry.alerts === 1 ? "alert" : "alerts"}, {entry.rejected} rejected
    </p>
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
  const own = entry.author.id === me.value?.person.id;
  return (
    <Answering path={`/api/entries/${entry.id}/approval`} own={own} changed={changed}>
      {!own && <AskBack entry={entry} changed={changed} />}
    </Answering>
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
