/** Who else was told of the same hit, and what this officer says beside the ladder: a tap each. */
import { signal } from "@preact/signals";
import type { Alert, ResponseKind, Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Note, ProblemNote, useWork } from "../parts/parts";
import { respond } from "../state/alerts";
import { can } from "../state/signals";
import { ago, hourMinute } from "../time";
import { isOwn, isUnderWay } from "./ladder";
import { PassedOn } from "./passed-on";
import type { Opened } from "./sheets";
import { told } from "./telling";

const STAGES: Record<Schemas["ColleagueOut"]["stage"], string> = {
  told: "told",
  opened: "is looking at it",
  verifying: "is verifying",
  en_route: "is on the way",
  searched: "searched, not found",
  on_call: "is on another call",
  passed_on: "passed it to dispatch",
  accepted: "accepted it",
  rejected: "rejected it",
  acted: "has said what came of it",
};

const RESPONSE_WORDS: Record<ResponseKind, string> = {
  en_route: "On the way",
  searched: "Searched, not found",
  on_call: "On another call",
  supervisor: "Supervisor told",
  neighbour: "Neighbour told",
  passed_on: "Passed to dispatch",
};

export function Colleagues({ alert }: { alert: Alert }) {
  if (alert.colleagues.length === 0) return null;
  return (
    <section class="card stack tight" aria-labelledby="colleagues-title">
      <h2 id="colleagues-title">Others who were told</h2>
      <ul>
        {alert.colleagues.map((one) => (
          <li key={`${one.name} ${one.at}`}>
            <span class="strong">{one.name}</span> {STAGES[one.stage]}, {ago(one.at)}
          </li>
        ))}
      </ul>
      <p class="quiet small">Their checks are theirs: yours are not done by them.</p>
    </section>
  );
}

/** Alerts whose officer has stopped since saying that they are on the way; on this phone, while the app runs. */
const stopped = signal<ReadonlySet<string>>(new Set());

/** Nothing asks for a tap while somebody drives to it. */
export function isDriving(alert: Alert): boolean {
  return isUnderWay(alert) && !alert.decision && !stopped.value.has(alert.id);
}

export function Driving({ alert, notThis }: { alert: Alert; notThis: () => void }) {
  const { busy, problem, run } = useWork();
  const halt = (): void => {
    stopped.value = new Set([...stopped.value, alert.id]);
  };
  const searched = async (): Promise<void> => {
    await run(told(() => respond(alert.id, "searched", {})));
  };
  return (
    <div class="dock stack tight">
      <p>On the way. Nothing here needs a tap while you drive: what you do is recorded later, with its true time.</p>
      {problem && <ProblemNote problem={problem} />}
      <div class="dock-line">
        <button type="button" class="button big" disabled={busy} onClick={() => void searched()}>
          Searched, not found
        </button>
        <button type="button" class="button main big grow" onClick={halt}>
          I have stopped
        </button>
      </div>
      <button type="button" class="button wide" onClick={notThis}>
        Not this one
      </button>
    </div>
  );
}

/** R-ALR-10 to 14, 16: what is done about the hit, beside verifying it. */
export function Responding({ alert, open }: { alert: Alert; open: (what: Opened) => void }) {
  const own = isOwn(alert);
  if (!own && alert.responses.length === 0 && !alert.dispatch.passed) return null;
  if (own && (!can("respond_alert") || alert.state === "withdrawn")) return null;
  return (
    <section class="stack tight" aria-labelledby="responding-title">
      <h2 id="responding-title">{own ? "What you do about it" : "What was done about it"}</h2>
      {alert.responses.map((one) => (
        <p class="small" key={`${one.kind} ${one.done_at}`}>
          <Icon name="check" slight /> {RESPONSE_WORDS[one.kind]}, {hourMinute(one.done_at)}
          {one.said["because"] === "safety" ? ": stayed, leaving endangers somebody" : ""}
          {one.said["choice"] === "leave" ? ": left it, nobody is endangered" : ""}
          {one.said["agency"] ? `: ${one.said["agency"]}, ${one.said["answered_by"]}` : ""}
        </p>
      ))}
      <PassedOn alert={alert} />
      {own && <Says alert={alert} open={open} />}
    </section>
  );
}

function Says({ alert, open }: { alert: Alert; open: (what: Opened) => void }) {
  const { busy, problem, run } = useWork();
  const say = (kind: ResponseKind) => (): void => void run(told(() => respond(alert.id, kind, {})));
  const leave = (): void => {
    stopped.value = new Set([...stopped.value].filter((id) => id !== alert.id));
    say("en_route")();
  };
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <div class="row">
        {!isUnderWay(alert) && (
          <button type="button" class="button" disabled={busy} onClick={leave}>
            On my way
          </button>
        )}
        <button type="button" class="button" disabled={busy} onClick={say("searched")}>
          Searched, not found
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => open({ sheet: "on_call" })}>
          I am on a call
        </button>
        <button type="button" class="button" disabled={busy} onClick={say("supervisor")}>
          Tell the supervisor
        </button>
        {!alert.dispatch.passed && alert.decision?.decision !== "rejected" && (
          <button type="button" class="button" disabled={busy} onClick={() => open({ sheet: "passed_on" })}>
            I cannot act: pass it on
          </button>
        )}
        {alert.neighbours.length > 0 && (
          <button type="button" class="button" disabled={busy} onClick={() => open({ sheet: "neighbour" })}>
            Entering a neighbour's area
          </button>
        )}
      </div>
    </>
  );
}

export function Settled({ alert }: { alert: Alert }) {
  if (alert.state !== "settled" && alert.settled_by.length === 0) return null;
  const by = alert.settled_by.join(" and ") || "a colleague";
  const begun = alert.ladder.some((step) => step.done) && !alert.decision;
  return (
    <Note tone="green" live>
      <p class="strong">Settled by {by}.</p>
      {isOwn(alert) && !alert.decision && (
        <p>{begun ? "You have begun to verify it, and still close your own." : "No decision is needed from you."}</p>
      )}
    </Note>
  );
}

/** What the text says of a stop after such a hit, and what was left out. */
export function Said({ alert }: { alert: Alert }) {
  return (
    <>
      {alert.line && (
        <p>
          {alert.line.text} <span class="quiet small cite">({alert.line.citation})</span>
        </p>
      )}
      {alert.not_done.length > 0 && (alert.decision || alert.disposition) && (
        <Note tone="amber">
          <p class="strong">Recorded as not done then: {alert.not_done.join(", ")}.</p>
        </Note>
      )}
    </>
  );
}
