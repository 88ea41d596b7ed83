/** The ladder: what comes next, what speaks against the match, and the line for the report. */
import { expect, test } from "vitest";
import { against, answerWords, foreseen, gatesDone, isUnderWay, mayDecide, nextStep } from "../../app/alert/ladder";
import { reportLine } from "../../app/alert/report";
import type { Alert, ResponseKind, StepAnswer } from "../../app/api/types";
import { ACTION_WORDS, actionsAfter } from "../../app/words";
import { alertOf, ladder } from "../mock/fixtures";

const AT = "2026-11-24T08:14:00Z";

function answered(answers: Record<string, StepAnswer>): Alert {
  const steps = ladder().map((step) => {
    const answer = answers[step.id];
    return answer ? { ...step, done: { at: AT, recorded_at: AT, answer: foreseen(step, answer, "IL") } } : step;
  });
  return alertOf("alert-9", { ladder: steps });
}

const SAME: StepAnswer = { same: true };

test("on the way is said once, until something ends it", () => {
  const said = (...kinds: ResponseKind[]): Pick<Alert, "responses"> => ({
    responses: kinds.map((kind) => ({ kind, said: {}, done_at: AT, recorded_at: AT })),
  });
  expect(isUnderWay(said())).toBe(false);
  expect(isUnderWay(said("en_route"))).toBe(true);
  expect(isUnderWay(said("en_route", "supervisor", "neighbour"))).toBe(true);
  expect(isUnderWay(said("en_route", "searched"))).toBe(false);
  expect(isUnderWay(said("en_route", "searched", "en_route"))).toBe(true);
});

test("the first step that is not done is the next one", () => {
  expect(nextStep(answered({}).ladder)?.id).toBe("plate");
  expect(nextStep(answered({ plate: SAME }).ladder)?.id).toBe("state");
});

test("a step that is only offered never stands in the way", () => {
  const all = answered({ plate: SAME, state: { state: "IL" }, descriptors: { make: "same" } });
  expect(nextStep(all.ladder)).toBeNull();
});

test("R-ALR-01: the gate is the comparison of the plate", () => {
  expect(gatesDone(answered({ state: { state: "IL" } }).ladder)).toBe(false);
  expect(gatesDone(answered({ plate: { same: false } }).ladder)).toBe(false);
  expect(gatesDone(answered({ plate: SAME }).ladder)).toBe(true);
});

test.each<[Record<string, StepAnswer>, string | null]>([
  [{ plate: { same: false } }, "misread"],
  [{ state: { state: "IN" } }, "wrong_state"],
  [{ state: { state: "unknown" } }, null],
  [{ descriptors: { make: "same", color: "different" } }, "wrong_vehicle"],
  [{ status: { method: "leads", answered_by: "", result: "not_current" } }, "stale_list"],
  [{ plate: SAME }, null],
])("what the officer found decides which reason is offered first", (answers, reason) => {
  expect(against(answered(answers).ladder)).toBe(reason);
});

test("a settled alert can still be closed by whoever had begun its ladder", () => {
  expect(mayDecide({ ...answered({}), state: "settled" })).toBe(false);
  expect(mayDecide({ ...answered({ plate: SAME }), state: "settled" })).toBe(true);
  expect(mayDecide({ ...answered({ plate: SAME }), state: "withdrawn" })).toBe(false);
});

test("an answer is told in words", () => {
  const words = (id: string, answer: StepAnswer): string => {
    const step = answered({ [id]: answer }).ladder.find((each) => each.id === id);
    return step?.done ? answerWords(step, step.done.answer) : "";
  };
  expect(words("state", { state: "unknown" })).toBe("state not visible");
  expect(words("descriptors", { make: "unseen" })).toBe("could not tell");
  expect(words("plate", { same: false })).toBe("not the same");
  expect(words("plate", { same: true, singly: "6", together: "1,2,3,4,5,7" })).toBe(
    "every character the same (1 one by one, 6 together)",
  );
  expect(words("plate", { same: true, singly: "", together: "1,2" })).toBe("every character the same (all together)");
  expect(words("plate", { same: true, singly: "1,2", together: "" })).toBe("every character the same");
  expect(words("status", { method: "dispatch", answered_by: "M12", result: "current" })).toBe(
    "Confirmed current, LEADS / NCIC through dispatch (M12)",
  );
});

test("R-ALR-09: the report line holds read, listed, steps, decision, basis and event number", () => {
  const alert = {
    ...answered({ plate: SAME }),
    decision: { decision: "accepted" as const, decided_at: AT, recorded_at: null },
    disposition: { action: "arrest" as const, basis_of_stop: "confirmed_status", event_number: "26-1", recorded_at: null },
  };
  const line = reportLine(alert, "D. Whitlock", () => "02:14");
  expect(line).toContain("read IL FKX2087, listed IL FKX2087");
  expect(line).toContain("Compare the plate: every character the same, 02:14");
  expect(line).toContain("Check the state: not done");
  expect(line).toContain("accepted by D. Whitlock, 02:14; Stop: arrest; basis: status confirmed current; event 26-1.");
});

test("the report line of a test alert begins with TEST", () => {
  expect(reportLine(alertOf("t", { test: true }), "", () => "")).toMatch(/^TEST\. /);
});

test("a step left out by an exception of the text says so, and is no longer in the way", () => {
  const step = { ...ladder()[0]!, exceptions: [{ id: "exigent", word: "Exigent circumstances", citation: "LPD IV.I.1" }] };
  const kept = foreseen(step, { excuse: "exigent" }, "IL");
  expect(kept).toEqual({ values: { excuse: "exigent" }, agrees: null, excuse: "exigent" });
  expect(answerWords(step, kept)).toBe("left out: Exigent circumstances");
  expect(gatesDone([{ ...step, done: { at: AT, recorded_at: AT, answer: kept } }])).toBe(true);
});

test("R-ALR-06: of a rejected alert no stop is offered, but for one by mistake", () => {
  expect(Object.keys(actionsAfter("rejected"))).toEqual(["none", "stopped_in_error"]);
  expect(actionsAfter("accepted")).toHaveProperty("arrest");
  expect(actionsAfter("accepted")).not.toHaveProperty("stopped_in_error");
  expect(Object.keys(actionsAfter(null)).sort()).toEqual(Object.keys(ACTION_WORDS).sort());
});
