/** More days for an entry: asking with the reason, answering, and what was asked before. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { post } from "../api/client";
import type { Entry, Extension, Schemas } from "../api/types";
import { Field, Note, ProblemNote, Sheet, useWork } from "../parts/parts";
import { can, me, offline } from "../state/signals";
import { date } from "../time";
import { Answered, Answering } from "./answering";
import { answerers } from "./entry-form";
import { WaitsFor } from "./waiting-for";

export function Extensions({ entry, changed }: { entry: Entry; changed: () => void }) {
  const waiting = entry.extensions.find(({ status }) => status === "waiting");
  const before = entry.extensions.filter(({ status }) => status !== "waiting");
  return (
    <>
      {before.length > 0 && (
        <ul class="stack tight small" aria-label="More days so far">
          {before.map((each) => (
            <li key={each.id}>
              <Answered what={days(each.days)} until={each.expires_at ? `, until ${date(each.expires_at)}` : ""} of={each} />
            </li>
          ))}
        </ul>
      )}
      {waiting && <Waiting extension={waiting} entry={entry} changed={changed} />}
      {!waiting && !(endsSoon(entry) && entry.owner.id === me.value?.person.id) && mayAsk(entry) && <Ask entry={entry} changed={changed} />}
    </>
  );
}

const mayAsk = (entry: Entry): boolean =>
  !entry.ownerless && entry.status === "active" && !entry.approval_due && entry.list_kind === "detective" && can("request_entry");

/** From the first reminder on. */
const endsSoon = (entry: Entry): boolean =>
  entry.status === "active" && !entry.approval_due && entry.list_kind === "detective" && entry.days_left <= (me.value?.entries.soon_days ?? 0);

/** R-CUS-04: its end is near: what it led to so far, and one tap to ask for more days. */
export function EndsSoon({ entry, changed }: { entry: Entry; changed: () => void }) {
  const waiting = entry.extensions.some(({ status }) => status === "waiting");
  if (!endsSoon(entry) || waiting || entry.owner.id !== me.value?.person.id) return null;
  return (
    <Note tone="amber" icon="clock">
      <p class="strong">{entry.days_left <= 1 ? "It ends within a day." : `It ends in ${entry.days_left} days.`}</p>
      <p>
        So far it led to {entry.alerts === 1 ? "1 alert" : `${entry.alerts} alerts`}, {entry.rejected} rejected.
      </p>
      {mayAsk(entry) && <Ask entry={entry} changed={changed} />}
    </Note>
  );
}

const days = (count: number): string => (count === 1 ? "1 more day" : `${count} more days`);

function Waiting({ extension, entry, changed }: { extension: Extension; entry: Entry; changed: () => void }) {
  const told = (
    <>
      <p>
        <span class="strong">{days(extension.days)} asked for</span> by {extension.asked_by.name}; without an answer it
        ends on {date(extension.expired_at)}.
      </p>
      <p>
        <span class="strong">Reason: </span>
        {extension.reason}
      </p>
      <WaitsFor waits={extension.waits_for} />
    </>
  );
  if (!can("approve_entry")) return <div class="stack tight">{told}</div>;
  const own = [extension.asked_by.id, entry.author.id].includes(me.value?.person.id ?? "");
  return (
    <Answering path={`/api/extensions/${extension.id}/approval`} own={own} changed={changed}>
      {told}
    </Answering>
  );
}

function Ask({ entry, changed }: { entry: Entry; changed: () => void }) {
  const [asking, setAsking] = useState(false);
  return (
    <div>
      <button type="button" class="button" disabled={offline.value} onClick={() => setAsking(true)}>
        Ask for more days
      </button>
      {asking && (
        <Sheet title={`More days for ${entry.plate}`} close={() => setAsking(false)}>
          <AskForm
            entry={entry}
            done={() => {
              setAsking(false);
              changed();
            }}
          />
        </Sheet>
      )}
    </div>
  );
}

function AskForm({ entry, done }: { entry: Entry; done: () => void }) {
  const { busy, problem, run } = useWork();
  const most = me.value?.entries.more_days ?? 30;
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const body = { days: Number(form.get("days")), reason: String(form.get("reason") ?? "").trim() } satisfies Schemas["ExtensionIn"];
    if (await run(() => post<Entry>(`/api/entries/${entry.id}/extensions`, body))) done();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <p>
        It ends on {entry.expires_at ? date(entry.expires_at) : "a day not told"}, unless somebody else approves this
        before then.
      </p>
      <Field label="Days more" hint={`At most ${most}, and no day later than ${most} from the approval`}>
        <input name="days" type="number" inputMode="numeric" min={1} max={most} defaultValue={String(Math.min(30, most))} required />
      </Field>
      <Field label="Reason" hint="Why this vehicle is still of interest">
        <textarea name="reason" required maxLength={LENGTH.note} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy || offline.value}>
        {answerers() ? `Send to the ${answerers()}` : "Ask"}
      </button>
    </form>
  );
}
