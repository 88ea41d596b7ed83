/** All plates of a place and time, for the incident that the inquiry is about. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { get, post } from "../api/client";
import { good } from "../api/problem";
import type { Camera, Schemas } from "../api/types";
import { Choices, Field, Here, ProblemNote, useLoaded, useWork } from "../parts/parts";
import { fetched } from "../state/loaded";
import { offline, serverNow } from "../state/signals";
import { date } from "../time";
import type { Inquiry, Page } from "./state";
import { ANY, AskVehicle, asked as askedOf } from "./vehicle";

const DISTANCES = { "300": "300 m", "1000": "1 km", "3000": "3 km" };

/** A place on the map; of a retired camera as long as its reads live. */
const offered = ({ latitude, retired }: Camera): boolean =>
  latitude !== null && (!retired || Date.parse(retired.reads_until) > serverNow.value);

const places = fetched<Camera[]>(async () => {
  const answer = await get<Schemas["CamerasOut"]>("/api/cameras");
  return answer.ok ? good(answer.value.cameras.filter(offered)) : answer;
});

export function AskPlace({ inquiry, asked }: { inquiry: Inquiry; asked: (found: Page) => void }) {
  const loaded = useLoaded(places);
  return (
    <Here of={loaded} again={() => void places.load()} rows={1}>
      {(cameras) => <Form inquiry={inquiry} cameras={cameras} asked={asked} />}
    </Here>
  );
}

function Form({ inquiry, cameras, asked }: { inquiry: Inquiry; cameras: Camera[]; asked: (found: Page) => void }) {
  const { busy, problem, run } = useWork();
  const [meters, setMeters] = useState("1000");
  const [why, setWhy] = useState("");
  const [vehicle, setVehicle] = useState(ANY);
  const sensitive = problem?.clauses?.some(({ id }) => id.endsWith("-sensitive-place")) ?? false;
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const told = new FormData(event.currentTarget as HTMLFormElement);
    const camera = cameras.find(({ id }) => id === told.get("camera"));
    const at = (name: string): string => new Date(String(told.get(name))).toISOString();
    const body: Schemas["QueryIn"] = {
      area: { latitude: camera?.latitude ?? 0, longitude: camera?.longitude ?? 0, meters: Number(meters) },
      first: at("first"),
      last: at("last"),
      look_for: String(told.get("look_for") ?? "").trim(),
      vehicle: askedOf(vehicle),
      why_here: why.trim(),
    };
    const found = await run(() => post<Page>(`/api/inquiries/${inquiry.id}/queries`, body));
    if (found) asked(found);
  };
  return (
    <form class="stack tight" onSubmit={(event) => void send(event)}>
      <Field label="Around" hint="The place of a camera near the incident; cars that passed there count as well">
        <select name="camera" required>
          <option value="">Choose…</option>
          {cameras.map(({ id, place, retired }) => (
            <option key={id} value={id}>
              {place}
              {retired && ` (retired ${date(retired.at)})`}
            </option>
          ))}
        </select>
      </Field>
      <Choices label="How far" options={DISTANCES} value={meters} fit="three" pick={setMeters} />
      <div class="pairs">
        <Field label="From">
          <input type="datetime-local" name="first" required />
        </Field>
        <Field label="To" hint="At most a day">
          <input type="datetime-local" name="last" required />
        </Field>
      </div>
      <Field label="What you look for" hint="It stands above the pictures, for your eyes; nothing is left out by it">
        <input name="look_for" maxLength={LENGTH.line} autocomplete="off" />
      </Field>
      <AskVehicle vehicle={vehicle} change={setVehicle} />
      {problem && <ProblemNote problem={problem} />}
      {(sensitive || why) && (
        <Field label="Why the sensitive place cannot be left out" hint="In a sentence, without a plate; a supervisor looks at it">
          <textarea name="why_here" required maxLength={LENGTH.note} value={why} onInput={(event) => setWhy(event.currentTarget.value)} />
        </Field>
      )}
      <button type="submit" class="button main big wide" disabled={busy || offline.value}>
        Show all that passed
      </button>
    </form>
  );
}
