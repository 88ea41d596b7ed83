/** Cameras: health, last frame, registering, and the approval without which none may record. */
import { useState } from "preact/hooks";
import { get, post } from "../api/client";
import { good } from "../api/problem";
import type { Camera } from "../api/types";
import { Icon } from "../parts/icon";
import { Choices, Empty, Field, Here, ProblemNote, Sheet, useLoaded, useWork } from "../parts/parts";
import { fetched } from "../state/loaded";
import { SILENT_MS } from "../state/live";
import { can, serverNow } from "../state/signals";
import { ago } from "../time";
import { Back } from "./back";

const cameras = fetched<Camera[]>(async () => {
  const answer = await get<{ cameras: Camera[] }>("/api/cameras");
  return answer.ok ? good(answer.value.cameras) : answer;
});

const KINDS = { fixed: "Fixed", car: "In a car", trailer: "Trailer" };

export function CamerasScreen() {
  const loaded = useLoaded(cameras);
  const [adding, setAdding] = useState(false);
  return (
    <div class="stack">
      <Back />
      <div class="row apart">
        <h1>Cameras</h1>
        {can("register_camera") && (
          <button type="button" class="button main" onClick={() => setAdding(true)}>
            <Icon name="plus" slight /> Register
          </button>
        )}
      </div>
      <Here of={loaded} again={() => void cameras.load()}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon="camera" title="No camera yet">
              <p>Register one; it may record when it has been approved.</p>
            </Empty>
          ) : (
            <ul class="stack tight">
              {all.map((camera) => (
                <li key={camera.id}>
                  <CameraCard camera={camera} />
                </li>
              ))}
            </ul>
          )
        }
      </Here>
      {adding && (
        <Sheet title="Register a camera" close={() => setAdding(false)}>
          <CameraForm
            done={() => {
              setAdding(false);
              void cameras.load();
            }}
          />
        </Sheet>
      )}
    </div>
  );
}

function Health({ camera }: { camera: Camera }) {
  if (!camera.approved) return <span class="tag amber">Not approved: does not record</span>;
  const silent = !camera.last_frame_at || serverNow.value - Date.parse(camera.last_frame_at) > SILENT_MS;
  if (silent)
    return (
      <span class="tag amber">
        <Icon name="eye" slight /> Silent
      </span>
    );
  return (
    <span class="tag green">
      <Icon name="check" slight /> Live
    </span>
  );
}

function CameraCard({ camera }: { camera: Camera }) {
  const { busy, problem, run } = useWork();
  const approve = async (): Promise<void> => {
    const done = await run(async () => {
      const answer = await post(`/api/cameras/${camera.id}/approval`, { approve: true });
      return answer.ok ? good(true) : answer;
    });
    if (done) await cameras.load();
  };
  return (
    <article class="card stack tight">
      <div class="row apart">
        <h2>{camera.name}</h2>
        <Health camera={camera} />
      </div>
      <p class="quiet">
        {camera.place} · {KINDS[camera.kind as keyof typeof KINDS] ?? camera.kind} · {camera.owner}
      </p>
      <p class="small">
        {camera.last_frame_at ? `Last frame ${ago(camera.last_frame_at)}` : "No frame yet"}
        {camera.dropped > 0 && <span class="amber"> · {camera.dropped} dropped</span>}
        {camera.gateway ? ` · gateway ${camera.gateway}` : " · no gateway"}
      </p>
      {problem && <ProblemNote problem={problem} />}
      {!camera.approved && can("approve_camera") && (
        <button type="button" class="button main wide" disabled={busy} onClick={() => void approve()}>
          Approve this camera
        </button>
      )}
    </article>
  );
}

function CameraForm({ done }: { done: () => void }) {
  const { busy, problem, run } = useWork();
  const [kind, setKind] = useState("fixed");
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => String(form.get(name) ?? "").trim();
    const number = (name: string): number | null => (text(name) === "" ? null : Number(text(name)));
    const body = {
      name: text("name"),
      kind,
      place: text("place"),
      latitude: number("latitude"),
      longitude: number("longitude"),
      owner: text("owner"),
      attested_public_view: form.get("public") === "on",
    };
    const made = await run(() => post<Camera>("/api/cameras", body));
    if (made) done();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <Choices label="Kind" options={KINDS} value={kind} pick={setKind} />
      <Field label="Name">
        <input name="name" required maxLength={60} />
      </Field>
      <Field label="Place">
        <input name="place" required maxLength={120} placeholder="Main St at Front St, northbound" />
      </Field>
      <div class="pairs">
        <Field label="Latitude">
          <input name="latitude" inputMode="decimal" required={kind !== "car"} pattern="-?[0-9]+([.][0-9]+)?" />
        </Field>
        <Field label="Longitude">
          <input name="longitude" inputMode="decimal" required={kind !== "car"} pattern="-?[0-9]+([.][0-9]+)?" />
        </Field>
      </div>
      <Field label="Owner">
        <input name="owner" required maxLength={80} />
      </Field>
      <label class="tick">
        <input type="checkbox" name="public" required />
        <span>It records only what is in public view.</span>
      </label>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy}>
        Register
      </button>
    </form>
  );
}
