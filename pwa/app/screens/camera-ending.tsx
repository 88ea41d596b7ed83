/** The end of a camera's frames, for those who may: its approval is taken back. */
import { useState } from "preact/hooks";
import { post } from "../api/client";
import type { Answer } from "../api/problem";
import type { Camera, Schemas } from "../api/types";
import { LENGTH } from "../../api/lengths";
import { Field, ProblemNote, Sheet, useWork } from "../parts/parts";
import { offline } from "../state/signals";

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
            send={(note) => post<Camera>(`/api/cameras/${camera.id}/approval`, { approve: false, note } satisfies Schemas["ApprovalIn"])}
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

function Why(props: { label: string; button: string; send: (note: string) => Promise<Answer<Camera>>; done: () => void }) {
  const { busy, problem, run } = useWork();
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget as HTMLFormElement).get("note") ?? "").trim();
    if (await run(() => props.send(note))) props.done();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <Field label={props.label} hint="It stands in the audit log">
        <textarea name="note" required maxLength={LENGTH.note} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy || offline.value}>
        {props.button}
      </button>
    </form>
  );
}
