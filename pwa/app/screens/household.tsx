/** Plates of one's own household: given freely, never shown again, so that a search for one is noticed. */
import { LENGTH } from "../../api/lengths";
import { useMemo, useState } from "preact/hooks";
import { get, post } from "../api/client";
import { good } from "../api/problem";
import type { Schemas } from "../api/types";
import { Field, Here, ProblemNote, useLoaded, useWork } from "../parts/parts";
import { fetched } from "../state/loaded";
import { me, offline } from "../state/signals";
import { date } from "../time";
import { Back } from "./back";

type Household = Schemas["HouseholdOut"];
type Plate = Household["plates"][number];

export function HouseholdScreen() {
  const who = me.value;
  if (!who) return null;
  return (
    <div class="stack">
      <Back />
      <h1>Vehicles of your household</h1>
      <p>
        You may give the plates of your own household's vehicles. If somebody searches for one of them, you or a colleague, a
        supervisor looks at that search.
      </p>
      <HouseholdPlates personId={who.person.id} />
    </div>
  );
}

export function HouseholdPlates({ personId }: { personId: string }) {
  const path = `/api/people/${personId}/household`;
  const plates = useMemo(
    () =>
      fetched<Plate[]>(async () => {
        const answer = await get<Household>(path);
        return answer.ok ? good(answer.value.plates) : answer;
      }),
    [path],
  );
  const loaded = useLoaded(plates);
  const put = (told: Household): void => {
    plates.state.value = { at: "here", value: told.plates };
  };
  return (
    <div class="stack">
      <Here of={loaded} again={() => void plates.load()} rows={1}>
        {(all) =>
          all.length === 0 ? (
            <p class="quiet">No plate was given.</p>
          ) : (
            <ul class="stack tight" aria-label="Plates given">
              {all.map((plate, at) => (
                <li key={plate.id}>
                  <Line plate={plate} at={at + 1} path={path} done={put} />
                </li>
              ))}
            </ul>
          )
        }
      </Here>
      <Give path={path} done={put} />
    </div>
  );
}

function Line({ plate, at, path, done }: { plate: Plate; at: number; path: string; done: (told: Household) => void }) {
  const { busy, problem, run } = useWork();
  const remove = async (): Promise<void> => {
    const told = await run(() => post<Household>(`${path}/${plate.id}/removal`));
    if (told) done(told);
  };
  return (
    <article class="card stack tight">
      <div class="row apart">
        <span>
          <span class="strong">Plate {at}</span>
          <br />
          <span class="quiet small">
            Given on {date(plate.given_at)}
            {plate.own ? "" : ` by ${plate.given_by}`}
          </span>
        </span>
        <button type="button" class="button plain" disabled={busy || offline.value} onClick={() => void remove()}>
          Delete<span class="unseen"> plate {at}</span>
        </button>
      </div>
      {problem && <ProblemNote problem={problem} />}
    </article>
  );
}

function Give({ path, done }: { path: string; done: (told: Household) => void }) {
  const { busy, problem, run } = useWork();
  const [plate, setPlate] = useState("");
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const body: Schemas["HouseholdPlateIn"] = { plate };
    const told = await run(() => post<Household>(path, body));
    if (!told) return;
    setPlate("");
    done(told);
  };
  return (
    <form class="stack tight" onSubmit={(event) => void send(event)}>
      <Field label="Plate, complete" hint="Only a keyed digest of it is kept: nobody can be shown it again, nor can you">
        <input
          class="plate"
          name="plate"
          required
          maxLength={LENGTH.plate}
          value={plate}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          onInput={(event) => setPlate(event.currentTarget.value)}
        />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy || offline.value}>
        Give this plate
      </button>
    </form>
  );
}
