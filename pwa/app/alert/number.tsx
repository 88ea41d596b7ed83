/** R-ALR-09: the number of the report or event, where it comes after the act. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { post } from "../api/client";
import { good } from "../api/problem";
import type { Alert, Schemas } from "../api/types";
import { Field, Note, ProblemNote, useWork } from "../parts/parts";
import { openAlert } from "../state/alerts";
import { can, offline } from "../state/signals";

export function OwedNumber({ alert }: { alert: Alert }) {
  const { busy, problem, run } = useWork();
  const [event, setEvent] = useState("");
  const [stop, setStop] = useState("");
  if (!alert.owes_number || !can("dispose_alert")) return null;
  const save = async (): Promise<void> => {
    const body: Schemas["NumbersIn"] = { event_number: event.trim(), stop_number: stop.trim() };
    const saved = await run(async () => {
      const answer = await post(`/api/alerts/${alert.id}/numbers`, body);
      return answer.ok ? good(true) : answer;
    });
    if (saved) await openAlert(alert.id);
  };
  return (
    <Note tone="amber" icon="clock">
      <p class="strong">The number of the report or event is still owed.</p>
      <Field label="Event or report number">
        <input value={event} autocomplete="off" maxLength={LENGTH.number} onInput={(typed) => setEvent(typed.currentTarget.value)} />
      </Field>
      {!alert.disposition?.stop_number && (
        <Field label="Stop number (optional)">
          <input value={stop} autocomplete="off" maxLength={LENGTH.number} onInput={(typed) => setStop(typed.currentTarget.value)} />
        </Field>
      )}
      {problem && <ProblemNote problem={problem} />}
      <div>
        <button type="button" class="button" disabled={busy || offline.value || !event.trim()} onClick={() => void save()}>
          Save the number
        </button>
      </div>
    </Note>
  );
}
