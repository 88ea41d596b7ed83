/** R-ALR-13: what officers could not act on, for dispatch and whoever commands; open until it is filled in. */
import { useEffect } from "preact/hooks";
import { FillIn } from "../alert/passed-on";
import { get } from "../api/client";
import type { Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Empty, Here, useLoaded } from "../parts/parts";
import { fetched } from "../state/loaded";
import { dutyChanged, dutyNews, me, serverNow } from "../state/signals";
import { ago, full } from "../time";
import { BECAUSE_WORDS } from "../words";
import { Back } from "./back";

type Task = Schemas["TaskOut"];
type Unfilled = Schemas["UnfilledOut"];

const tasks = fetched<Schemas["TasksOut"]>(() => get<Schemas["TasksOut"]>("/api/dispatch"));
const EVERY_MS = 30_000;

export function DispatchScreen() {
  const loaded = useLoaded(tasks);
  const changed = dutyChanged.value;
  const beat = Math.floor(serverNow.value / EVERY_MS);
  useEffect(() => {
    dutyNews.value = null;
    if (tasks.state.peek().at === "here") void tasks.load();
  }, [changed, beat]);
  return (
    <div class="stack">
      <Back />
      <h1>Passed to dispatch</h1>
      <Here of={loaded} again={() => void tasks.load()} rows={3}>
        {(all) =>
          all.tasks.length === 0 ? (
            <Empty icon="check" title="Nothing waits">
              <p>A hit that an officer cannot act on comes here, until it is known who at {all.name} took it.</p>
            </Empty>
          ) : (
            <ul class="stack">
              {all.tasks.map((task) => (
                <li key={task.id}>
                  <Waiting task={task} />
                </li>
              ))}
            </ul>
          )
        }
      </Here>
    </div>
  );
}

function Waiting({ task }: { task: Task }) {
  const { vehicle } = task;
  const person = me.value?.person;
  const mine = person?.role === "dispatcher" ? person.name : "";
  return (
    <article class="card stack tight">
      <div class="row apart">
        <h2>{vehicle ? vehicle.reason_word : "Of a custom list of other units"}</h2>
        <Overdue task={task} />
      </div>
      {vehicle ? <What vehicle={vehicle} /> : <p>Ask {task.passed_by} what to look for.</p>}
      <Passed task={task} />
      {task.alert_id && (
        <div>
          <a class="button" href={`/alerts/${task.alert_id}`}>
            Open the alert
          </a>
        </div>
      )}
      <FillIn task={{ id: task.id, answered_by: task.answered_by || mine }} done={() => void tasks.load()} />
    </article>
  );
}

function What({ vehicle }: { vehicle: NonNullable<Task["vehicle"]> }) {
  const { color, year, make, model, other } = vehicle.vehicle;
  const words = [color, year, make, model, other].filter(Boolean).join(" ");
  return (
    <>
      <p>
        <span class="plate-text">{vehicle.plate}</span> {vehicle.state ?? "state not listed"}
        {words ? ` · ${words}` : ""}
      </p>
      <p class="small">
        Seen {full(vehicle.captured_at)} · {vehicle.camera} · {vehicle.place}
      </p>
    </>
  );
}

const Passed = ({ task }: { task: Task | Unfilled }) => (
  <p class="small">
    {task.passed_by}, {ago(task.made_at)}: {BECAUSE_WORDS[task.because]}
    {task.answered_by ? `. ${task.answered_by} answered; the number is missing` : ""}
  </p>
);

function Overdue({ task }: { task: Task | Unfilled }) {
  if (!task.overdue) return null;
  return (
    <span class="tag amber">
      <Icon name="clock" slight /> Overdue
    </span>
  );
}

/** On the shift page: what nobody has filled in, without what it is about. */
export function Unfilled({ tasks }: { tasks: Unfilled[] }) {
  if (tasks.length === 0) return null;
  return (
    <section class="stack tight" aria-labelledby="duty-tasks">
      <h2 id="duty-tasks">Passed to dispatch and open: {tasks.length}</h2>
      <ul class="card stack tight">
        {tasks.map((task) => (
          <li key={task.id} class="row apart">
            <Passed task={task} /> <Overdue task={task} />
          </li>
        ))}
      </ul>
      <a class="button" href="/more/dispatch">
        Fill in who took them
      </a>
    </section>
  );
}
