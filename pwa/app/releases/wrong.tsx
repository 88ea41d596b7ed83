/** The reading in a package proved wrong: noted once, and whoever was given it is to be told. */
import { useState } from "preact/hooks";
import { LENGTH } from "../../api/lengths";
import { post } from "../api/client";
import { Field, ProblemNote, Sheet, useWork } from "../parts/parts";
import { can, offline } from "../state/signals";
import { type All, shown } from "./page";

export function ProvedWrong({ evidence, changed }: { evidence: string; changed: () => void }) {
  const { busy, problem, run } = useWork();
  const [open, setOpen] = useState(false);
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget as HTMLFormElement).get("note") ?? "").trim();
    const next = await run(() => post<All>(`/api/evidence/${evidence}/wrong`, { note }));
    if (!next) return;
    shown(next);
    setOpen(false);
    changed();
  };
  if (!can("take_request")) return null;
  return (
    <>
      <button type="button" class="button" disabled={offline.value} onClick={() => setOpen(true)}>
        The reading is wrong
      </button>
      {open && (
        <Sheet title="The reading is wrong" close={() => setOpen(false)}>
          <form class="stack" onSubmit={(event) => void send(event)}>
            <p>It stays in the custody log, and Releases shows who was given the record and has to be told.</p>
            <Field label="What is wrong, and how it is known">
              <textarea name="note" rows={3} required maxLength={LENGTH.note} />
            </Field>
            {problem && <ProblemNote problem={problem} />}
            <button type="submit" class="button main big wide" disabled={busy}>
              Put it on file
            </button>
          </form>
        </Sheet>
      )}
    </>
  );
}
