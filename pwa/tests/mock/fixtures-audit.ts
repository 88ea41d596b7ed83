/** A made-up audit that is filtered as the server filters its own. */
import type { AuditEvent, Schemas } from "../../app/api/types";
import { MINUTE, NAMES, before } from "./fixtures";

const WHAT: Record<string, string> = {
  "person:alert:opened": "An alert was shown whole; told_to: whose it is.",
  "person:session:opened": "Somebody signed in.",
  "person:act:refused": "The policy refused an act.",
  "system:hit:found": "A read matched an entry.",
  "person:entry:requested": "A custom entry was asked for.",
};
const GATE = {
  id: "bpd-compare-first",
  citation: "BPD POL-G",
  because: "Officers verify every alert before enforcement: the plate has not been compared.",
};
const PEOPLE = ["officer", "detective", "administrator"].map((role) => ({ id: `person-${role}`, name: NAMES[role] ?? "" }));
const GROUPS = [
  { group: "act", word: "Refusals of the policy" },
  { group: "alert", word: "Alert" },
  { group: "entry", word: "Entry" },
  { group: "hit", word: "Hit" },
  { group: "query", word: "Searches" },
  { group: "session", word: "Sign-ins" },
];

function event(seq: number): AuditEvent {
  const tags = Object.keys(WHAT);
  const tag = tags[seq % tags.length] ?? "";
  const bySystem = tag.startsWith("system");
  const role = seq % 3 === 0 ? "detective" : "officer";
  const refused = tag === "person:act:refused";
  return {
    seq,
    at: before((1840 - seq) * 3 * MINUTE),
    tag,
    what: WHAT[tag] ?? tag,
    actor: bySystem ? "system:system" : `person:person-${role}`,
    subject: "alert:01a208eb-c980-7000-8e06-1be34649b5ba",
    actor_name: bySystem ? null : (NAMES[role] ?? null),
    subject_name: null,
    device_name: bySystem ? null : "Phone 12",
    clauses: refused ? [GATE] : [],
    hash: seq.toString(16).padStart(4, "0").repeat(16),
    details: refused ? { action: "accept_alert", clauses: [GATE.id], code: "refused" } : { session: null, test: false },
  };
}

/** All of two hundred and forty events that fit, a hundred at once. */
export function auditPage(asked: URLSearchParams): Schemas["EventsOut"] {
  const past = Number(asked.get("before") ?? 1841);
  const [actor, group, subject, first, last] = ["actor", "group", "subject", "first", "last"].map((name) => asked.get(name));
  const all = Array.from({ length: 240 }, (_, index) => event(1840 - index));
  const events = all.filter(
    (one) =>
      one.seq < past &&
      (!actor || one.actor === `person:${actor}`) &&
      (!group || one.tag.split(":")[group === "refused" ? 2 : 1] === group) &&
      (!subject || one.subject === subject) &&
      (!first || one.at.slice(0, 10) >= first) &&
      (!last || one.at.slice(0, 10) <= last),
  );
  return { events: events.slice(0, 100), groups: GROUPS, people: PEOPLE };
}
