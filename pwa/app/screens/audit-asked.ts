/** What of the audit is asked for, and how that reads. */
import type { Schemas } from "../api/types";
import { full } from "../time";

export type Events = Schemas["EventsOut"];

/** As the server takes them; what is not there asks nothing. `subject`: one thing, as kind:id. */
export interface Filters {
  actor?: string;
  group?: string;
  subject?: string;
  first?: string;
  last?: string;
}

export const REFUSED = "refused";
export const NONE: Filters = {};

/** The filters with some of them otherwise; an empty one is none. */
export function changed(filters: Filters, more: Filters): Filters {
  const all = Object.entries({ ...filters, ...more }).filter(([, value]) => value);
  return Object.fromEntries(all) as Filters;
}

export const count = (filters: Filters): number => Object.keys(filters).length;

export function address(filters: Filters, before?: number): string {
  const asked = new URLSearchParams({ ...filters, ...(before === undefined ? {} : { before: String(before) }) });
  return asked.size > 0 ? `/api/audit?${asked}` : "/api/audit";
}

/** The filters as a sentence has them: by whom, about what, of which kind, on which days. */
export function inWords(filters: Filters, { people, groups }: Pick<Events, "people" | "groups">): string[] {
  const { actor, group, subject, first, last } = filters;
  const word = groups.find((one) => one.group === group)?.word ?? group;
  return [
    ...(actor ? [`by ${people.find(({ id }) => id === actor)?.name ?? actor}`] : []),
    ...(group === REFUSED ? ["that were refused"] : group ? [`of the kind “${word}”`] : []),
    ...(subject ? [`about ${thing(subject)}`] : []),
    ...(first ? [`from ${first} on`] : []),
    ...(last ? [`until the end of ${last}`] : []),
  ];
}

/** A thing without a name: its kind and the end of its id, which is what tells two of a day apart. */
export function thing(subject: string): string {
  const [kind = "", id = ""] = subject.split(":");
  return `${kind.replaceAll("-", " ")} ${id.length > 8 ? `…${id.slice(-8)}` : id}`.trim();
}

/** What else an event holds, a line each: the clauses and the device have lines of their own. */
export function further(details: Record<string, unknown>): [string, string][] {
  return Object.entries(details)
    .filter(([name, value]) => !["clauses", "device", "session"].includes(name) && value !== null && value !== "")
    .map(([name, value]) => [name.replaceAll("_", " "), told(value)]);
}

const TIME = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

function told(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return TIME.test(value) ? full(value) : value;
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(told).join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  const parts = Object.entries(value).map(([name, part]) => `${name}: ${told(part)}`);
  return parts.length === 0 ? "none" : parts.join(", ");
}
