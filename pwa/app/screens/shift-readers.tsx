/** The shift page: cars and cameras that do not work, and lists that are old. */
import type { Schemas } from "../api/types";
import { Note } from "../parts/parts";
import { ago, date, hourMinute, hours } from "../time";

export function Wrong({ shown }: { shown: Schemas["ShiftPageOut"] }) {
  const stale = shown.general.filter((list) => list.stale);
  const fine = shown.general.filter((list) => !list.stale);
  return (
    <section class="stack tight" aria-labelledby="duty-wrong">
      <h2 id="duty-wrong">Readers and lists</h2>
      {shown.silent.length + shown.cars.length + shown.transfers.length + shown.unmanned.length + stale.length > 0 && (
        <Note tone="amber">
          {shown.cars.map((car) => (
            <p key={car.id}>
              {car.name} is on and has read nothing {car.last_read_at ? `since ${hourMinute(car.last_read_at)}` : "today"}.
            </p>
          ))}
          {shown.unmanned.map((car) => (
            <p key={car.id}>
              {car.name} read {car.reads === 1 ? "1 plate" : `${car.reads.toLocaleString("en-US")} plates`} since{" "}
              {hourMinute(car.first_at)} while nobody who is trained had said to be in it; the last {ago(car.last_at)}.
            </p>
          ))}
          {shown.transfers.map((car) => (
            <p key={car.id}>
              What {car.name} has recorded {car.overdue ? "should have been" : "is to be"} moved to the department by{" "}
              {date(car.due_at)}.
            </p>
          ))}
          {shown.silent.map((camera) => (
            <p key={camera.id}>
              {camera.name} says nothing: {camera.last_frame_at ? `last frame ${ago(camera.last_frame_at)}` : "no frame yet"}.
            </p>
          ))}
          {stale.map((list) => (
            <p key={list.name}>
              {list.name} is {list.age_h === null ? "not loaded" : `${hours(list.age_h)} old`}.
            </p>
          ))}
        </Note>
      )}
      {fine.map((list) => (
        <p class="small" key={list.name}>
          {list.name}: {hours(list.age_h ?? 0)} old
        </p>
      ))}
      {shown.silent.length + shown.cars.length === 0 && <p class="small">Every approved camera is live.</p>}
    </section>
  );
}
