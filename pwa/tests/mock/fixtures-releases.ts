/** Made-up requests of other agencies, in the wire's own shape. */
import type { Schemas } from "../../app/api/types";
import { MINUTE, before } from "./fixtures";

const HOUR = 60 * MINUTE;

function one(id: string, more: Partial<Schemas["ReleaseOut"]>): Schemas["ReleaseOut"] {
  return {
    id,
    state: "asked",
    evidence_id: "e1",
    case_number: "2026-00012345",
    recipient: "agency",
    agency: "Normal Police Department",
    person: "Sgt. Vale",
    of_state: "IL",
    number: "N-26-77",
    purpose: "Burglary series of the last week in Normal",
    identified: "Called back at the agency's published number",
    paper: "request.pdf",
    instrument: "",
    due_on: null,
    overdue: false,
    declared: false,
    taken_by: "Ruth Okafor",
    taken_at: before(20 * HOUR),
    own: false,
    may_answer: false,
    answered_by: null,
    note: "",
    counsel: "",
    refused: [],
    link_until: null,
    received_at: null,
    received_by: "",
    digest: null,
    wrong: false,
    corrected_at: null,
    corrected_how: "",
    ...more,
  };
}

const NO_DECLARATION = {
  id: "il-declaration",
  citation: "625 ILCS 5/2-130(c)",
  because: "An agency of another state first declares in writing that it will not use the data for that.",
  instead: "Ask the agency for its signed declaration, and put it on file.",
};

export function releases(): Schemas["ReleasesOut"] {
  return {
    home_state: "IL",
    recipients: ["agency", "prosecutor", "federal", "process"],
    written: false,
    releases: [
      one("r1", { may_answer: true }),
      one("r2", {
        recipient: "process",
        agency: "Circuit Court of McLean County",
        person: "Clerk Dunn",
        instrument: "Subpoena of November 20",
        due_on: "2026-11-24",
        overdue: true,
        may_answer: true,
        own: false,
      }),
      one("r3", { state: "approved", answered_by: "Chief Hale", agency: "Peoria Police" }),
      one("r4", { state: "refused", refused: [NO_DECLARATION], agency: "Saint Louis Police", of_state: "MO" }),
      one("r5", {
        state: "received",
        agency: "State's Attorney of McLean County",
        recipient: "prosecutor",
        received_at: before(9 * HOUR),
        received_by: "A. Lund",
        digest: "77aa".repeat(16),
        wrong: true,
      }),
    ],
    declarations: [
      {
        id: "d1",
        agency: "Gary Police",
        of_state: "IN",
        signer: "Chief Moore",
        scope: "All requests of a year",
        signed_on: "2026-03-01",
        until_on: "2027-03-01",
        state: "in_force",
        made_by: "Ruth Okafor",
        digest: "51bc".repeat(16),
      },
    ],
  };
}
