/** Made-up evidence, in the wire's own shape. */
import type { Schemas } from "../../app/api/types";
import { MINUTE, before } from "./fixtures";

const HOUR = 60 * MINUTE;

export function evidenceForm(): Schemas["EvidenceFormOut"] {
  return {
    bases: ["criminal", "demand"],
    second_for: ["demand"],
    target: "Evidence.com",
    target_citation: "BPD DSRS-B",
    record_class: "Record of the Department, open to requests under the Illinois FOIA",
    record_class_citation: "BPD DSRS-B",
    report_number: true,
    latest_review: "2030-01-01",
    receipt_days: 7,
    number_example: "2026-00012345",
  };
}

function one(id: string, more: Partial<Schemas["EvidenceOut"]>): Schemas["EvidenceOut"] {
  return {
    id,
    state: "waiting",
    plate: "QMHZFQH",
    captured_at: before(30 * HOUR),
    owner_agency: "Bloomington Police Department",
    case_number: "2026-00012345",
    basis: "criminal",
    demand: "",
    counsel: "",
    holder: "Ruth Okafor",
    review_on: "2027-03-01",
    report_number: "",
    asked_by: "Ruth Okafor",
    asked_at: before(26 * HOUR),
    agreed_by: null,
    own: true,
    may_answer: false,
    digest: "9f2c".repeat(16),
    pictures: 3,
    size: 1_204_331,
    receipt: "",
    copy_destroyed: false,
    wrong: "",
    custody: [
      { at: before(26 * HOUR), name: "Ruth Okafor", act: "packed", note: "" },
      { at: before(25 * HOUR), name: "Ruth Okafor", act: "downloaded", note: "" },
    ],
    ...more,
  };
}

export function evidences(): Schemas["EvidencesOut"] {
  const unmade = { digest: null, pictures: null, size: null, custody: [] };
  return {
    form: evidenceForm(),
    evidence: [
      one("e1", {}),
      one("e2", {
        ...unmade,
        state: "asked",
        basis: "demand",
        demand: "Circuit court order of November 20",
        counsel: "Lee Counsel",
        case_number: "P26123456",
        own: false,
        asked_by: "Sam Hale",
        may_answer: true,
      }),
      one("e3", {
        state: "kept",
        case_number: "2026-00011002",
        receipt: "EV-1042",
        report_number: "2026-0777",
        copy_destroyed: true,
        custody: [
          { at: before(200 * HOUR), name: "Ruth Okafor", act: "packed", note: "" },
          { at: before(199 * HOUR), name: "Ruth Okafor", act: "received", note: "EV-1042" },
        ],
      }),
      one("e4", { ...unmade, state: "lapsed", plate: "", case_number: "2026-00010001" }),
    ],
  };
}
