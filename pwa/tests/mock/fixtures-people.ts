/** Made-up members: trained and not, suspended, locked, with a last day, closed for want of use. */
import type { Person, Schemas } from "../../app/api/types";
import { DAY, NAMES, WORDS, after, before, day } from "./fixtures";

type Topic = Person["topics"][number];

const left = (days: number): Pick<Topic, "until" | "days_left"> => ({ until: day(days), days_left: days });

function topics(days: number): Topic[] {
  const gate = { citation: "BPD TRN", gate: true };
  return [
    { ...gate, id: "policy", word: "This policy", ...left(days) },
    { ...gate, id: "searching", word: "Searching the system", ...left(300) },
    { ...gate, id: "penalties", word: "Penalties for violations", ...(days < 0 ? { until: null, days_left: -1 } : left(300)) },
    { id: "leads", word: "LEADS and NCIC certification", citation: "CJISSECPOL AT-3", gate: false, ...left(500) },
  ];
}

const SUSPENSION: Person["suspensions"][number] = {
  at: before(DAY),
  why: "Policy not followed: searched for a neighbor",
  by_name: "Alex Boone",
  may_lift: true,
  lifted_at: null,
  lifted_by_name: "",
  lifted_why: "",
};

/** Days of training that are left, by role; the others have most of a year. */
const DAYS: Record<string, number> = { detective: 6, dispatcher: -20, officer: 30 };

export function people(): Person[] {
  return Object.keys(WORDS).map((role, index) => ({
    id: `person-${role}`,
    name: NAMES[role] ?? role,
    username: role,
    role,
    role_word: WORDS[role] ?? role,
    units: role === "detective" ? ["CID"] : [],
    sworn: role !== "auditor" && role !== "clerk",
    suspended: role === "detective",
    suspensions: role === "detective" ? [SUSPENSION] : [],
    locked: role === "officer",
    left: false,
    standing: role === "clerk" ? "unused" : "",
    ends_on: role === "auditor" ? day(20) : null,
    temporary_until: role === "commander" ? after(DAY) : null,
    training_until: day(DAYS[role] ?? 300),
    certified_until: role === "clerk" ? null : day(500),
    topics: topics(DAYS[role] ?? 300),
    devices: [
      {
        id: `device-${role}`,
        label: `Phone ${4100 + index}`,
        class: "phone",
        asset_number: `${4100 + index}`,
        enrolled_at: before(40 * DAY),
        last_seen_at: before(DAY),
        revoked_at: null,
        standing: role === "officer" ? "unknown" : "issued",
      },
    ],
  }));
}

/** Looks like a QR code from far away, and is none. */
export function codeOf(origin: string): Schemas["CodeOut"] {
  const corner = (x: number, y: number): string => `M${x} ${y}h7v7h-7zM${x + 1} ${y + 1}v5h5v-5z`;
  const code = "7K4Q-M2XD-9TPA";
  const qr = { size: 29, path: `${corner(4, 4)}${corner(18, 4)}${corner(4, 18)}` };
  return { code, qr, link: `${origin}/enrol#${code}`, expires_at: after(900_000) };
}

export function duties(): Schemas["DutiesOut"] {
  const filed = { version: "2", dated_on: "2026-10-01", kept_at: "General orders, shelf 4", by_name: "Iris Conrad", at: before(DAY) };
  const protocol = (id: string, word: string) => ({ id, word, citation: "Setting; BPD POL-D", versions: id === "access" ? [filed] : [] });
  return {
    duties: [
      { id: "administration", word: "Administration and training", holder: "Chief of Police or designee", citation: "BPD POL-D" },
    ],
    delegations: [
      {
        ...{ id: "delegation-1", duty: "administration", person: "Marcus Vale", note: "On leave", by_name: "Lee Sandoval" },
        ...{ starts_on: day(-3), ends_on: day(20), running: true },
      },
    ],
    deployments: [
      {
        ...{ id: "deployment-1", kind: "assignment", person: "Dana Reyes", what: "Car 12", purpose: "Patrol, north side" },
        ...{ starts_on: day(-10), ends_on: null, by_name: "Iris Conrad" },
      },
    ],
    protocols: [protocol("access", "Access"), protocol("retention", "Retention")],
  };
}

export function violations(): Schemas["ViolationOut"][] {
  const open = { noticed_by: null, noticed_at: null, outcome: null, decided_by: null, decided_on: null, referred_to: "" };
  const base = { found_on: day(-2), events: [812, 815], by_name: "Iris Conrad", at: before(DAY) };
  return [
    { ...base, ...open, id: "finding-1", kind: "outsider", who: "203.0.113.9", what: "Used a stolen cookie from another device" },
    {
      ...{ ...base, id: "finding-2", kind: "member", who: "Rosa Imhof", what: "Searched for a neighbor" },
      ...{ noticed_by: "Chief Sandoval", noticed_at: before(DAY) },
      ...{ outcome: "Written reprimand", decided_by: "Chief Sandoval", decided_on: day(-1), referred_to: "" },
    },
  ];
}

export function oddities(): Schemas["OdditiesOut"] {
  const open = { seen_by: "", seen_at: null, note: "", finding: null };
  const unknown = {
    kind: "unknown_device",
    title: "A device that is not enrolled asked to sign in",
    meaning: "It was refused. A private device, one that was revoked, or one whose app was cleared.",
  } as const;
  return {
    attempts: 14,
    oddities: [
      {
        ...{ ...unknown, ...open, id: "oddity-1", what: "No such device is enrolled; it named an account.", person: "Dana Whitlock" },
        ...{ device: "", owner: "", network: "public", first_at: before(DAY), last_at: before(DAY / 8), times: 12 },
      },
      {
        ...{ ...open, id: "oddity-2", kind: "two_devices", title: "Two devices of one account in use at once" },
        meaning: "The first was signed out. A member who changed devices, or a sign-in that is shared.",
        ...{ what: "Phone 4101 had been used less than five minutes before.", person: "Rosa Imhof", device: "Phone 4107" },
        ...{ owner: "Rosa Imhof", network: "local", first_at: before(DAY), last_at: before(DAY), times: 1 },
      },
      {
        ...{ ...unknown, id: "oddity-3", what: "The device was revoked before.", person: "Alex Boone", device: "Phone 3990" },
        ...{ owner: "Alex Boone", network: "local", first_at: before(9 * DAY), last_at: before(8 * DAY), times: 2 },
        ...{ seen_by: "Iris Conrad", seen_at: before(8 * DAY), note: "The old phone, before it was handed in", finding: null },
      },
    ],
  };
}

export function accessReview(): Schemas["ReviewOut"] {
  return {
    ...{ id: "review-1", begun_at: before(DAY), begun_by: "Iris Conrad", begun_by_me: true, signed_at: null, signed_by: "", due: false },
    items: people().map(({ id, name, username, role_word, units }, index) => ({
      ...{ person_id: id, name, username, role_word, units, used_at: before(DAY), left: false, changed: false },
      decision: index === 0 ? "keep" : null,
      note: "",
    })),
  };
}
