/** The lower third: the one big button for what comes next, and "Not this one" always beside it. */
import type { Alert } from "../api/types";
import { can } from "../state/signals";
import { isOwn, mayDecide, nextStep } from "./ladder";
import type { Opened } from "./sheets";
import { Driving, isDriving } from "./together";

export function Dock({ alert, open }: { alert: Alert; open: (what: Opened) => void }) {
  if (!can("decide_alert") || !isOwn(alert)) return null;
  if (alert.decision) {
    if (alert.disposition || !can("dispose_alert")) return null;
    return (
      <div class="dock">
        <button type="button" class="button main big wide" onClick={() => open({ sheet: "dispose" })}>
          What came of it?
        </button>
      </div>
    );
  }
  if (!mayDecide(alert)) return null;
  if (isDriving(alert)) return <Driving alert={alert} notThis={() => open({ sheet: "reject" })} />;
  const next = nextStep(alert.ladder);
  return (
    <div class="dock">
      <div class="dock-line">
        <button type="button" class="button big" onClick={() => open({ sheet: "reject" })}>
          Not this one
        </button>
        {next ? (
          <button type="button" class="button main big grow" onClick={() => open({ sheet: "step", step: next.id })}>
            {next.title}
          </button>
        ) : (
          <button type="button" class="button main big grow" onClick={() => open({ sheet: "accept" })}>
            It is this one
          </button>
        )}
      </div>
    </div>
  );
}
