/** Bringing in a general list: whole or not at all, with every refused row and its reason. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { post } from "../api/client";
import type { Imported } from "../api/types";
import { Field, Note, ProblemNote, useWork } from "../parts/parts";

export function ImportList({ done }: { done: () => void }) {
  const { busy, problem, run } = useWork();
  const [made, setMade] = useState<Imported | null>(null);
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const file = form.get("file");
    if (!(file instanceof File)) return;
    const name = encodeURIComponent(String(form.get("name") ?? ""));
    const raw = { type: "text/csv", data: file };
    const answer = await run(() => post<Imported>(`/api/lists/general/import?name=${name}`, undefined, { raw }));
    if (!answer) return;
    setMade(answer);
    done();
  };
  if (made) return <Result made={made} />;
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <p>The new list replaces the old one of the same name. If the file is broken, the old list stays.</p>
      <Field label="Name of the list">
        <input name="name" required maxLength={LENGTH.word} placeholder="State hot list" />
      </Field>
      <Field label="File (CSV)">
        <input name="file" type="file" accept=".csv,text/csv" required />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy}>
        {busy ? "Reading the list…" : "Bring in"}
      </button>
    </form>
  );
}

function Result({ made }: { made: Imported }) {
  return (
    <>
      <Note tone="green" live>
        <p class="strong">{made.entries.toLocaleString("en-US")} plates taken</p>
        <p class="small quiet">Digest {made.digest.slice(0, 16)}…</p>
      </Note>
      {made.not_ours > 0 && (
        <p>
          {made.not_ours.toLocaleString("en-US")} rows have a reason that the policy does not allow: they match nothing.
        </p>
      )}
      {made.twins > 0 && (
        <Note tone="amber">
          <p class="strong">{made.twins} plates differ in O and 0 or I and 1 only</p>
          <p>One of each is probably a slip. Ask the source about rows {made.twin_rows.slice(0, 10).map((rows) => rows.join(" and ")).join("; ")}.</p>
        </Note>
      )}
      {made.refused_count > 0 && (
        <Note tone="amber">
          <p class="strong">{made.refused_count.toLocaleString("en-US")} rows not taken</p>
          <ul>
            {made.refused.slice(0, 50).map(({ row, why }) => (
              <li key={row}>
                Row {row}: {why}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}
