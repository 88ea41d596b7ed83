/** Made-up inquiries and what they find, in the wire's own shapes. */
import type { Found, Inquiry, Page, Query, SearchForm } from "../../app/search/state";
import type { Schemas } from "../../app/api/types";
import { DAY, MINUTE, after, before, character } from "./fixtures";

export function searchForm(): SearchForm {
  return {
    reason_word: "Search Reason",
    purposes: [
      { id: "felony", word: "Felony-level crime", citation: "BPD POL-B", exigent: false },
      { id: "missing_person", word: "Missing person", citation: "BPD POL-B", exigent: false },
      { id: "exigent", word: "Exigent circumstances", citation: "BPD POL-B", exigent: true },
    ],
    purposes_closed: true,
    suspicion_needed: false,
    numbers: [
      { id: "case", word: "Case number", example: "2026-00012345" },
      { id: "cad", word: "CAD run number", example: "P26123456" },
    ],
    modes: ["case"],
    duty_needed: false,
    backfill_hours: 72,
    standing_hours: 72,
    least_known: 2,
    retention_days: 30,
  };
}

export function inquiries(): Inquiry[] {
  const base: Inquiry = {
    id: "inquiry-1",
    opened_at: before(40 * MINUTE),
    ends_at: after(5 * 60 * MINUTE),
    ended: null,
    mode: "case",
    purpose: "felony",
    purpose_word: "Felony-level crime",
    number: "2026-00012345",
    phrase: "",
    exigent: "",
    duty: null,
    outside: null,
    answer: null,
    owed: "nothing",
    backfill_due: null,
    review_due: null,
    reviewed_at: null,
    finding: null,
    queries: [queryOf("KTR44?0", before(30 * MINUTE))],
  };
  return [
    base,
    {
      ...base,
      id: "inquiry-2",
      number: null,
      phrase: "Shots fired",
      owed: "waiting",
      backfill_due: after(2 * DAY),
      ended: "shift",
      queries: [],
    },
    { ...base, id: "inquiry-3", number: "2026-00011990", ended: "closed", opened_at: before(3 * DAY) },
    {
      ...base,
      id: "inquiry-4",
      number: "2026-00012007",
      ended: "shift",
      opened_at: before(DAY),
      queries: [standingOf("KT?44*", 3, 2), standingOf("[BD8]R?102", 0, 0)],
    },
    { ...base, id: "inquiry-5", number: "2026-00012400", outside: hinsdale(), answer: waits(), queries: [] },
    { ...base, id: "inquiry-6", number: "2026-00012401", outside: hinsdale(), answer: refused(), queries: [] },
  ];
}

const hinsdale = (): Schemas["OutsideOut"] => ({
  agency: "Hinsdale Police Department",
  person: "Det. Ames",
  case: "H26-7711",
  active_case: true,
  federal: false,
  not_referred: "",
});
const waits = (): Schemas["AnswerOut"] => ({ status: "waiting", waits_for: ["Sergeant", "Command Staff"], by: null, at: null, note: "" });
const refused = (): Schemas["AnswerOut"] => ({
  status: "refused",
  waits_for: [],
  by: "Ann Whitfield",
  at: before(MINUTE),
  note: "The letter names no case.",
});

/** Of a department that approves each, and of one that asks for no approval. */
export function outsideRequests(): Schemas["OutsideRequestsOut"] {
  const base: Schemas["OutsideRequestOut"] = {
    id: "inquiry-5",
    opened_at: before(20 * MINUTE),
    person: "Dana Reyes",
    own: false,
    outside: hinsdale(),
    purpose_word: "Specific criminal investigation",
    number: "2026-00012400",
    phrase: "",
    suspicion: "The car left a robbery in Hinsdale",
    exigent: "",
    written: true,
    queries: 0,
    answer: waits(),
    open: true,
  };
  const approved: Schemas["AnswerOut"] = { status: "approved", waits_for: [], by: "Ann Whitfield", at: before(DAY), note: "" };
  const kept = [
    base,
    { ...base, id: "inquiry-6", answer: refused(), open: false },
    { ...base, id: "inquiry-9", opened_at: before(DAY), written: false, queries: 2, answer: approved, open: false },
  ];
  return { approvers: ["Sergeant", "Command Staff"], waiting: [base], kept, before: "older" };
}

export function queryOf(plate: string, at = after(0)): Query {
  return {
    id: "query-1",
    at,
    kind: plate.includes("?") ? "partial" : "exact",
    plate,
    first: before(30 * DAY),
    last: after(0),
    state: null,
    cameras: [],
    home_only: false,
    meters: null,
    look_for: "",
    vehicle: null,
    standing: null,
  };
}

