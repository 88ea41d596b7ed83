/** The alerts: what wants a decision first, then what came of the others. */
import { useEffect } from "preact/hooks";
import type { AlertSummary } from "../api/types";
import { wantsDecision } from "../alert/ladder";
import { Icon } from "../parts/icon";
import { Empty, Here, TestTag } from "../parts/parts";
import { list, waitingFor } from "../state/alerts";
import { can, me, onShift } from "../state/signals";
import { ago } from "../time";
import { doubt, standing } from "../words";
import { InCar } from "./in-car";
import { Reaching } from "./reaching";

export function AlertsScreen({ chosen }: { chosen?: string | null }) {
  const person = me.value?.person.id;
  const loaded = list.state.value;
  useEffect(() => {
    void list.load();
  }, [person]);
  return (
    <section class="stack" aria-labelledby="alerts-title">
      <h1 id="alerts-title">Alerts</h1>
      <Reaching />
      <InCar />
      <Here of={loaded} again={() => void list.load()}>
        {(alerts) => <Groups alerts={alerts} chosen={chosen ?? null} />}
      </Here>
    </section>
  );
}

function whatComes(): string {
  if (onShift.value) return "A new one appears here, with a tone.";
  if (can("start_shift")) return "You are off shift: no live alerts reach you. Start your shift above.";
  return "Those that you may open appear here.";
}

function Groups({ alerts, chosen }: { alerts: AlertSummary[]; chosen: string | null }) {
  const open = alerts.filter(wantsDecision);
  const rest = alerts.filter((alert) => !wantsDecision(alert));
  if (alerts.length === 0)
    return (
      <Empty icon="bell" title="No alerts">
        <p>{whatComes()}</p>
      </Empty>
    );
  return (
    <>
      {open.length > 0 && (
        <Group title={open.length === 1 ? "1 wants a decision" : `${open.length} want a decision`} alerts={open} chosen={chosen} />
      )}
      {rest.length > 0 && <Group title="Closed" alerts={rest} chosen={chosen} />}
    </>
  );
}

function Group({ title, alerts, chosen }: { title: string; alerts: AlertSummary[]; chosen: string | null }) {
  return (
    <section class="stack tight">
      <h2 class="quiet">{title}</h2>
      <ul class="stack tight">
        {alerts.map((alert) => (
          <li key={alert.id}>
            <Row alert={alert} chosen={alert.id === chosen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ alert, chosen }: { alert: AlertSummary; chosen: boolean }) {
  const differs = alert.plate_seen !== alert.plate_wanted;
  const waits = waitingFor.value.has(alert.id);
  const { word, owed } = standing(alert);
  return (
    <a
      class={`card alert-row ${alert.state}${chosen ? " chosen" : ""}`}
      href={`/alerts/${alert.id}`}
      aria-current={chosen ? "true" : undefined}
    >
      <span class="row apart">
        <span class="strong">{alert.reason_word}</span>
        <span class="quiet small numbers">{ago(alert.captured_at)}</span>
      </span>
      <span class="row">
        <span class="plate-text">{alert.plate_seen}</span>
        <span class={alert.state_match === "same" ? "quiet" : "amber"}>
          {alert.state_of_issue ? alert.state_of_issue.code : "state not read"}
        </span>
        {differs && (
          <span class="amber small">
            ≠ listed <span class="plate-text inline">{alert.plate_wanted}</span>
          </span>
        )}
      </span>
      <span class="quiet small">
        {alert.camera}
        {alert.owner ? ` (${alert.owner})` : ""} · {alert.place} · {alert.looks === 1 ? "1 look only" : `${alert.looks} looks`}
      </span>
      <span class="row">
        <TestTag test={alert.test} />
        {word && <span class={owed ? "tag amber" : "tag"}>{word}</span>}
        {alert.kind === "possible" && <span class="tag amber">{doubt(alert)}</span>}
        {alert.list.stale && (
          <span class="tag amber">
            <Icon name="eye" slight /> List stale
          </span>
        )}
        {waits && (
          <span class="tag amber">
            <Icon name="send" slight /> Waiting to be sent
          </span>
        )}
      </span>
    </a>
  );
}
