/** A wider audience for an entry: asking with the reason, answering, and what was asked before. */
import { useState } from "preact/hooks";
import { post } from "../api/client";
import { LENGTH } from "../../api/lengths";
import type { Entry, Schemas } from "../api/types";
import { Field, ProblemNote, Sheet, useWork } from "../parts/parts";
import { can, me, offline } from "../state/signals";
import { Answered, Answering } from "./answering";
import { answerers } from "./entry-form";
import { WaitsFor } from "./waiting-for";

type Widening = Schemas["WideningOut"];

/** Units that the profile names and that do not get its alerts yet. */
const further = (entry: Entry): string[] => (me.value?.entries.units ?? []).filter((unit) => !entry.audience.includes(unit));

export function Widenings({ entry, changed }: { entry: Entry; changed: () => void }) {
  const waiting = entry.widenings.find(({ status }) => status === "waiting");
  const before = entry.widenings.filter(({ status }) => status !== "waiting");
  const mayAsk = entry.status === "active" && !entry.ownerless && can("request_entry") && further(entry).length > 0;
  return (
    <>
      {before.map((each) => (
        <div class="small" key={each.id}>
          <Answered what={`Alerts also to ${each.units.join(", ")}`} of={each} />
        </div>
      ))}
      {waiting && <Waiting widening={waiting} entry={entry} changed={changed} />}
      {!waiting && mayAsk && <Ask entry={entry} changed={changed} />}
    </>
  );
}

function Waiting({ widening, entry, changed }: { widening: Widening; entry: Entry; changed: () => void }) {
  const told = (
    <>
      <p>
        <span class="strong">Its alerts are to go to {widening.units.join(", ")} as well</span>, asked by{" "}
        {widening.asked_by.name}; until then to {entry.audience.join(", ")} alone.
      </p>
      <p>
        <span class="strong">Reason: </span>
        {widening.reason}
      </p>
      <WaitsFor waits={widening.waits_for} />
    </>
  );
  if (!can("approve_entry")) return <div class="stack tight">{told}</div>;
  const own = [widening.asked_by.id, entry.author.id].includes(me.value?.person.id ?? "");
  return (
    <Answering path={`/api/widenings/${widening.id}/approval`} own={own} changed={changed}>
      {told}
    </Answering>
  );
}

function Ask({ entry, changed }: { entry: Entry; changed: () => void }) {
  const [asking, setAsking] = useState(false);
  return (
    <div>
      <button type="button" class="button" disabled={offline.value} onClick={() => setAsking(true)}>
        Alert more units
      </button>
      {asking && (
        <Sheet title={`More units for ${entry.plate}`} close={() => setAsking(false)}>
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
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const body: Schemas["WideningIn"] = { units: form.getAll("unit").map(String), reason: String(form.get("reason") ?? "").trim() };
    if (await run(() => post<Entry>(`/api/entries/${entry.id}/widenings`, body))) done();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <p>The custom list is confidential: its alerts go to {entry.audience.join(", ")} until somebody else approves more.</p>
      <fieldset>
        <legend>Alert these as well</legend>
        {further(entry).map((unit) => (
          <label class="tick" key={unit}>
            <input type="checkbox" name="unit" value={unit} />
            <span>{unit}</span>
          </label>
        ))}
      </fieldset>
      <Field label="Reason" hint="Why these units need to know">
        <textarea name="reason" required maxLength={LENGTH.note} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy || offline.value}>
        {answerers() ? `Send to the ${answerers()}` : "Ask"}
      </button>
    </form>
  );
}
