/** What speaks for a camera's place: asked for with the camera, shown to whoever approves it. */
import { LENGTH } from "../../api/lengths";
import { post } from "../api/client";
import type { Camera, Schemas } from "../api/types";
import { Field, ProblemNote, useWork } from "../parts/parts";

const WORDS: Record<string, string> = {
  current_incidents: "Current incidents",
  historical_incidents: "Past incidents",
  violent_crime_areas: "Areas with much violent crime",
  crash_intersections: "Intersections with many crashes",
};

export function analysisWord(id: string): string {
  return WORDS[id] ?? id.replaceAll("_", " ");
}

/** Each is what a form has under `analysis.ID`; what is empty is not sent. */
export function analysisOf(form: FormData, analyses: string[]): Record<string, string> {
  const said = analyses.map((id) => [id, String(form.get(`analysis.${id}`) ?? "").trim()] as const);
  return Object.fromEntries(said.filter(([, text]) => text !== ""));
}

export function AnalysisFields({ analyses, said }: { analyses: string[]; said?: Record<string, string> }) {
  return (
    <fieldset class="stack tight">
      <legend>Analyses that speak for the place</legend>
      <p class="quiet small">What each says, or where it is filed. A fixed camera is approved when all are there.</p>
      {analyses.map((id) => (
        <Field key={id} label={analysisWord(id)}>
          <textarea name={`analysis.${id}`} rows={2} maxLength={LENGTH.report} defaultValue={said?.[id] ?? ""} />
        </Field>
      ))}
    </fieldset>
  );
}

export function OnFile({ camera, analyses }: { camera: Camera; analyses: string[] }) {
  return (
    <dl class="stack tight small" aria-label="Analyses on file">
      {analyses.map((id) => (
        <div key={id}>
          <dt class="strong">{analysisWord(id)}</dt>
          <dd class={camera.analysis[id] ? "" : "amber"}>{camera.analysis[id] ?? "Not on file"}</dd>
        </div>
      ))}
    </dl>
  );
}

/** For a camera that was registered before its analyses were done. */
export function AnalysisForm({ camera, analyses, done }: { camera: Camera; analyses: string[]; done: () => void }) {
  const { busy, problem, run } = useWork();
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const analysis = analysisOf(new FormData(event.currentTarget as HTMLFormElement), analyses);
    const { place, latitude, longitude } = camera;
    if (await run(() => post<Camera>(`/api/cameras/${camera.id}/place`, { place, latitude, longitude, analysis } satisfies Schemas["PlaceIn"]))) done();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <AnalysisFields analyses={analyses} said={camera.analysis} />
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy}>
        Save
      </button>
    </form>
  );
}
