/** The end of a camera's frames, for those who may: its approval is taken back, or it is retired. */
import { useState } from "preact/hooks";
import { post } from "../api/client";
import type { Answer } from "../api/problem";
import type { Camera, Schemas } from "../api/types";
import { LENGTH } from "../../api/lengths";
import { Field, Note, ProblemNote, Sheet, useWork } from "../parts/parts";
import { can, offline } from "../state/signals";
import { date, full } from "../time";
import { Upkeep } from "./upkeep";

export function TakeBack({ camera, done }: { camera: Camera; done: () => void }) {
  const [open, setOpen] = useState(false);
  if (!camera.withdrawable) return null;
  return (
    <>
      <button type="button" class="button" onClick={() => setOpen(true)}>
        Take the approval back
      </button>
      {open && (
        <Sheet title={`Approval of ${camera.name}`} close={() => setOpen(false)}>
          <p>
            Every frame of it is refused from now on, those too that wait at its gateway. What was read before stays as long as
            it may.
          </p>
          <p>To undo it, approve the camera afresh: the gateway keeps what was refused and sends it then.</p>
          <Why
            label="Why is it taken back?"
            button="Take the approval back"
            send={({ note }) => post<Camera>(`/api/cameras/${camera.id}/approval`, { approve: false, note } satisfies Schemas["ApprovalIn"])}
            done={() => {
              setOpen(false);
              done();
            }}
          />
        </Sheet>
      )}
    </>
  );
}

/** R-CAM-03: for good. `alone`: its gateway sends for no other camera. */
export function Retire({ camera, alone, done }: { camera: Camera; alone: boolean; done: () => void }) {
  const [open, setOpen] = useState(false);
  if (!camera.retirable) return null;
  const waits = camera.health?.told?.spool_frames ?? 0;
  const gateway = alone && can("revoke_gateway") ? camera.gateway : null;
  return (
    <>
      <button type="button" class="button" onClick={() => setOpen(true)}>
        Retire
      </button>
      {open && (
        <Sheet title={`Retire ${camera.name}`} close={() => setOpen(false)}>
          <p>
            For a camera that is taken down for good. Every frame of it is refused from now on; what it read stays, and may be
            searched by, as long as it may. It stays in the register with today as its last day.
          </p>
          <p>This is not undone: to use it again, register it anew, under the same name if you like.</p>
          {waits > 0 && (
            <Note tone="amber" icon="alert">
              <p>
                {waits.toLocaleString("en-US")} {waits === 1 ? "frame waits" : "frames wait"} at its gateway and would be
                refused. Let them come first.
              </p>
            </Note>
          )}
          <Why
            label="Why is it retired?"
            button="Retire this camera for good"
            gateway={gateway}
            send={(said) => post<Camera>(`/api/cameras/${camera.id}/retirement`, said satisfies Schemas["RetirementIn"])}
            done={() => {
              setOpen(false);
              done();
            }}
          />
        </Sheet>
      )}
    </>
  );
}

/** Those of the register that are in use no more, each with its last day. */
export function RetiredCameras({ cameras }: { cameras: Camera[] }) {
  if (cameras.length === 0) return null;
  return (
    <details class="card">
      <summary>Retired ({cameras.length})</summary>
      <ul class="stack tight">
        {cameras.map((camera) => camera.retired && <RetiredCamera key={camera.id} camera={camera} retired={camera.retired} />)}
      </ul>
    </details>
  );
}

function RetiredCamera({ camera, retired }: { camera: Camera; retired: Schemas["RetiredOut"] }) {
  const [open, setOpen] = useState(false);
  return (
    <li class="stack tight">
      <h2>{camera.name}</h2>
      <p class="quiet">
        {camera.place} · {camera.owner}
      </p>
      <p>{retired.why}</p>
      <p class="small">
        Retired by {retired.by}, {full(retired.at)} · its last reads are gone on {date(retired.reads_until)}
      </p>
      <div>
        <button type="button" class="button" onClick={() => setOpen(true)}>
          Maintenance
        </button>
      </div>
      {open && (
        <Sheet title={`Maintenance of ${camera.name}`} close={() => setOpen(false)}>
          <Upkeep camera={camera} />
        </Sheet>
      )}
    </li>
  );
}

function Why(props: {
  label: string;
  button: string;
  /** A gateway that may end with it, by its name. */
  gateway?: string | null;
  send: (said: { note: string; gateway_too: boolean }) => Promise<Answer<Camera>>;
  done: () => void;
}) {
  const { busy, problem, run } = useWork();
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const said = { note: String(form.get("note") ?? "").trim(), gateway_too: form.get("gateway") === "on" };
    if (await run(() => props.send(said))) props.done();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <Field label={props.label} hint="It stands in the audit log">
        <textarea name="note" required maxLength={LENGTH.note} />
      </Field>
      {props.gateway && (
        <label class="tick">
          <input type="checkbox" name="gateway" defaultChecked />
          <span>
            Revoke gateway {props.gateway} too: it sends for no other camera. Leave it only if another camera will send
            through it.
          </span>
        </label>
      )}
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy || offline.value}>
        {props.button}
      </button>
    </form>
  );
}
