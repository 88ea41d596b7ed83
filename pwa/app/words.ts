/** Words that screens share. What the department calls its roles comes from the server. */
import type { Action, AlertState, AlertSummary, RejectReason, Schemas } from "./api/types";

export const REJECT_WORDS: Record<RejectReason, string> = {
  misread: "Misread plate",
  wrong_state: "Wrong state",
  wrong_vehicle: "Wrong vehicle",
  stale_list: "List out of date",
  other: "Other reason",
};

export const ACTION_WORDS: Record<Action, string> = {
  arrest: "Stop: arrest",
  citation: "Stop: citation",
  warning: "Stop: warning or released",
  stopped_in_error: "Stopped by mistake",
  recovered: "Vehicle recovered",
  followed: "Followed, no stop",
  not_found: "Searched, not found",
  passed_on: "Passed to dispatch",
  none: "No action",
};

/** These stop a person, so their basis is recorded: an alert alone is none (R-ALR-06). */
export const STOPS = new Set<Action>(["arrest", "citation", "warning", "stopped_in_error"]);

/** What can have come of it: of what was rejected no stop, but for one by mistake; without a decision anything. */
export function actionsAfter(decision: "accepted" | "rejected" | null): Partial<Record<Action, string>> {
  const { none, stopped_in_error, ...rest } = ACTION_WORDS;
  if (decision === "rejected") return { none, stopped_in_error };
  return decision ? { ...rest, none } : { ...rest, stopped_in_error, none };
}

export const BASIS_WORDS: Record<string, string> = {
  confirmed_status: "Status confirmed current",
  observed_violation: "Violation seen by officer",
  known_person: "Wanted person recognized",
  other_basis: "Other lawful basis",
};

/** Why somebody cannot act on a hit (R-ALR-13). */
export const BECAUSE_WORDS: Record<Schemas["WhyPassedOn"], string> = {
  assignment: "My assignment weighs more",
  safety: "Leaving endangers somebody",
  too_far: "Too far away",
  shift_end: "My shift ends",
  other: "Another reason",
};

export const RESULT_WORDS: Record<string, string> = {
  current: "Confirmed current",
  not_current: "Not current",
  no_answer: "No answer yet",
};

export const DESCRIPTOR_WORDS: Record<string, string> = {
  make: "Make",
  model: "Model",
  color: "Color",
  other: "Other marks",
};

const STATE_WORDS: Record<AlertState, string> = {
  open: "",
  decided: "Decided",
  withdrawn: "Withdrawn",
  settled: "Settled by a colleague",
};

/** Where an alert stands, in a word; `owed`: its person has still to say what came of it. */
export function standing({ state, disposed }: Pick<AlertSummary, "state" | "disposed">): { word: string; owed: boolean } {
  const owed = state === "decided" && !disposed;
  return { word: owed ? "Decided: say what came of it" : STATE_WORDS[state], owed };
}

/** Why a match is only a possible one: its list is too old, another plate or state may have been read. */
export function doubt(of: Pick<AlertSummary, "list" | "plate_seen" | "plate_wanted" | "state_match">): string {
  if (of.plate_seen !== of.plate_wanted) return "Likely misread";
  if (of.list.stale) return "Lowered: list too old";
  return of.state_match === "different" ? "Another state read" : "State not read";
}

const CODES =
  "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY";
export const STATES = CODES.split(" ");

/** Neighbours first: most plates a department sees are its own state's and theirs. */
export const NEAR_STATES = ["IL", "IN", "WI", "IA", "MO", "KY", "MI", "OH"];

/** What the server calls a state that the officer could not see. */
export const STATE_NOT_VISIBLE = "unknown";
