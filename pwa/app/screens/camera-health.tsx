/** How a camera works, in numbers and bars; what it sees only under an inquiry. */
import { useMemo, useState } from "preact/hooks";
import { get, post } from "../api/client";
import type { Camera, Schemas } from "../api/types";
import { LENGTH } from "../../api/lengths";
import { Picture } from "../alert/picture";
import { Field, Here, ProblemNote, useLoaded, useWork } from "../parts/parts";
import { fetched } from "../state/loaded";
import { can, offline, serverNow } from "../state/signals";
import { ago, full, hourMinute } from "../time";

type Health = Schemas["CameraHealthOut"];
const HOURS = 24;
const HOUR_MS = 3_600_000;
const TALL = 64;

export function CameraHealth({ camera }: { camera: Camera }) {
  const path = `/api/cameras/${camera.id}/health`;
  const health = useMemo(() => fetched<Health>(() => get<Health>(path)), [path]);
  const loaded = useLoaded(health);
  return (
    <div class="stack">
      <Here of={loaded} again={() => void health.load()} rows={2}>
        {(told) => <Numbers told={told} camera={camera} />}
      </Here>
      {can("run_query") && <Look camera={camera} />}
    </div>
  );
}

function Numbers({ told, camera }: { told: Health; camera: Camera }) {
  const frames = told.hours.reduce((sum, hour) => sum + hour.frames, 0);
  const skew = camera.health?.clock_skew_ms;
  return (
    <>
      <ul class="stack tight">
        <li>{told.last_frame_at ? `Last frame ${ago(told.last_frame_at)}` : "No frame yet"}</li>
        <li>
          {frames.toLocaleString("en-US")} frames in the last day
          {told.hours.length > 0 ? `, ${Math.round(frames / told.hours.length).toLocaleString("en-US")} an hour when it sends` : ""}
        </li>
        <li>
          {told.unreadable === null
            ? "Nothing was read in the last day"
            : `${(told.unreadable * 100).toFixed(1)} % of its frames could not be read`}
        </li>
        {told.waiting !== null && <li>{told.waiting.toLocaleString("en-US")} frames wait at its gateway</li>}
        {typeof skew === "number" && (
          <li>
            Its gateway's clock is {(Math.abs(skew) / 1000).toFixed(1)} s {skew < 0 ? "behind" : "ahead"}
          </li>
        )}
      </ul>
      <Bars hours={told.hours} />
    </>
  );
}

/** A bar an hour, the oldest first; an hour without a bar had no frame. */
function Bars({ hours }: { hours: Health["hours"] }) {
  const first = Math.floor(serverNow.value / HOUR_MS) - HOURS + 1;
  const counts = Array.from({ length: HOURS }, (_, index) => {
    const at = (first + index) * HOUR_MS;
    return { at, frames: hours.find((hour) => Date.parse(hour.at) === at)?.frames ?? 0 };
  });
  const most = Math.max(1, ...counts.map(({ frames }) => frames));
  const words = counts.filter(({ frames }) => frames > 0).map(({ at, frames }) => `${hourMinute(new Date(at).toISOString())}: ${frames}`);
  return (
    <figure class="stack tight">
      <figcaption class="quiet small">Frames an hour, the last 24 hours; at most {most.toLocaleString("en-US")}</figcaption>
      <svg viewBox={`0 0 ${HOURS * 10} ${TALL}`} width="100%" height={TALL} role="img" aria-label={`Frames an hour. ${words.join(", ") || "None."}`}>
        {counts.map(({ at, frames }, index) => {
          const tall = Math.round((frames / most) * (TALL - 2));
          return <rect key={at} x={index * 10 + 1} y={TALL - tall - 1} width={8} height={tall + 1} fill="currentColor" />;
        })}
      </svg>
    </figure>
  );
}

/** To see what it sees is an inquiry with its reason; a supervisor looks at it. */
function Look({ camera }: { camera: Camera }) {
  const { busy, problem, run } = useWork();
  const [shown, setShown] = useState<Schemas["CameraFrameOut"] | null>(null);
  const see = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const phrase = String(new FormData(event.currentTarget as HTMLFormElement).get("phrase") ?? "").trim();
    const frame = await run(async () => {
      const form = await get<Schemas["SearchFormOut"]>("/api/inquiry-form");
      if (!form.ok) return form;
      const testing = form.value.purposes.some(({ id }) => id === "system_testing");
      const body = (
        testing
          ? { mode: "administrative", purpose: "system_testing", phrase }
          : { purpose: "civil_administrative", phrase }
      ) satisfies Schemas["InquiryIn"];
      const inquiry = await post<{ id: string }>("/api/inquiries", body);
      if (!inquiry.ok) return inquiry;
      return await post<Schemas["CameraFrameOut"]>(`/api/inquiries/${inquiry.value.id}/camera-frames`, { camera: camera.id });
    });
    if (frame) setShown(frame);
  };
  if (shown)
    return (
      <div class="stack tight">
        <Picture url={shown.frame_url} label={`Newest frame of ${camera.name}`} />
        <p class="small">{full(shown.captured_at)}. That you saw it is recorded, with your reason.</p>
      </div>
    );
  return (
    <form class="stack tight" onSubmit={(event) => void see(event)}>
      <p class="quiet small">
        To see what it sees is an inquiry: it is recorded with its reason, and a supervisor looks at it.
      </p>
      <Field label="Reason">
        <input name="phrase" required maxLength={LENGTH.line} defaultValue={`Maintenance of ${camera.name}: check of the picture`} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button wide" disabled={busy || offline.value}>
        See its newest frame
      </button>
    </form>
  );
}
