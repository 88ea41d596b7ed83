/** Made-up members: trained and not, suspended, locked, with a last day, closed for want of use. */
import type { Person } from "../../app/api/types";
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
      },
    ],
  }));
}
