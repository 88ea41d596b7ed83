/** Which sheet is open over an alert, and what saving in it does. */
import type { Alert, Step, StepAnswer } from "../api/types";
import { useState } from "preact/hooks";
import { Choices, ProblemNote, Sheet, useWork } from "../parts/parts";
import { decide, dispose, takeStep, trueTime } from "../state/alerts";
import { Compare } from "./compare";
import { Accept, Dispose, Reject } from "./deciding";
import { PassOnSheet } from "./passed-on";
import { NeighbourSheet, OnCallSheet } from "./responses";
import { ChoiceStep, DescriptorsStep, StateStep, StatusStep } from "./steps";
import { AGO, told } from "./telling";

export type Opened =
  | { sheet: "reject" | "accept" | "dispose" | "on_call" | "neighbour" | "passed_on" }
  | { sheet: "step"; step: string }
  | null;

export function Sheets({ alert, opened, close }: { alert: Alert; opened: Opened; close: () => void }) {
  if (!opened) return null;
  switch (opened.sheet) {
    case "reject":
      return <RejectSheet alert={alert} close={close} />;
    case "accept":
      return <AcceptSheet alert={alert} close={close} />;
    case "dispose":
      return <DisposeSheet alert={alert} close={close} />;
    case "on_call":
      return <OnCallSheet alert={alert} close={close} />;
    case "neighbour":
      return <NeighbourSheet alert={alert} close={close} />;
    case "passed_on":
      return <PassOnSheet alert={alert} close={close} />;
    case "step": {
      const step = alert.ladder.find((each) => each.id === opened.step);
      return step ? <StepSheet key={step.id} alert={alert} step={step} close={close} /> : null;
    }
  }
}

interface Props {
  alert: Alert;
  close: () => void;
}

function RejectSheet({ alert, close }: Props) {
  const { busy, problem, run } = useWork();
  return (
    <Sheet title="Not this one" close={close}>
      <Reject
        alert={alert}
        busy={busy}
        problem={problem}
        done={async (reason, note) => {
          const body = { decision: "rejected" as const, reason, ...(note ? { note } : {}) };
          if (await run(told(() => decide(alert.id, body)))) close();
        }}
      />
    </Sheet>
  );
}

function AcceptSheet({ alert, close }: Props) {
  const { busy, problem, run } = useWork();
  return (
    <Sheet title="Accept the match" close={close}>
      <Accept
        alert={alert}
        busy={busy}
        problem={problem}
        done={async () => {
          if (await run(told(() => decide(alert.id, { decision: "accepted" })))) close();
        }}
      />
    </Sheet>
  );
}

function DisposeSheet({ alert, close }: Props) {
  const { busy, problem, run } = useWork();
  return (
    <Sheet title="What came of it" close={close}>
      <Dispose
        alert={alert}
        busy={busy}
        problem={problem}
        done={async (outcome) => {
          if (await run(told(() => dispose(alert.id, outcome)))) close();
        }}
      />
    </Sheet>
  );
}

const { "0": _now, ...BEFORE } = AGO;

const BY_KIND = { state: StateStep, descriptors: DescriptorsStep, status: StatusStep, choice: ChoiceStep };

function StepSheet({ alert, step, close }: Props & { step: Step }) {
  const { busy, problem, run } = useWork();
  const [when, setWhen] = useState(alert.decision ? "15" : "0");
  const done = async (answer: StepAnswer): Promise<void> => {
    if (await run(told(() => takeStep(alert.id, step.id, answer, trueTime(Number(when)))))) close();
  };
  const Body = step.kind === "compare" ? null : BY_KIND[step.kind];
  return (
    <Sheet title={step.title} close={close}>
      <p>
        {step.ask} <span class="quiet small cite">({step.citation})</span>
      </p>
      {alert.decision && <Choices label="When was it done, before the decision?" options={BEFORE} value={when} fit="three" pick={setWhen} />}
      {Body ? <Body alert={alert} step={step} busy={busy} done={done} /> : <Compare alert={alert} busy={busy} done={done} />}
      {step.exceptions.length > 0 && (
        <fieldset class="stack tight">
          <legend>Or leave it out, which is recorded and looked at by somebody else</legend>
          {step.exceptions.map(({ id, word, citation }) => (
            <button key={id} type="button" class="button wide" disabled={busy} onClick={() => void done({ excuse: id })}>
              {word} <span class="cite">({citation})</span>
            </button>
          ))}
        </fieldset>
      )}
      {problem && <ProblemNote problem={problem} />}
    </Sheet>
  );
}
