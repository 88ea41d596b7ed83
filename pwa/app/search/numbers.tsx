/** Numbers that were issued: how often none came, and a file of them, first as a dry run. */
import { useState } from "preact/hooks";
import { call } from "../api/client";
import type { Schemas } from "../api/types";
import { Note, ProblemNote, Sheet, TableFile, useWork } from "../parts/parts";
import { can, offline } from "../state/signals";
import { full } from "../time";

type Counts = Schemas["NumbersOut"];
type Issued = Schemas["IssuedOut"];

export function Numbers({ counts, changed }: { counts: Counts; changed: () => void }) {
  const [bringing, setBringing] = useState(false);
  return (
    <section class="stack tight" aria-labelledby="numbers-title">
      <h2 id="numbers-title">Numbers in the last 30 days</h2>
      <p>
        No number was issued: {counts.none_issued}. Not among the issued ones: {counts.unissued}.
        <br />
        <span class="quiet small">
          {counts.listed_at ? `Issued numbers were last brought in on ${full(counts.listed_at)}.` : "No issued numbers were brought in yet: none can be checked."}
        </span>
      </p>
      {can("import_numbers") && (
        <div>
          <button type="button" class="button" disabled={offline.value} onClick={() => setBringing(true)}>
            Bring in issued numbers
          </button>
        </div>
      )}
      {bringing && (
        <Sheet title="Issued numbers" close={() => setBringing(false)}>
          <FileForm
            done={() => {
              setBringing(false);
              changed();
            }}
          />
        </Sheet>
      )}
    </section>
  );
}

function FileForm({ done }: { done: () => void }) {
  const { busy, problem, run } = useWork();
  const [file, setFile] = useState<File | null>(null);
  const [held, setHeld] = useState<Issued | null>(null);
  const send = async (dry: boolean): Promise<void> => {
    if (!file) return;
    const found = await run(() =>
      call<Issued>("POST", `/api/issued-numbers?dry=${dry}`, { raw: { type: "text/csv", data: file } }),
    );
    if (!found) return;
    if (found.taken) done();
    else setHeld(found);
  };
  const refused = held?.refused ?? [];
  return (
    <div class="stack">
      <p>
        At night the numbers that searches named a day or more before are looked for among them. What is not found comes to
        the searches to look at.
      </p>
      <TableFile
        hint="CSV with one column, number"
        pick={(chosen) => {
          setFile(chosen);
          setHeld(null);
        }}
      />
      {problem && <ProblemNote problem={problem} />}
      {held && (
        <Note tone={refused.length > 0 ? "amber" : "green"} live>
          <p>
            {held.new} new, {held.known} known already.
            {refused.length > 0 ? " Nothing is taken while a row is no number of ours:" : ""}
          </p>
          {refused.length > 0 && (
            <ul class="small">
              {refused.map(({ row, why }) => (
                <li key={row}>
                  Row {row}: {why}
                </li>
              ))}
            </ul>
          )}
        </Note>
      )}
      <button type="button" class="button big wide" disabled={busy || offline.value || !file} onClick={() => void send(true)}>
        Dry run
      </button>
      {held && refused.length === 0 && (
        <button type="button" class="button main big wide" disabled={busy || offline.value} onClick={() => void send(false)}>
          Take the whole file
        </button>
      )}
    </div>
  );
}
