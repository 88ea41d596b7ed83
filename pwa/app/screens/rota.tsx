/** Who answers requests when: the turns of the week with their deputies, and who is away. */
import { useState } from "preact/hooks";
import { get, post, put, remove } from "../api/client";
import { good } from "../api/problem";
import type { Schemas } from "../api/types";
import { Empty, Field, Here, ProblemNote, useLoaded, useWork } from "../parts/parts";
import { fetched } from "../state/loaded";
import { offline, serverNow } from "../state/signals";
import { date, hourMinute } from "../time";

type Rota = Schemas["RotaOut"];
type Turn = Schemas["TurnOut"];
const rota = fetched<Rota>(() => get<Rota>("/api/rota"));
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** A time field gives hours and minutes; the server takes no time without seconds. */
const wireTime = (time: string): string => (time.length === 5 ? `${time}:00` : time);
const clockTime = (time: string): string => time.slice(0, 5);

export function RotaSheet() {
  const loaded = useLoaded(rota);
  return (
    <Here of={loaded} again={() => void rota.load()}>
      {(all) => (
        <div class="stack">
          <p>
            A request goes to whoever's turn it is; without an answer for {all.answer_h} h, or at once when they are away,
            to the deputy. Whoever else approves may answer as well.
          </p>
          <Turns all={all} />
          <Absences all={all} />
        </div>
      )}
    </Here>
  );
}

const sent = ({ weekday, begins, ends, person, deputy }: Turn): Schemas["TurnIn"] => ({
  weekday,
  begins,
  ends,
  person_id: person.id,
  deputy_id: deputy?.id ?? null,
});

function Turns({ all }: { all: Rota }) {
  const { busy, problem, run } = useWork();
  const keep = async (turns: Schemas["TurnIn"][]): Promise<boolean> => {
    const done = await run(() => put<Rota>("/api/rota", { turns } satisfies Schemas["RotaIn"]));
    if (done) await rota.load();
    return done !== undefined;
  };
  return (
    <section class="stack tight" aria-labelledby="turns-title">
      <h3 id="turns-title">Turns of the week</h3>
      {all.turns.length === 0 && (
        <Empty icon="clock" title="No turns yet">
          <p>Until there are, every request goes to everybody who may answer it.</p>
        </Empty>
      )}
      <ul class="stack tight">
        {all.turns.map((turn) => (
          <li key={`${turn.weekday} ${turn.begins}`} class="row apart">
            <span>
              <span class="strong">
                {DAYS[turn.weekday]}, {clockTime(turn.begins)} to {clockTime(turn.ends)}
                {turn.ends <= turn.begins ? " (next day)" : ""}
              </span>
              : {turn.person.name}
              {turn.deputy ? `, deputy ${turn.deputy.name}` : ", no deputy"}
            </span>
            <button
              type="button"
              class="button"
              disabled={busy || offline.value}
              aria-label={`Take out ${DAYS[turn.weekday]}, ${clockTime(turn.begins)}`}
              onClick={() => void keep(all.turns.filter((each) => each !== turn).map(sent))}
            >
              Take out
            </button>
          </li>
        ))}
      </ul>
      {problem && <ProblemNote problem={problem} />}
      <NewTurn able={all.able} busy={busy} add={(turns) => keep([...all.turns.map(sent), ...turns])} />
    </section>
  );
}

/** One turn on as many days as are ticked. */
function NewTurn(props: {
  able: Rota["able"];
  busy: boolean;
  add: (turns: Schemas["TurnIn"][]) => Promise<boolean>;
}) {
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const target = event.currentTarget as HTMLFormElement;
    const form = new FormData(target);
    const text = (name: string): string => String(form.get(name) ?? "");
    const turns = form.getAll("weekday").map((day) => ({
      weekday: Number(day),
      begins: wireTime(text("begins")),
      ends: wireTime(text("ends")),
      person_id: text("person"),
      deputy_id: text("deputy") || null,
    }));
    if (await props.add(turns)) target.reset();
  };
  return (
    <form class="stack tight" onSubmit={(event) => void send(event)}>
      <fieldset>
        <legend>Add a turn on</legend>
        {DAYS.map((day, weekday) => (
          <label class="tick" key={day}>
            <input type="checkbox" name="weekday" value={weekday} />
            <span>{day}</span>
          </label>
        ))}
      </fieldset>
      <div class="pairs">
        <Field label="From">
          <input name="begins" type="time" required defaultValue="08:00" />
        </Field>
        <Field label="To" hint="Not after it begins: on the next day">
          <input name="ends" type="time" required defaultValue="16:00" />
        </Field>
      </div>
      <Field label="Who answers">
        <select name="person" required>
          <option value="">Choose…</option>
          <People able={props.able} />
        </select>
      </Field>
      <Field label="Deputy">
        <select name="deputy">
          <option value="">Nobody</option>
          <People able={props.able} />
        </select>
      </Field>
      <div>
        <button type="submit" class="button main" disabled={props.busy || offline.value}>
          Add
        </button>
      </div>
    </form>
  );
}

function People({ able }: { able: Rota["able"] }) {
  return (
    <>
      {able.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </>
  );
}

const when = (iso: string): string => `${date(iso)}, ${hourMinute(iso)}`;

function Absences({ all }: { all: Rota }) {
  const { busy, problem, run } = useWork();
  const [person, setPerson] = useState("");
  const away = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const days = Number(new FormData(event.currentTarget as HTMLFormElement).get("days"));
    const at = (ahead: number): string => new Date(serverNow.peek() + ahead * 86_400_000).toISOString();
    const body = { person_id: person, from_at: at(0), until: at(days) } satisfies Schemas["AbsenceIn"];
    if (await run(() => post<Rota>("/api/rota/absences", body))) await rota.load();
  };
  const back = async (id: string): Promise<void> => {
    const done = await run(async () => {
      const answer = await remove(`/api/rota/absences/${id}`);
      return answer.ok ? good(true) : answer;
    });
    if (done) await rota.load();
  };
  return (
    <section class="stack tight" aria-labelledby="away-title">
      <h3 id="away-title">Away</h3>
      <ul class="stack tight">
        {all.absences.map((each) => (
          <li key={each.id} class="row apart">
            <span>
              <span class="strong">{each.person.name}</span>, {when(each.from_at)} to {when(each.until)}
            </span>
            <button type="button" class="button" disabled={busy || offline.value} onClick={() => void back(each.id)}>
              Back again
            </button>
          </li>
        ))}
      </ul>
      {problem && <ProblemNote problem={problem} />}
      <form class="stack tight" onSubmit={(event) => void away(event)}>
        <div class="pairs">
          <Field label="Who is away from now on">
            <select required value={person} onInput={(event) => setPerson(event.currentTarget.value)}>
              <option value="">Choose…</option>
              <People able={all.able} />
            </select>
          </Field>
          <Field label="For how many days">
            <input name="days" type="number" inputMode="numeric" min={1} max={60} defaultValue="1" required />
          </Field>
        </div>
        <div>
          <button type="submit" class="button" disabled={busy || offline.value}>
            Keep it
          </button>
        </div>
      </form>
    </section>
  );
}
