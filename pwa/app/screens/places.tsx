/** Places that are sensitive: whoever looks through all that passed there says why, and it is looked at. */
import { useState } from "preact/hooks";
import { LENGTH } from "../../api/lengths";
import { get, post } from "../api/client";
import { good } from "../api/problem";
import type { Camera, Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Choices, Empty, Field, Here, ProblemNote, Sheet, useLoaded, useWork } from "../parts/parts";
import { fetched } from "../state/loaded";
import { can, offline } from "../state/signals";
import { Back } from "./back";

type Places = Schemas["SensitivePlacesOut"];
type Place = Places["places"][number];

const KINDS: Record<Place["kind"], string> = {
  hospital: "Hospital",
  clinic: "Clinic",
  worship: "House of worship",
  school: "School",
  other: "Another",
};
const DISTANCES = { "50": "50 m", "150": "150 m", "400": "400 m" };

const places = fetched<Place[]>(async () => {
  const answer = await get<Places>("/api/places");
  return answer.ok ? good(answer.value.places) : answer;
});
const cameras = fetched<Camera[]>(async () => {
  const answer = await get<Schemas["CamerasOut"]>("/api/cameras");
  return answer.ok ? good(answer.value.cameras.filter(({ latitude, retired }) => latitude !== null && !retired)) : answer;
});
const put = (told: Places): void => {
  places.state.value = { at: "here", value: told.places };
};

export function PlacesScreen() {
  const loaded = useLoaded(places);
  const [marking, setMarking] = useState(false);
  return (
    <div class="stack">
      <Back />
      <h1>Sensitive places</h1>
      <p>Whoever looks through all that passed near one of these says why, and a supervisor looks at it.</p>
      {can("mark_place") && (
        <div>
          <button type="button" class="button main" disabled={offline.value} onClick={() => setMarking(true)}>
            <Icon name="plus" slight /> Mark a place
          </button>
        </div>
      )}
      <Here of={loaded} again={() => void places.load()} rows={2}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon="camera" title="No place is marked">
              <p>Hospitals, clinics, houses of worship and schools stand here when they are marked.</p>
            </Empty>
          ) : (
            <ul class="stack tight">
              {all.map((place) => (
                <li key={place.id}>
                  <Line place={place} />
                </li>
              ))}
            </ul>
          )
        }
      </Here>
      {marking && (
        <Sheet title="Mark a place" close={() => setMarking(false)}>
          <Mark
            done={(told) => {
              put(told);
              setMarking(false);
            }}
          />
        </Sheet>
      )}
    </div>
  );
}

function Line({ place }: { place: Place }) {
  const { busy, problem, run } = useWork();
  const [sure, setSure] = useState(false);
  const remove = async (): Promise<void> => {
    const told = await run(() => post<Places>(`/api/places/${place.id}/removal`));
    if (told) put(told);
  };
  return (
    <article class="card stack tight">
      <h2>{place.name}</h2>
      <p>
        {KINDS[place.kind]}, {place.meters} m around
        <br />
        <span class="quiet small">Marked by {place.marked_by}</span>
      </p>
      {problem && <ProblemNote problem={problem} />}
      {can("mark_place") && (
        <div>
          <button type="button" class="button" disabled={busy || offline.value} onClick={() => (sure ? void remove() : setSure(true))}>
            {sure ? "Yes, it is not sensitive any more" : "Not sensitive any more"}
          </button>
        </div>
      )}
    </article>
  );
}

function Mark({ done }: { done: (told: Places) => void }) {
  const { busy, problem, run } = useWork();
  const loaded = useLoaded(cameras);
  const [kind, setKind] = useState<Place["kind"]>("hospital");
  const [meters, setMeters] = useState("150");
  const around = loaded.at === "here" ? loaded.value : [];
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const number = (name: string): number => Number(String(form.get(name)).trim());
    const camera = around.find(({ id }) => id === form.get("camera"));
    const body: Schemas["SensitivePlaceIn"] = {
      name: String(form.get("name")).trim(),
      kind,
      latitude: camera?.latitude ?? number("latitude"),
      longitude: camera?.longitude ?? number("longitude"),
      meters: Number(meters),
    };
    const told = await run(() => post<Places>("/api/places", body));
    if (told) done(told);
  };
  const [camera, setCamera] = useState("");
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <Field label="Name">
        <input name="name" required maxLength={LENGTH.name} autocomplete="off" />
      </Field>
      <Choices label="What it is" options={KINDS} value={kind} pick={(picked) => setKind(picked as Place["kind"])} />
      <Field label="Where" hint="The place of a camera that looks at it, or its coordinates">
        <select name="camera" value={camera} onChange={(event) => setCamera(event.currentTarget.value)}>
          <option value="">By coordinates</option>
          {around.map(({ id, place }) => (
            <option key={id} value={id}>
              {place}
            </option>
          ))}
        </select>
      </Field>
      {!camera && (
        <div class="pairs">
          <Field label="Latitude">
            <input name="latitude" type="number" step="any" min={-90} max={90} required />
          </Field>
          <Field label="Longitude">
            <input name="longitude" type="number" step="any" min={-180} max={180} required />
          </Field>
        </div>
      )}
      <Choices label="How far it reaches" options={DISTANCES} value={meters} fit="three" pick={setMeters} />
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy}>
        Mark it
      </button>
    </form>
  );
}
