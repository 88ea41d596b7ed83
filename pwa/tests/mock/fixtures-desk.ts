/** Made-up lists, entries, people and cameras, in the wire's own shapes. */
import type { Camera, Entry, Extension, HotList, Schemas, ShiftLists } from "../../app/api/types";
import { DAY, MINUTE, NAMES, NOT_PATROL, after, before } from "./fixtures";

const NOT_REFUSED = { refused_at: null, refused_why: null, refused_rows: [] };

export function lists(): HotList[] {
  const list = { kind: "general", imported_at: before(9 * 60 * MINUTE), stale: false, due_h: 24, reasons: ["stolen_vehicle", "wanted_person"], ...NOT_REFUSED };
  return [
    { ...list, id: "list-1", name: "State hot list", source: "State of Illinois", entries: 48213, age_h: 9 },
    {
      ...list,
      id: "list-2",
      name: "National stolen vehicles",
      source: "NCIC",
      entries: 911204,
      age_h: 31,
      stale: true,
      imported_at: before(31 * 60 * MINUTE),
      refused_at: before(5 * 60 * MINUTE),
      refused_why: "Only 401127 of the 911204 entries in force would be left: the download is probably cut short.",
      refused_rows: [{ row: "row 88", why: "The state is not a postal code of a state." }],
    },
  ];
}

/** One of one's own that ends before long, one that is offered, as two commanders see theirs. */
export function shiftLists(): ShiftLists {
  const me = { id: "person-commander", name: NAMES["commander"] ?? "" };
  const other = { id: "person-commander-2", name: "Noor Adler" };
  const list = { name: "Shift list", since: before(7 * 60 * MINUTE), plates: 2, may_offer: true, offered_to: null, offered_at: null };
  return {
    lists: [
      { ...list, id: "shift-list-1", holder: other, ends_at: after(35 * MINUTE), offered_to: me, offered_at: before(5 * MINUTE) },
      { ...list, id: "shift-list-2", holder: me, ends_at: after(7 * 60 * MINUTE), plates: 1 },
    ],
    takers: [
      { ...other, on_shift_until: after(35 * MINUTE) },
      { id: "person-commander-3", name: "Sam Okoro", on_shift_until: null },
    ],
  };
}

export function entries(): Entry[] {
  const author = { id: "person-detective", name: "Rosa Imhof" };
  const base: Entry = {
    id: "entry-1",
    plate: "KTR4410",
    state: "IL",
    vehicle: { color: "dark" },
    reason_class: "felony",
    basis: "Seen leaving two burglaries; owner unknown, plate from a doorbell video",
    synopsis: "Dark sedan tied to two residential burglaries",
    case_number: "26-11902",
    audience: ["CID"],
    jurisdiction: "",
    joint_agency: "",
    joint_contact: "",
    status: "active",
    created_at: before(21 * DAY),
    approved_at: before(21 * DAY),
    expires_at: after(9 * DAY),
    list_id: "list-3",
    list_kind: "detective",
    list_name: "Custom Hot List",
    author,
    owner: author,
    ownerless: false,
    approver: { id: "person-ci_lieutenant", name: "Marcus Vale" },
    note: "The photographs are on file.",
    days_left: 9,
    extensions: [],
    alerts: 4,
    rejected: 1,
    remarks: [],
    report_number: "",
    report_missing: false,
    waits_for: null,
    ...{ widenings: [], approval_due: null, due_h: null, removable: true, asked_days: 30, would_end: after(9 * DAY), earlier: [] },
    patrol: NOT_PATROL,
  };
  const asked = {
    waits_for: null,
    id: "extension-1",
    days: 30,
    reason: "Lab result names a second suspect who drives it",
    asked_by: author,
    asked_at: before(22 * DAY),
    expired_at: before(DAY),
    note: "",
  };
  const approved: Extension = {
    ...asked,
    status: "approved",
    answered_at: before(21 * DAY),
    answered_by: { id: "person-ci_lieutenant", name: "Marcus Vale" },
    expires_at: after(9 * DAY),
  };
  const waiting: Extension = {
    ...asked,
    id: "extension-2",
    status: "waiting",
    days: 14,
    waits_for: {
      first: { id: "person-ci_lieutenant", name: "Marcus Vale" },
      deputy: { id: "person-ci_lieutenant-2", name: "Ines Ito" },
      further_at: after(2 * 60 * MINUTE),
    },
    answered_at: null,
    answered_by: null,
    expired_at: after(2 * DAY),
    expires_at: null,
  };
  return [
    { ...base, extensions: [approved] },
    { ...base, id: "entry-5", plate: "LWD3319", expires_at: after(5 * DAY), days_left: 5, alerts: 1, rejected: 0 },
    { ...base, id: "entry-4", plate: "JRX7702", owner: { id: "person-left", name: "Theo Brandt" }, ownerless: true },
    {
      ...base,
      id: "entry-3",
      plate: "HDC2210",
      jurisdiction: "Normal",
      joint_agency: "Normal Police Department",
      joint_contact: "Det. L. Ames, 555-0142",
      expires_at: after(2 * DAY),
      days_left: 2,
      extensions: [waiting],
    },
    {
      ...base,
      id: "entry-2",
      plate: "MNP0032",
      reason_class: "missing_person",
      synopsis: "Missing man, 71, may be driving",
      remarks: [
        {
          ...{ id: "remark-1", kind: "question", words: "Who saw him in this car?", said_at: before(60 * MINUTE) },
          ...{ said_by: { id: "person-ci_lieutenant", name: "Marcus Vale" }, answered_at: null, answered_by: null, answer: "" },
        },
      ],
      status: "requested",
      waits_for: { first: null, deputy: null, further_at: null },
      approved_at: null,
      approver: null,
      note: "",
      expires_at: after(20 * DAY),
      ...{ days_left: 20, asked_days: 20, would_end: after(20 * DAY), earlier: earlier(author) },
    },
  ];
}