export function standingOf(plate: string, found: number, fresh: number): Query {
  const standing = { until: after(2 * DAY), over: false, closed: false, found, fresh };
  return { ...queryOf(plate), id: `query-${plate}`, kind: "standing", look_for: found ? "A dark pickup, one rear light out" : "", standing };
}

/** `vehicle`: of three that were found, one is said to look so and two are not described. */
export function pageOf(plate: string, vehicle: Query["vehicle"] = null): Page {
  const reads = plate.startsWith("ZZ") ? [] : [0, 1, 2].map((number) => foundOf(number));
  const counted = vehicle && { reads: 4, as_asked: 1, silent: 2, other: 1, more: false };
  return { query: { ...queryOf(plate), vehicle }, reads, after: reads.length > 0 ? "next" : null, counted };
}

export function foundOf(number: number): Found {
  const characters = [..."KTR4410"].map((text, place) => (place === 4 ? character(text, 0.81, "1") : character(text)));
  return {
    id: `read-${number}`,
    captured_at: before((number + 1) * 7 * 60 * MINUTE),
    plate: "KTR4410",
    confidence: 0.81,
    characters,
    state: number === 1 ? null : { code: "IL", probability: 0.97 },
    looks: number + 1,
    camera: number === 2 ? "Raab Rd westbound" : "Market St northbound",
    place: number === 2 ? "Raab Rd at Main St" : "Market St at Center St",
    owner: number === 2 ? "Normal Police Department" : "Bloomington Police Department",
    own: number !== 2,
    box: { x: 556, y: 424, w: 168, h: 84 },
    crop_url: `/api/looks/x/look-${number}/crop`,
    frame_url: `/api/frames/x/frame-${number}/image`,
    described: number === 1 ? { maker: "Acme", make: "Ford", model: "Transit", color: "white", body: "van" } : null,
  };
}

export function reviews(): Schemas["SearchReviewOut"][] {
  const base: Schemas["SearchReviewOut"] = {
    id: "inquiry-7",
    opened_at: before(DAY),
    person: "Dana Reyes",
    purpose_word: "Exigent circumstances",
    number: null,
    phrase: "Child taken",
    exigent: "A child was taken from the school minutes ago.",
    outside: null,
    written: false,
    queries: 3,
    signals: ["Searched in exigent circumstances; a supervisor looks at it."],
    owed: "waiting",
    review_due: after(2 * DAY),
    overdue: false,
  };
  const outside = { agency: "Normal Police Department", person: "Sgt. Vale", case: "N26-7711", active_case: true };
  return [
    base,
    {
      ...base,
      id: "inquiry-8",
      exigent: "",
      purpose_word: "Felony-level crime",
      number: "2026-00012345",
      outside: { ...outside, federal: false, not_referred: "Nobody of CIAU at night" },
      written: true,
      signals: ["For another agency, not referred to those who process such requests: Nobody of CIAU at night"],
      overdue: true,
    },
  ];
}

export function household(): Schemas["HouseholdPlateOut"][] {
  return [
    { id: "plate-1", given_at: before(90 * DAY), given_by: "Dana Reyes", own: true },
    { id: "plate-2", given_at: before(12 * DAY), given_by: "Ann Whitfield", own: false },
  ];
}

export function places(): Schemas["SensitivePlaceOut"][] {
  const at = { latitude: 40.48, longitude: -88.99, marked_by: "Ann Whitfield" };
  return [
    { id: "place-1", name: "St. Joseph Medical Center", kind: "hospital", meters: 150, ...at },
    { id: "place-2", name: "Islamic Center", kind: "worship", meters: 50, ...at },
  ];
}

/** One that is overdue, one with something to judge, one that was signed. */
export function weeks(signed: boolean): Schemas["WeekOut"][] {
  const open = { searches: 0, open: 0, misuse: 0, overdue: false, signed_by: null, signed_at: null };
  const by = { overdue: false, signed_by: "Marcus Vale", signed_at: before(60_000) };
  return [
    { ...open, first_on: "2026-11-09", last_on: "2026-11-15", searches: 3, misuse: 1, due_at: before(3 * DAY), overdue: true, ...(signed ? by : {}) },
    { ...open, first_on: "2026-11-16", last_on: "2026-11-22", searches: 2, open: 1, due_at: after(4 * DAY) },
    { ...open, first_on: "2026-11-02", last_on: "2026-11-08", due_at: before(10 * DAY), ...by, signed_at: before(14 * DAY) },
  ];
}

export const numbers = (): Schemas["NumbersOut"] => ({ none_issued: 4, unissued: 1, listed_at: before(DAY) });

export const issued = (): Schemas["IssuedOut"] => ({
  new: 212,
  known: 1840,
  refused: [{ row: 3, why: "It is not written like a number of ours. Case number: 2026-00012345." }],
  taken: false,
});
