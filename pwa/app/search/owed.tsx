/** A number that was not there when a phrase was used: enter it, or say that none was issued. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { post } from "../api/client";
import type { Schemas } from "../api/types";
import { Field, Note, ProblemNote, useWork } from "../parts/parts";
import { offline } from "../state/signals";
import { full } from "../time";
import { type Inquiry, called, put } from "./state";

export function Owed({ inquiry }: { inquiry: Inquiry }) {
  const { busy, problem, run } = useWork();
  const [number, setNumber] = useState("");
  const [sure, setSure] = useState(false);
  const late = inquiry.owed === "overdue";
  const fill = async (told: string | null): Promise<void> => {
    const body: Schemas["NumberIn"] = { number: told };
    const changed = await run(() => post<Inquiry>(`/api/inquiries/${inquiry.id}/number`, body));
    if (changed) put(changed);
  };
  return (
    <Note tone="amber" icon="clock">
      <p>
        <span class="strong">{called(inquiry)}</span>: the number {late ? "was" : "is"} due{" "}
        {inquiry.backfill_due ? full(inquiry.backfill_due) : ""}
      </p>
      <form
        class="stack tight"
        onSubmit={(event) => {
          event.preventDefault();
          void fill(number);
        }}
      >
        <Field label="Number">
          <input
            value={number}
            required
            maxLength={LENGTH.number}
            autocomplete="off"
            autocapitalize="characters"
            onInput={(event) => setNumber(event.currentTarget.value)}
          />
        </Field>
        {problem && <ProblemNote problem={problem} />}
        <div class="row">
          <button type="submit" class="button" disabled={busy || offline.value}>
            Save the number
          </button>
          <button
            type="button"
            class="button plain"
            disabled={busy || offline.value}
            onClick={() => (sure ? void fill(null) : setSure(true))}
          >
            {sure ? "Yes, no number was issued" : "No number was issued"}
          </button>
        </div>
      </form>
    </Note>
  );
}
