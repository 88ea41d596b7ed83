/** A vehicle that is known not to be the wanted one: warned of before the steps, said after a rejection. */
import { useState } from "preact/hooks";
import { LENGTH } from "../../api/lengths";
import { post } from "../api/client";
import { good } from "../api/problem";
import type { Alert, Schemas } from "../api/types";
import { Field, Note, ProblemNote, Sheet, useWork } from "../parts/parts";
import { can, offline } from "../state/signals";
import { date } from "../time";

/** It keeps no alert back and is nobody's check: the steps stay as they are. */
export function NotWanted({ alert }: { alert: Alert }) {
  return (
    <>
      {alert.not_wanted.map((note) => (
        <Note key={note.vehicle} tone="amber" icon="eye">
          <p class="strong">With this plate another vehicle is known that is not the wanted one: {note.vehicle}.</p>
          <p>{note.why}</p>
          <p class="small">
            {note.said_by}, approved by {note.approved_by}, until {date(note.until)}. It checks nothing: this may be the wanted one all the
            same.
          </p>
        </Note>
      ))}
    </>
  );
}

/** After a rejection: for the next officer who is alerted to this plate. */
export function ProposeNotWanted({ alert }: { alert: Alert }) {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState(false);
  if (alert.decision?.decision !== "rejected" || alert.test || !can("propose_known_false")) return null;
  if (said)
    return (
      <Note tone="green">
        <p>Proposed. Once a commander has approved it, it stands on the next alerts of this plate.</p>
      </Note>
    );
  return (
    <div>
      <button type="button" class="button" disabled={offline.value} onClick={() => setOpen(true)}>
        I know this vehicle: warn the next officer
      </button>
      {open && (
        <ProposeSheet
          alert={alert}
          close={() => setOpen(false)}
          done={() => {
            setOpen(false);
            setSaid(true);
          }}
        />
      )}
    </div>
  );
}

function ProposeSheet({ alert, close, done }: { alert: Alert; close: () => void; done: () => void }) {
  const { busy, problem, run } = useWork();
  const [vehicle, setVehicle] = useState("");
  const [why, setWhy] = useState("");
  const save = async (): Promise<void> => {
    const body: Schemas["KnownFalseIn"] = { vehicle: vehicle.trim(), why: why.trim() };
    const saved = await run(async () => {
      const answer = await post(`/api/alerts/${alert.id}/known-false`, body);
      return answer.ok ? good(true) : answer;
    });
    if (saved) done();
  };
  return (
    <Sheet title="Known, and not the wanted one" close={close}>
      <p>A commander looks at it first. It rings on as before, and every officer still checks for themselves.</p>
      <Field label="Which vehicle it is" hint="Make, color, what it is recognized by; no names of people.">
        <input value={vehicle} autocomplete="off" maxLength={LENGTH.line} onInput={(event) => setVehicle(event.currentTarget.value)} />
      </Field>
      <Field label="How you know">
        <input value={why} autocomplete="off" maxLength={LENGTH.line} onInput={(event) => setWhy(event.currentTarget.value)} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <button type="button" class="button main big wide" disabled={busy || !vehicle.trim() || !why.trim()} onClick={() => void save()}>
        Propose it
      </button>
    </Sheet>
  );
}
