/** Made-up errors of the data and looks at what was done, in the wire's own shapes. */
import type { Schemas } from "../../app/api/types";
import { DAY, MINUTE, before } from "./fixtures";

export function dataErrors(): Schemas["DataErrorsOut"] {
  const fault: Schemas["DataErrorOut"] = {
    id: "error-1",
    reason: "stale_list",
    said: "The owner has it back.",
    found_by: "Dana Whitlock",
    made_at: before(50 * MINUTE),
    list_name: "State hot list",
    camera: "Fixed 4, northbound",
    listed: { plate: "FKX2087", state: "IL", source: "State of Illinois, stolen vehicles" },
    source_told: "LEADS desk, by telephone",
    told_by: "Iris Conrad",
    told_at: before(20 * MINUTE),
    outcome: null,
    note: "",
    closed_by: null,
    closed_at: null,
  };
  const custom = { list_name: "Custom list", camera: null, said: null, listed: null, source_told: "", told_by: null, told_at: null };
  return {
    errors: [
      fault,
      { ...fault, ...custom, id: "error-2", reason: "wrong_vehicle", found_by: "Rosa Imhof" },
      { ...fault, id: "error-3", reason: "misread", made_at: before(3 * DAY), outcome: "corrected", note: "The camera was aimed again.", closed_by: "Iris Conrad", closed_at: before(DAY) },
    ],
    tallies: [
      { reason: "misread", of: "Fixed 4, northbound", found: 4, open: 0 },
      { reason: "stale_list", of: "State hot list", found: 2, open: 1 },
    ],
  };
}

export function looks(): Schemas["LooksOut"] {
  const look: Schemas["LookOut"] = {
    id: "alert-2",
    person: "Dana Whitlock",
    own: false,
    made_at: before(90 * MINUTE),
    decision: null,
    action: "warning",
    basis_of_stop: "observed_violation",
    happened: true,
    not_done: ["Compare the plate", "Check the state"],
    excused: ["Query LEADS and NCIC: Recently broadcast by dispatch"],
    event_number: null,
    seen: { reason_word: "Stolen vehicle", camera: "Fixed 4, northbound", place: "Veterans Pkwy at Empire St", captured_at: before(90 * MINUTE) },
  };
  return {
    waiting: [look, { ...look, id: "alert-9", person: "Kit Farrow", own: true, action: null, basis_of_stop: null, not_done: [], seen: null }],
    owed: [{ id: "alert-2", person: "Dana Whitlock", action: "warning", disposed_at: before(80 * MINUTE) }],
  };
}

export function knownFalse(): Schemas["KnownFalsesOut"] {
  const note: Schemas["KnownFalseOut"] = {
    id: "note-1",
    plate: "FKX2087",
    state: "IL",
    reason_word: "Stolen vehicle",
    vehicle: "Silver delivery van of the florist on Main St",
    why: "Stopped twice, papers in order; its plate has a Q.",
    proposed_by: "Dana Whitlock",
    proposed_at: before(70 * MINUTE),
    own: false,
    answered_by: null,
    expires_at: before(-30 * DAY),
  };
  return { days: 30, notes: [note, { ...note, id: "note-2", own: true, proposed_by: "Kit Farrow" }, { ...note, id: "note-3", answered_by: "Jo Whitfield" }] };
}
