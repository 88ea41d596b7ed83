/** Made-up audits of use, in the wire's own shape. */
import type { Schemas } from "../../app/api/types";
import { MINUTE, before } from "./fixtures";

const HOUR = 60 * MINUTE;
type Line = Schemas["ProgramAuditLineOut"];

function line(id: string, more: Partial<Line>): Line {
  return {
    id,
    kind: "sample",
    first_on: "2026-07-01",
    past_on: "2026-10-01",
    due_on: "2026-10-31",
    overdue: false,
    population: 214,
    items: 3,
    judged: 1,
    written_by: null,
    written_at: null,
    reviewed_by: null,
    reviewed_at: null,
    review_note: "",
    ...more,
  };
}

export function programAudits(): Schemas["ProgramAuditsOut"] {
  const written = { judged: 3, written_by: "Iris Conrad", written_at: before(70 * HOUR) };
  const filed = { reviewed_by: "Chief Sandoval", reviewed_at: before(30 * HOUR), review_note: "Train both." };
  return {
    audits: [
      line("a1", { overdue: true }),
      line("a2", { ...written, first_on: "2026-04-01", past_on: "2026-07-01", due_on: "2026-07-31" }),
      line("a3", { ...written, ...filed, kind: "system", first_on: "2025-01-01", past_on: "2026-01-01", items: 1, judged: 1 }),
    ],
  };
}

function drawn(place: number, more: Partial<Schemas["DrawnOut"]>): Schemas["DrawnOut"] {
  return {
    id: `d${place}`,
    place,
    inquiry_id: `q${place}`,
    own: false,
    person: "Rosa Imhof",
    opened_at: before(900 * HOUR),
    purpose: "Criminal investigation",
    number: "2026-00012345",
    phrase: "Burglary series on Oak Street",
    suspicion: "",
    exigent: "",
    outside: false,
    signals: [],
    queries: 2,
    shown: 14,
    round: 1,
    reason: "",
    answers: null,
    note: "",
    data_errors: "",
    finding: false,
    judged_by: null,
    judged_at: null,
    ...more,
  };
}

const QUESTIONS: Record<string, string> = {
  documented: "Is a case or incident number, or the reason, written down?",
  purpose: "Is it official law enforcement business that the policy allows?",
  person: "Was whoever searched trained and allowed to?",
  scope: "Did the searches go no further than the reason?",
  use: "Was what was shown used for that reason only, as far as is on file?",
};

/** `all`: everything is judged. */
export function programAudit(all = false): Schemas["ProgramAuditOut"] {
  const yes = { documented: "yes", purpose: "yes", person: "yes", scope: "yes", use: "yes" } as const;
  const by = { judged_by: "Iris Conrad", judged_at: before(HOUR) };
  const wrong = { ...by, answers: { ...yes, scope: "no" } as const, note: "Two more plates than the case named.", finding: true };
  return {
    line: line("a1", all ? { judged: 3 } : {}),
    questions: Object.entries(QUESTIONS).map(([id, words]) => ({ id, words })),
    drawn: [
      drawn(1, { ...by, answers: yes, data_errors: "The number has a digit too many." }),
      drawn(2, { signals: ["Looked for the same plate on five days."], person: "Dana Whitlock", ...(all ? wrong : {}) }),
      drawn(3, { own: !all, person: "Iris Conrad", ...(all ? { ...by, answers: yes } : {}) }),
    ],
    sections: [],
    seed: "5f".repeat(32),
    population_digest: "a0".repeat(32),
    digest: null,
  };
}
