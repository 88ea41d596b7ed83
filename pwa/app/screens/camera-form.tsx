/** Registering a camera: where it is, through which gateway it sends, and what speaks for the place. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { get, post } from "../api/client";
import { good } from "../api/problem";
import type { Camera, Gateway, Schemas } from "../api/types";
import { Choices, Field, Here, ProblemNote, useLoaded, useWork } from "../parts/parts";
import { fetched } from "../state/loaded";
import { hello } from "../state/signals";
import { AnalysisFields, analysisOf } from "./analysis";

export const KINDS: Record<string, string> = { fixed: "Fixed", car: "In a car" };
const DEGREES = "-?[0-9]+([.][0-9]+)?";

const gateways = fetched<Gateway[]>(async () => {
  const answer = await get<Schemas["GatewaysOut"]>("/api/gateways");
  return answer.ok ? good(answer.value.gateways.filter((each) => each.revoked_at === null)) : answer;
});

export function CameraForm({ analyses, done }: { analyses: string[]; done: () => void }) {
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
      gateway_id: text("gateway_id") || null,
      analysis: analysisOf(form, analyses),
      attested_public_view: form.get("public") === "on",
    } satisfies Schemas["CameraIn"];
    if (await run(() => post<Camera>("/api/cameras", body))) done();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <Choices label="Kind" options={KINDS} value={kind} pick={setKind} />
      <Field label="Name">
        <input name="name" required maxLength={LENGTH.name} />
      </Field>
      <Field label="Place">
        <input name="place" required maxLength={LENGTH.line} placeholder="Main St at Front St, northbound" />
      </Field>
      {kind === "fixed" && <Position />}
      <GatewayField />
      <Field label="Owner">
        <input name="owner" required maxLength={LENGTH.name} defaultValue={hello.value?.department ?? ""} />
      </Field>
      {kind === "fixed" && <AnalysisFields analyses={analyses} />}
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

/** A car says with each frame where it was. */
function Position({ latitude, longitude }: { latitude?: number | null; longitude?: number | null }) {
  return (
    <div class="pairs">
      <Field label="Latitude">
        <input name="latitude" inputMode="decimal" required pattern={DEGREES} defaultValue={latitude ?? ""} />
      </Field>
      <Field label="Longitude">
        <input name="longitude" inputMode="decimal" required pattern={DEGREES} defaultValue={longitude ?? ""} />
      </Field>
    </div>
  );
}

/** Where it stands now: what its gateway says of it is filled in, the analyses are of the new place. */
export function PlaceForm({ camera, analyses, done }: { camera: Camera; analyses: string[]; done: () => void }) {
  const { busy, problem, run } = useWork();
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const body = {
      place: String(form.get("place") ?? "").trim(),
      latitude: Number(form.get("latitude")),
      longitude: Number(form.get("longitude")),
      analysis: analysisOf(form, analyses),
    } satisfies Schemas["PlaceIn"];
    if (await run(() => post<Camera>(`/api/cameras/${camera.id}/place`, body))) done();
  };
  const { latitude, longitude } = camera.elsewhere ?? camera;
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <p>A camera that is moved by more than 25 m records nothing until its new place is approved.</p>
      <Field label="Place">
        <input name="place" required maxLength={LENGTH.line} defaultValue={camera.place} />
      </Field>
      <Position latitude={latitude} longitude={longitude} />
      {analyses.length > 0 && <AnalysisFields analyses={analyses} />}
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy}>
        Save the place
      </button>
    </form>
  );
}

/** For a camera that was registered without a gateway, or whose gateway is another one now. */
export function GatewayForm({ camera, done }: { camera: Camera; done: () => void }) {
  const { busy, problem, run } = useWork();
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const gateway_id = String(new FormData(event.currentTarget as HTMLFormElement).get("gateway_id") ?? "");
    if (await run(() => post<Camera>(`/api/cameras/${camera.id}/gateway`, { gateway_id }))) done();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <GatewayField given />
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy}>
        Save
      </button>
    </form>
  );
}

function GatewayField({ given = false }: { given?: boolean }) {
  const loaded = useLoaded(gateways);
  return (
    <Here of={loaded} again={() => void gateways.load()} rows={1}>
      {(all) => (
        <Field label="Gateway" hint="The program near the camera that sends its frames; nothing else may">
          <select name="gateway_id" required={given}>
            {all.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            {!given && <option value="">None yet: no frame is taken from it</option>}
          </select>
        </Field>
      )}
    </Here>
  );
}
