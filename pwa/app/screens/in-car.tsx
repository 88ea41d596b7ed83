/** In which car this person is: said from the phone, so that what it reads has somebody trained with it. */
import { useEffect, useState } from "preact/hooks";
import { get, post, remove } from "../api/client";
import { good } from "../api/problem";
import type { Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Here, ProblemNote, Sheet, useWork } from "../parts/parts";
import { fetched } from "../state/loaded";
import { can, me, offline, onShift } from "../state/signals";

type Cars = Schemas["CarsOut"];
const cars = fetched<Cars>(() => get<Cars>("/api/cars"));

/** A line above the alerts, for those on shift who may be in a car, where there is a car with a reader. */
export function InCar() {
  const may = can("enter_car") && onShift.value;
  const person = me.value?.person.id;
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (may) void cars.load();
  }, [may, person]);
  const loaded = cars.state.value;
  if (!may || loaded.at !== "here" || loaded.value.cars.length === 0) return null;
  const mine = loaded.value.cars.find((car) => car.mine);
  return (
    <div class="row apart">
      <span class={mine ? "" : "quiet"}>{mine ? `You are in ${mine.name}.` : "In a car with a reader?"}</span>
      <button type="button" class="button" disabled={offline.value} onClick={() => setOpen(true)}>
        {mine ? "Change" : "Say which car"}
      </button>
      {open && (
        <Sheet title="Which car are you in?" close={() => setOpen(false)}>
          <Choose done={() => setOpen(false)} />
        </Sheet>
      )}
    </div>
  );
}

function Choose({ done }: { done: () => void }) {
  const { busy, problem, run } = useWork();
  const loaded = cars.state.value;
  const enter = async (id: string): Promise<void> => {
    const next = await run(() => post<Cars>(`/api/cars/${id}/crew`));
    if (!next) return;
    cars.state.value = { at: "here", value: next };
    done();
  };
  const leave = async (): Promise<void> => {
    const left = await run(async () => {
      const answer = await remove("/api/cars/crew");
      return answer.ok ? good(true) : answer;
    });
    if (!left) return;
    await cars.load();
    done();
  };
  return (
    <Here of={loaded} again={() => void cars.load()} rows={2}>
      {(all) => (
        <div class="stack">
          <p>What a car reads while nobody who is trained has said to be in it is shown to whoever commands.</p>
          <ul class="stack tight">
            {all.cars.map((car) => (
              <li key={car.id}>
                <button
                  type="button"
                  class="button big wide"
                  aria-pressed={car.mine}
                  disabled={busy || car.mine}
                  onClick={() => void enter(car.id)}
                >
                  {car.mine && <Icon name="check" slight />} {car.name}
                </button>
                <p class="quiet small">
                  {car.cameras.join(", ")}
                  {car.crew.length > 0 ? ` · in it: ${car.crew.join(", ")}` : ""}
                </p>
              </li>
            ))}
          </ul>
          {all.cars.some((car) => car.mine) && (
            <button type="button" class="button wide" disabled={busy} onClick={() => void leave()}>
              In none any more
            </button>
          )}
          {problem && <ProblemNote problem={problem} />}
        </div>
      )}
    </Here>
  );
}
