/** What needs to be known on every screen: a new alert, no signal, what waits, a new version. */
import { newVersion } from "../alerting/worker";
import { Icon } from "../parts/icon";
import { Note, ProblemNote } from "../parts/parts";
import { returned, sealedBefore, waiting } from "../outbox/outbox";
import { list, ringing, silence } from "../state/alerts";
import { alertId } from "../state/route";
import { offline } from "../state/signals";

export function Banners() {
  return (
    <div class="banners">
      <Ringing />
      {offline.value && alertId.value === null && (
        <Note tone="amber" icon="offline" live>
          <p>
            No signal. Alerts do not reach this app now. Decisions are kept and sent later; a search or an approval
            cannot wait and has to be done with signal.
          </p>
        </Note>
      )}
      <Waits />
      {newVersion.value && (
        <Note>
          <p>A new version is ready.</p>
          <div>
            <button
              type="button"
              class="button"
              onClick={() => newVersion.value?.postMessage({ type: "take-over" })}
            >
              Restart the app
            </button>
          </div>
        </Note>
      )}
    </div>
  );
}

function Ringing() {
  const loaded = list.state.value;
  const known = new Map(loaded.at === "here" ? loaded.value.map((alert) => [alert.id, alert]) : []);
  const shown = ringing.value.filter((event) => event.alert_id !== alertId.value).slice(0, alertId.value ? 1 : 2);
  return (
    <div role="alert" class="stack tight">
      {shown.map((event) => {
        const alert = known.get(event.alert_id);
        const test = event.kind === "test" || alert?.test === true;
        return (
          <div class="ringing" key={event.alert_id}>
            <a class="ringing-link" href={`/alerts/${event.alert_id}`}>
              <Icon name="bell" />
              <span>
                <span class="strong">
                  {test ? "TEST: " : ""}
                  {alert?.reason_word ?? "New alert"}, possible match
                </span>
                <br />
                <span class="quiet small">{alert ? `${alert.camera}, ${alert.place}` : "Open it to see"}</span>
              </span>
            </a>
            <button
              type="button"
              class="button plain"
              aria-label="Put this alert aside"
              onClick={() => silence(event.alert_id)}
            >
              <Icon name="close" />
            </button>
          </div>
        );
      })}
    </div>
  );
}

function Waits() {
  const count = waiting.value.length + sealedBefore.value;
  return (
    <>
      {count > 0 && (
        <Note tone="amber" icon="send" live>
          <p>
            {count === 1 ? "1 act waits" : `${count} acts wait`} to be sent
            {waiting.value.some((item) => !item.sealed) ? ". Keep the app open until then." : "."}
          </p>
        </Note>
      )}
      {returned.value.map(({ item, problem }) => (
        <div key={item.id} class="stack tight">
          <ProblemNote problem={problem} />
          <div class="row">
            <a class="button" href={`/alerts/${item.alertId}`}>
              Open the alert
            </a>
            <button
              type="button"
              class="button plain"
              onClick={() => {
                returned.value = returned.value.filter((each) => each.item.id !== item.id);
              }}
            >
              I have seen it
            </button>
          </div>
        </div>
      ))}
    </>
  );
}
