/** A made-up policy: one text in force, one that waits for its period, one that the Chief must sign for. */
import type { Policy, PolicyChoice, Proposal } from "../../app/api/types";
import { DAY, MINUTE, NAMES, before } from "./fixtures";

const choice = (name: string, department: string, more: Partial<PolicyChoice["profile"]> = {}): PolicyChoice => ({
  profile: {
    name,
    department,
    text: `Policy of the ${department}`,
    zone: "America/Chicago",
    version: `${name}-1c0ffee2d1e5`,
    sign: false,
    blocked: [],
    unsigned: [],
    ...more,
  },
  signed: null,
});

export const CHOICES: PolicyChoice[] = [
  choice("bloomington", "Bloomington Police Department", { sign: true }),
  choice("leroy", "LeRoy Police Department"),
  choice("oak_brook", "Oak Brook Police Department", {
    sign: true,
    unsigned: [
      {
        id: "obpd-not-stored-here",
        citation: "OBPD 131.7(b), 131.7(d)",
        because: "ALPR data is not stored by the Village or the Department.",
        instead: "The Chief of Police signs which provider agreement covers this, or which amended order.",
      },
    ],
  }),
  choice("schaumburg", "Schaumburg Police Department", {
    blocked: [
      {
        id: "spd-retention-on-file",
        citation: "SPD IV.C",
        because: "Data is stored for the minimum period of the guidelines, and no period is on file.",
        instead: "The Records Supervisor puts the period into the profile.",
      },
    ],
  }),
];

export const waiting = (proposer: string, own: boolean): Proposal => ({
  id: "proposal-1",
  from_profile: "bloomington",
  from_version: "bloomington-1c0ffee2d1e5",
  to_profile: "leroy",
  to_version: "leroy-1c0ffee2d1e5",
  why: "Both departments merge on the first of the month.",
  proposed_by_name: proposer,
  proposed_at: before(35 * MINUTE),
  own,
  answered_by_name: "",
  answered_at: null,
  confirmed: null,
});

const earlier: Proposal = {
  ...waiting(NAMES["administrator"] ?? "", true),
  id: "proposal-0",
  answered_by_name: "Chief Adler",
  answered_at: before(90 * DAY),
  confirmed: false,
};

export function policyOf(waits: Proposal[]): Policy {
  return {
    department: "Bloomington Police Department",
    text: "SOP Automatic License Plate Readers, revised 2024-03-07",
    profile: "bloomington",
    version: "bloomington-1c0ffee2d1e5",
    law: ["cjis", "illinois"],
    since: before(120 * DAY),
    topics: [
      {
        title: "The steps before an alert is acted on",
        lines: [
          { text: "Compare the plate: must be done.", citation: "BPD POL-G" },
          { text: "Check the state: should be done.", citation: "BPD POL-G" },
        ],
      },
      { title: "Numbers and names", lines: [{ text: "A read is kept for 30 days at most.", citation: "BPD DSRS-A" }] },
    ],
    choices: CHOICES,
    proposals: [...waits, earlier],
    changes: waits.length > 0 ? ["No longer: Check the state: should be done. (BPD POL-G)", "New: Check the state: must be done. (LPD IV.I.2)"] : [],
  };
}
