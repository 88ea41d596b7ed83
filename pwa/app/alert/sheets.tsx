/** Which sheet is open over an alert, and what saving in it does. */
import type { Alert, Step, StepAnswer } from "../api/types";
import { ProblemNote, Sheet, useWork } from "../parts/parts";
import { decide, dispose, takeStep } from "../state/alerts";
import { Compare } from "./compare";
import { Accept, Dispose, Reject } from "./deciding";
import { ChoiceStep, DescriptorsStep, StateStep, StatusStep } from "./steps";

export type Opened = { sheet: "reject" } | { sheet: "accept" } | { sheet: "dispose" } | { sheet: "step"; step: string } | null;

export function Sheets({ alert, opened, close }: { alert: Alert; opened: Opened; close: () => void }) {
  if (!opened) return null;
  switch (opened.sheet) {
    case "reject":
      return <RejectSheet alert={alert} close={close} />;
    case "accept":
      return <AcceptSheet alert={alert} close={close} />;
    case "dispose":
      return <DisposeSheet alert={alert} close={close} />;
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

const BY_KIND = { state: StateStep, descriptors: DescriptorsStep, status: StatusStep, choice: ChoiceStep };

function StepSheet({ alert, step, close }: Props & { step: Step }) {
  const { busy, problem, run } = useWork();
  const done = async (answer: StepAnswer): Promise<void> => {
    if (await run(told(() => takeStep(alert.id, step.id, answer)))) close();
  };
  const Body = step.kind === "compare" ? null : BY_KIND[step.kind];
  return (
    <Sheet title={step.title} close={close}>
      <p>
        {step.ask} <span class="quiet small cite">({step.citation})</span>
      </p>
      {Body ? <Body alert={alert} step={step} busy={busy} done={done} /> : <Compare alert={alert} busy={busy} done={done} />}
      {problem && <ProblemNote problem={problem} />}
    </Sheet>
  );
}

/** An act answers nothing; `run` needs something to tell success from a problem. */
function told(work: () => ReturnType<typeof decide>) {
  return async () => {
    const answer = await work();
    return answer.ok ? { ok: true as const, value: true } : answer;
  };
}
