/** A made-up shift page, in the wire's own shape. */
import type { Schemas } from "../../app/api/types";
import { MINUTE, after, before } from "./fixtures";

const HOUR = 60 * MINUTE;

/** What was passed to dispatch: one that can be shown, one of a custom list of other units. */
export function tasks(): Schemas["TasksOut"] {
  const task: Schemas["TaskOut"] = {
    id: "task-1",
    passed_by: "Dana Whitlock",
    because: "assignment",
    made_at: before(41 * MINUTE),
    overdue: true,
    answered_by: "",
    answered_at: null,
    cad_number: "",
    alert_id: "alert-theirs",
    vehicle: {
      plate: "FKX2087",
      state: "IL",
      reason_word: "Stolen vehicle",
      vehicle: { make: "Toyota", model: "RAV4", color: "gray", year: "2019", other: null },
      camera: "Fixed 4, northbound",
      place: "Veterans Pkwy at Empire St",
      captured_at: before(44 * MINUTE),
    },
  };
  const other: Partial<Schemas["TaskOut"]> = { id: "task-2", passed_by: "Rosa Imhof", because: "safety", overdue: false };
  return {
    name: "Dispatch",
    number: "",
    account: true,
    tasks: [task, { ...task, ...other, made_at: before(4 * MINUTE), answered_by: "Desk 2", answered_at: before(3 * MINUTE), vehicle: null }],
  };
}

export function shiftPage(): Schemas["ShiftPageOut"] {
  const person: Schemas["OnDutyOut"] = {
    id: "person-1",
    name: "Dana Whitlock",
    role_word: "Patrol Officer",
    units: ["Patrol"],
    ends_at: after(3 * HOUR),
    held: false,
    latest_at: after(5 * HOUR),
    longer_because: null,
    car: "Car 12",
    answers: true,
    heard_at: before(MINUTE),
    device_class: "phone",
    notified: true,
    ladders: 0,
    handovers: 0,
    undecided: 0,
    blocked: false,
  };
  const hit: Schemas["OpenHitOut"] = {
    id: "hit-1",
    told_at: before(44 * MINUTE),
    overdue: true,
    shown: true,
    reason_word: "Stolen vehicle",
    camera: "Fixed 4, northbound",
    place: "Veterans Pkwy at Empire St",
    list_name: "State hot list",
    told: [
      { name: "Dana Whitlock", stage: "verifying", alert_id: "alert-theirs" },
      { name: "Rosa Imhof", stage: "opened", alert_id: "alert-theirs" },
    ],
  };
  return {
    people: [
      person,
      {
        ...person,
        id: "person-2",
        name: "Rosa Imhof",
        role_word: "CID Detective",
        units: ["CID"],
        ends_at: before(12 * MINUTE),
        held: true,
        latest_at: after(108 * MINUTE),
        longer_because: "Finishing an alert",
        answers: false,
        heard_at: before(25 * MINUTE),
        notified: false,
        ladders: 1,
      },
    ],
    hits: [
      hit,
      {
        ...hit,
        id: "hit-2",
        told_at: before(3 * MINUTE),
        overdue: false,
        shown: false,
        reason_word: null,
        camera: null,
        place: null,
        list_name: null,
        told: [{ name: "Rosa Imhof", stage: "told", alert_id: null }],
      },
    ],
    tasks: tasks().tasks.map(({ id, passed_by, because, made_at, overdue, answered_by }) => ({ id, passed_by, because, made_at, overdue, answered_by })),
    reviews: 2,
    owed: 1,
    lists: [
      { id: "list-9", holder: "Jo Whitfield", ends_at: after(HOUR), plates: 2, hits: 1, offered_to: "Kit Farrow", mine: true },
    ],
    cars: [{ id: "camera-9", name: "Car 12", heard_at: before(MINUTE), last_read_at: null }],
    unmanned: [{ id: "gateway-14", name: "Car 14", reads: 212, first_at: before(5 * HOUR), last_at: before(4 * MINUTE) }],
    transfers: [{ id: "camera-6", name: "Car 114, front", due_at: before(20 * HOUR), overdue: true }],
    silent: [{ id: "camera-2", name: "Fixed 7, southbound", place: "US 51 at Hamilton Rd", last_frame_at: before(3 * HOUR) }],
    general: [
      { name: "State hot list", age_h: 9, stale: false },
      { name: "National stolen vehicles", age_h: 31, stale: true },
    ],
    offers: [{ id: "relief-1", by: "Jo Whitfield", own: false, at: before(6 * MINUTE), note: "Car 12 is back from repair: see whether it reads." }],
    accepted: { by: "Jo Whitfield", at: before(8 * HOUR), offered_by: "Kit Farrow", note: "" },
  };
}