function earlier(author: Entry["author"]): Entry["earlier"] {
  const base = { id: "entry-0", state: "IL", reason_class: "missing_person", author, same_author: true, note: "", alerts: 0, rejected: 0 };
  const refused = { ...base, id: "entry-00", status: "refused" as const, note: "Nobody has seen him in it." };
  return [
    { ...base, status: "expired", made_at: before(40 * DAY), ended_at: before(10 * DAY), alerts: 2, rejected: 2 },
    { ...refused, made_at: before(44 * DAY), ended_at: before(43 * DAY) },
    { ...base, id: "entry-000", author: { id: "person-x", name: "Theo Brandt" }, same_author: false, status: "removed", made_at: before(90 * DAY), ended_at: before(80 * DAY) },
  ];
}

export function morning(): Schemas["MorningOut"] {
  const counts = { passed: 2, accepted: 1, rejected: 0, undecided: 1 };
  const none = { passed: 0, accepted: 0, rejected: 0, undecided: 0 };
  return {
    ...{ since: before(29 * 60 * MINUTE), until: before(5 * 60 * MINUTE) },
    entries: [
      { entry_id: "entry-1", ...counts },
      { entry_id: "entry-3", ...none },
    ],
  };
}

export const ANALYSES = ["current_incidents", "historical_incidents", "violent_crime_areas", "crash_intersections"];

export function upkeep(): Schemas["UpkeepLogOut"]["lines"] {
  const base = { source_approved: "Memo 26-114", entered_by: "R. Okafor", entered_at: before(DAY) };
  return [
    { ...base, id: "upkeep-2", kind: "repair", done_on: "2026-11-20", done_by: "Lens and Mast Co.", note: "New housing" },
    { ...base, id: "upkeep-1", kind: "model", done_on: "2026-11-02", done_by: "City IT", note: "Reader 4", source_approved: "" },
  ];
}

export function cameras(): Camera[] {
  const told = { full: "" as const, held: 0, lost: 0, spool_frames: 3, spool_bytes: 512_000 };
  const base: Camera = {
    id: "camera-1",
    name: "Fixed 4, northbound",
    kind: "fixed",
    place: "Veterans Pkwy at Empire St",
    latitude: 40.48,
    longitude: -88.95,
    approved: true,
    withdrawable: true,
    retirable: true,
    retired: null,
    owner: "Bloomington Police Department",
    kind_of_owner: "department",
    attested: true,
    analysis: Object.fromEntries(ANALYSES.map((id) => [id, "Report of October 2026, on file with CIAU"])),
    last_frame_at: before(8000),
    silent: false,
    dropped: 0,
    elsewhere: null,
    transfer: null,
    gateway: "roof-1",
    health: { revoked: false, heard_at: before(9000), clock_skew_ms: 40, told },
  };
  const car = { ...base, id: "camera-2", name: "Car 112, front", kind: "car", place: "In a car", analysis: {} };
  return [
    base,
    {
      ...car,
      last_frame_at: before(47 * MINUTE),
      silent: true,
      dropped: 12,
      transfer: { last_at: before(9 * DAY), due_at: before(2 * DAY), state: "overdue" },
    },
    {
      ...base,
      id: "camera-3",
      name: "Fixed 5, southbound",
      approved: false,
      withdrawable: false,
      analysis: { current_incidents: "Eleven burglaries since July" },
      last_frame_at: null,
      silent: true,
    },
    {
      ...base,
      id: "camera-5",
      name: "Fixed 8, eastbound",
      approved: false,
      withdrawable: false,
      elsewhere: { latitude: 40.482, longitude: -88.95, meters: 223, said_at: before(14 * MINUTE) },
      last_frame_at: before(15 * MINUTE),
      silent: true,
    },
    {
      ...base,
      id: "camera-4",
      name: "Fixed 6, westbound",
      place: "Market St at Clinton St",
      gateway: "roof-2",
      health: {
        revoked: false,
        heard_at: before(14 * MINUTE),
        clock_skew_ms: 6 * MINUTE,
        told: { full: "disk", held: 4, lost: 1280, spool_frames: 20_450, spool_bytes: 3_900_000_000 },
      },
    },
    {
      ...base,
      id: "0192f3aa-70c4-7d11-9d3e-5b1c0c7f0a42",
      name: "Fixed 7, eastbound",
      last_frame_at: null,
      silent: true,
      health: { revoked: false, heard_at: before(9000), clock_skew_ms: 40, told: null },
    },
    {
      ...base,
      id: "camera-6",
      name: "Fixed 1, northbound",
      withdrawable: false,
      retirable: false,
      retired: {
        at: before(9 * DAY),
        by: "Pat Moreau",
        why: "The pole was taken down for the new bridge.",
        reads_until: before(-21 * DAY),
      },
    },
  ];
}
