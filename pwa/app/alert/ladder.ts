/** What the ladder asks for next, what an answer says in words, and whether acceptance may be asked. Pure. */
import type { Alert, Kept, RejectReason, ResponseKind, Step, StepAnswer, StepKind } from "../api/types";
import { RESULT_WORDS, STATE_NOT_VISIBLE } from "../words";

/** In the profile's order; what is only offered never stands in the way. */
export function nextStep(ladder: Step[]): Step | null {
  return ladder.find((step) => !step.done && step.strictness !== "offered") ?? null;
}

export function gatesDone(ladder: Step[]): boolean {
  return ladder.every((step) => step.strictness !== "gate" || step.done?.answer.agrees === true || Boolean(step.done?.answer.excuse));
}

export function answerWords(step: Step, { values, agrees, excuse }: Kept): string {
  if (excuse) return `left out: ${step.exceptions.find(({ id }) => id === excuse)?.word ?? excuse}`;
  switch (step.kind) {
    case "compare":
      return `${agrees ? "every character the same" : "not the same"}${marked(values)}`;
    case "state":
      return values["state"] === STATE_NOT_VISIBLE ? "state not visible" : `state seen: ${values["state"]}`;
    case "descriptors":
      return agrees === null ? "could not tell" : agrees ? "vehicle matches" : "vehicle differs";
    case "status": {
      const by = values["answered_by"] ? ` (${values["answered_by"]})` : "";
      const way = step.methods.find(({ id }) => id === values["method"])?.word ?? values["method"];
      return `${RESULT_WORDS[values["result"] ?? ""] ?? ""}, ${way ?? ""}${by}`;
    }
    case "choice":
      return step.choices.find(({ id }) => id === values["choice"])?.word ?? values["choice"] ?? "";
  }
}

/** One tap for many characters is told as one. */
function marked(values: Kept["values"]): string {
  const [singly, together] = [many(values["singly"]), many(values["together"])];
  if (together === 0) return "";
  return singly > 0 ? ` (${singly} one by one, ${together} together)` : " (all together)";
}

function many(places: string | undefined): number {
  return places ? places.split(",").length : 0;
}

/** What the server will make of an answer that waits to be sent, so that the ladder goes on meanwhile. */
export function foreseen(step: Step, answer: StepAnswer, wantedState: string | null): Kept {
  const values = Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, String(value)]));
  const excuse = "excuse" in answer ? answer.excuse : "";
  return { values, agrees: excuse ? null : agrees(step, answer as Record<string, unknown>, wantedState), excuse };
}

/** Of a choice the server alone knows what each answer means. */
function agrees(step: Step, answer: Record<string, unknown>, wantedState: string | null): boolean | null {
  switch (step.kind) {
    case "compare":
      return answer["same"] === true;
    case "state":
      return answer["state"] === STATE_NOT_VISIBLE ? null : answer["state"] === wantedState;
    case "descriptors": {
      const said = Object.values(answer);
      return said.includes("different") ? false : said.includes("same") ? true : null;
    }
    case "status":
      return answer["result"] === "current" ? true : answer["result"] === "not_current" ? false : null;
    case "choice":
      return step.choices.length === 0 ? true : null;
  }
}

const AGAINST: Record<StepKind, RejectReason> = {
  compare: "misread",
  state: "wrong_state",
  descriptors: "wrong_vehicle",
  status: "stale_list",
  choice: "other",
};

/** The first step whose answer speaks against the match, as the reason a rejection would have. */
export function against(ladder: Step[]): RejectReason | null {
  const step = ladder.find((each) => each.done?.answer.agrees === false);
  return step ? AGAINST[step.kind] : null;
}

/** Not somebody else's, whom it was told to. */
export function isOwn(alert: Pick<Alert, "told_to">): boolean {
  return alert.told_to === null;
}

/** Whoever has begun the ladder may close their own alert, even after a colleague settled the hit. */
export function mayDecide(alert: Pick<Alert, "state" | "decision" | "ladder">): boolean {
  if (alert.decision) return false;
  return alert.state === "open" || (alert.state === "settled" && alert.ladder.some((step) => step.done));
}

/** Said of where one is with it; a word to the supervisor or to a neighbour changes none of it. */
const WHERE: ReadonlySet<ResponseKind> = new Set<ResponseKind>(["en_route", "searched", "on_call", "passed_on"]);

/** On the way was said, and nothing since that ends it. */
export function isUnderWay(alert: Pick<Alert, "responses">): boolean {
  return alert.responses.filter(({ kind }) => WHERE.has(kind)).at(-1)?.kind === "en_route";
}

/** Open alerts that still want a decision of this officer. */
export function wantsDecision(alert: Pick<Alert, "state">): boolean {
  return alert.state === "open";
}
