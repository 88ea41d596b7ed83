/** People, training or issued devices from a file: first what each row would do, then all of it or nothing. */
import { useState } from "preact/hooks";
import { call } from "../api/client";
import type { Schemas } from "../api/types";
import { Choices, Note, ProblemNote, TableFile, useWork } from "../parts/parts";
import { offline } from "../state/signals";

type Row = Schemas["RosterRowOut"];
const KINDS = { people: "People", training: "Training", devices: "Issued devices" };
const COLUMNS: Record<string, string> = {
  people: "username, name, role, units, sworn, ends_on",
  training: "username, course, topics, completed_on, expires_on",
  devices: "asset_tag, serial, username, issued_on (a spare device: without the last two)",
};
const WORDS: Record<Row["turn"], string> = {
  made: "would be made",
  changed: "would be changed",
  same: "is so already",
  refused: "refused",
};

export function RosterForm({ done }: { done: () => void }) {
  const { busy, problem, run } = useWork();
  const [kind, setKind] = useState("people");
  const [file, setFile] = useState<File | null>(null);
  const [rows, setRows] = useState<Row[] | null>(null);
  const send = async (dry: boolean): Promise<void> => {
    if (!file) return;
    const found = await run(() =>
      call<Schemas["RosterOut"]>("POST", `/api/people/import?kind=${kind}&dry=${dry}`, {
        raw: { type: "text/csv", data: file },
      }),
    );
    if (!found) return;
    if (dry) setRows(found.rows);
    else done();
  };
  const refused = rows?.filter(({ turn }) => turn === "refused").length ?? 0;
  return (
    <div class="stack">
      <Choices
        label="What is in the file"
        options={KINDS}
        value={kind}
        pick={(key) => {
          setKind(key);
          setRows(null);
        }}
      />
      <p class="quiet small">CSV with the columns {COLUMNS[kind]}; several units or topics with ; between them.</p>
      <TableFile
        pick={(chosen) => {
          setFile(chosen);
          setRows(null);
        }}
      />
      {problem && <ProblemNote problem={problem} />}
      {rows && (
        <>
          <Note tone={refused > 0 ? "amber" : "green"} live>
            <p>
              {rows.length} rows: {(Object.keys(WORDS) as Row["turn"][])
                .map((turn) => `${rows.filter((row) => row.turn === turn).length} ${WORDS[turn]}`)
                .join(", ")}
              .{refused > 0 ? " Nothing is taken while one is refused." : ""}
            </p>
          </Note>
          <ul class="stack tight small">
            {rows.map((row) => (
              <li key={row.row}>
                Row {row.row}, {row.username}: <span class={row.turn === "refused" ? "amber strong" : ""}>{WORDS[row.turn]}</span>
                {row.why ? `. ${row.why}` : ""}
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" class="button big wide" disabled={busy || offline.value || !file} onClick={() => void send(true)}>
        Dry run: show what would happen
      </button>
      {rows && refused === 0 && (
        <button type="button" class="button main big wide" disabled={busy || offline.value} onClick={() => void send(false)}>
          Take the whole file
        </button>
      )}
    </div>
  );
}
