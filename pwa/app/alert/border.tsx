/**
 * R-ALR-16: while a vehicle is followed, the phone's position is compared with the neighbours' areas.
 * It goes to the server with the question and is kept by nobody; who stops watching stops sending it.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import { post } from "../api/client";
import type { Alert, Problem, Schemas } from "../api/types";
import { Note, ProblemNote } from "../parts/parts";
import { can } from "../state/signals";
import type { Opened } from "./sheets";

const EVERY_MS = 15_000;
const FORBIDDEN = "This phone does not say where it is. Use the button for a neighbour's area when you come near one.";

/** On the way to it, or behind it: nothing has come of it yet. */
export function isFollowing(alert: Alert): boolean {
  if (alert.disposition || alert.decision?.decision === "rejected") return false;
  return alert.decision !== null || alert.responses.some(({ kind }) => kind === "en_route");
}

export function Border({ alert, open }: { alert: Alert; open: (what: Opened) => void }) {
  const [watching, setWatching] = useState(false);
  const [near, setNear] = useState<Schemas["BorderOut"] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [forbidden, setForbidden] = useState(false);
  const sent = useRef(0);
  useEffect(() => {
    if (!watching) return;
    if (!navigator.geolocation) return setForbidden(true);
    const id = navigator.geolocation.watchPosition(
      ({ coords }) => {
        if (Date.now() - sent.current < EVERY_MS) return;
        sent.current = Date.now();
        const { latitude, longitude } = coords;
        void post<Schemas["BorderOut"]>(`/api/alerts/${alert.id}/position`, { latitude, longitude } satisfies Schemas["PositionIn"]).then((answer) => {
          setProblem(answer.ok ? null : answer.problem);
          if (answer.ok) setNear(answer.value);
        });
      },
      ({ code, PERMISSION_DENIED }) => {
        if (code === PERMISSION_DENIED) setForbidden(true);
      },
      { enableHighAccuracy: true, maximumAge: EVERY_MS },
    );
    return () => navigator.geolocation.clearWatch(id);
  }, [watching, alert.id]);
  const told = alert.responses.some(({ kind }) => kind === "neighbour");
  if (!alert.border || told || !isFollowing(alert) || !can("respond_alert")) return null;
  return (
    <section class="stack tight" aria-label="Neighbours' areas">
      {near?.agency && (
        <Note tone="amber" icon="road" live>
          <p class="strong">
            {near.inside ? `You are in the area of ${near.agency}.` : `${near.meters} m to the area of ${near.agency}.`} They are told before any
            enforcement there.
          </p>
          <div>
            <button type="button" class="button" onClick={() => open({ sheet: "neighbour" })}>
              They are told: record it
            </button>
          </div>
        </Note>
      )}
      {problem && problem.code !== "offline" && <ProblemNote problem={problem} />}
      {forbidden ? (
        <p class="small">{FORBIDDEN}</p>
      ) : (
        <label class="tick">
          <input type="checkbox" checked={watching} onChange={(event) => setWatching(event.currentTarget.checked)} />
          <span>Warn me before a neighbour's area. Where this phone is goes with each question and is not kept.</span>
        </label>
      )}
    </section>
  );
}
