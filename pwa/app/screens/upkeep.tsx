/** The maintenance log of a camera: what was done, by whom, with whose approval; and one more line of it. */
import { LENGTH } from "../../api/lengths";
import { useMemo, useState } from "preact/hooks";
import { get, post } from "../api/client";
import type { Camera, Schemas } from "../api/types";
import { Choices, Field, Here, ProblemNote, useLoaded, useWork } from "../parts/parts";
import { fetched } from "../state/loaded";
import { can, serverNow } from "../state/signals";
import { repairs } from "./software";

type Log = Schemas["UpkeepLogOut"];

const KINDS: Record<string, string> = {
  repair: "Repair",
  installation: "Installation",
  software: "Software",
  model: "Recognition model",
};

export function Upkeep({ camera }: { camera: Camera }) {
  const path = `/api/cameras/${camera.id}/upkeep`;
  const log = useMemo(() => fetched<Log>(() => get<Log>(path)), [path]);
  const loaded = useLoaded(log);
  return (
    <div class="stack">
      <Here of={loaded} again={() => void log.load()} rows={2}>
        {({ lines }) =>
          lines.length === 0 ? <p class="quiet">Nothing is on file yet.</p> : <Lines lines={lines} />
        }
      </Here>
      {can("record_upkeep") && !camera.retired && <UpkeepForm path={path} done={() => void log.load()} />}
    </div>
  );
}

function Lines({ lines }: { lines: Log["lines"] }) {
  return (
    <ul class="stack tight" aria-label="Maintenance log">
      {lines.map((line) => (
        <li class="card stack tight" key={line.id}>
          <p class="strong">
            {line.done_on} · {KINDS[line.kind] ?? line.kind}
          </p>
          <p>{line.note}</p>
          <p class="quiet small">
            By {line.done_by}
            {line.source_approved ? `, approved: ${line.source_approved}` : ", no approval of the source on file"}
            {` · entered by ${line.entered_by}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** R-CAP-06: whose approval is on file under Software and repairs. */
function SourceField() {
  const loaded = useLoaded(repairs);
  return (
    <Here of={loaded} again={() => void repairs.load()} rows={1}>
      {({ sources }) => (
        <Field label="Approved source" hint="Of those that the Chief approved, under Software and repairs">
          <select name="source_id">
            <option value="">None of them</option>
            {sources
              .filter(({ ended_at }) => ended_at === null)
              .map(({ id, name, ground }) => (
                <option key={id} value={id}>
                  {name} ({ground})
                </option>
              ))}
          </select>
        </Field>
      )}
    </Here>
  );
}

function UpkeepForm({ path, done }: { path: string; done: () => void }) {
  const { busy, problem, run } = useWork();
  const [kind, setKind] = useState("repair");
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const target = event.currentTarget as HTMLFormElement;
    const form = new FormData(target);
    const text = (name: string): string => String(form.get(name) ?? "").trim();
    const body = {
      kind,
      done_on: text("done_on"),
      done_by: text("done_by"),
      note: text("note"),
      source_id: text("source_id") || null,
    } satisfies Schemas["UpkeepIn"];
    if (await run(() => post<Log>(path, body))) {
      target.reset();
      done();
    }
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <Choices label="What was done" options={KINDS} value={kind} pick={setKind} />
      <Field label="Day">
        <input name="done_on" type="date" required defaultValue={new Date(serverNow.value).toLocaleDateString("sv")} />
      </Field>
      <Field label="Done by" hint="The person or company that did it">
        <input name="done_by" required maxLength={LENGTH.line} />
      </Field>
      <Field label="What exactly" hint="For software and models, the version">
        <textarea name="note" required rows={2} maxLength={LENGTH.report} />
      </Field>
      <SourceField />
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy}>
        Enter it
      </button>
    </form>
  );
}
