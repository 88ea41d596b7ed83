/** After the decision: what was decided, what came of it, and the line for the report. */
import { useState } from "preact/hooks";
import type { Alert } from "../api/types";
import { Icon } from "../parts/icon";
import { Note } from "../parts/parts";
import { me } from "../state/signals";
import { full, hourMinute } from "../time";
import { ACTION_WORDS, REJECT_WORDS } from "../words";
import { isOwn } from "./ladder";
import { reportLine } from "./report";

export function Closed({ alert }: { alert: Alert }) {
  const { decision, disposition } = alert;
  if (!decision) return null;
  const accepted = decision.decision === "accepted";
  const waits = !decision.recorded_at && "recorded_at" in decision && decision.recorded_at === null;
  return (
    <section class="stack tight" aria-label="Decision">
      <Note tone={accepted ? "green" : "plain"} icon={accepted ? "check" : "close"} live>
        <p class="strong">
          {accepted ? "Accepted" : "Rejected"}
          {decision.reason ? `: ${REJECT_WORDS[decision.reason].toLowerCase()}` : ""}, {hourMinute(decision.decided_at)}
        </p>
        {decision.offline && decision.recorded_at && (
          <p class="quiet">Decided without signal, recorded {hourMinute(decision.recorded_at)}</p>
        )}
        {waits && <p class="amber">Waiting to be sent. It keeps its true time.</p>}
        {disposition && <p>{ACTION_WORDS[disposition.action] ?? disposition.action}</p>}
      </Note>
      {isOwn(alert) && <ReportLine alert={alert} />}
    </section>
  );
}

function ReportLine({ alert }: { alert: Alert }) {
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const line = reportLine(alert, me.value?.person.name ?? "", full);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(line);
      setCopied("yes");
    } catch {
      // Some browsers forbid it: the text stays there to be marked by hand.
      setCopied("failed");
    }
  };
  return (
    <div class="card stack tight">
      <h3>For the report</h3>
      <p class="small report-line">{line}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => void copy()}>
          <Icon name="copy" slight /> Copy
        </button>
        <span role="status" class="quiet small">
          {copied === "yes" ? "Copied" : copied === "failed" ? "Mark the text to copy it" : ""}
        </span>
      </div>
    </div>
  );
}
