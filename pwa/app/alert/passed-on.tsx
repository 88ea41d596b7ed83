/** R-ALR-13: what one cannot act on is passed to dispatch; it is open until who took it is filled in. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { post } from "../api/client";
import { good } from "../api/problem";
import type { Alert, Schemas } from "../api/types";
import { Choices, Field, Note, ProblemNote, Sheet, useWork } from "../parts/parts";
import { openAlert, respond, trueTime } from "../state/alerts";
import { hourMinute } from "../time";
import { BECAUSE_WORDS } from "../words";
import { AGO, told } from "./telling";

interface Props {
  alert: Alert;
  close: () => void;
}

/** Where dispatch has no account: the number to call and the words to say. */
function Call({ dispatch }: { dispatch: Alert["dispatch"] }) {
  if (dispatch.account) return <p>{dispatch.name} sees it at once in its list of what was passed on.</p>;
  return (
    <Note tone="amber" icon="phone">
      <p class="strong">Call {dispatch.name}: it does not see this system.</p>
      {dispatch.number ? (
        <a class="button" href={`tel:${dispatch.number.replaceAll(/[^\d+]/g, "")}`}>
          Call {dispatch.number}
        </a>
      ) : (
        <p>No number is on file here: use the radio, or the number you know.</p>
      )}
      <p>Say: “{dispatch.words}”</p>
    </Note>
  );
}

export function PassOnSheet({ alert, close }: Props) {
  const { busy, problem, run } = useWork();
  const [because, setBecause] = useState<string | null>(null);
  const [by, setBy] = useState("");
  const [number, setNumber] = useState("");
  const [when, setWhen] = useState("0");
  const { account, name } = alert.dispatch;
  const save = async (): Promise<void> => {
    const said = { because: because ?? "", answered_by: by.trim(), cad_number: number.trim() };
    if (await run(told(() => respond(alert.id, "passed_on", said, trueTime(Number(when)))))) close();
  };
  return (
    <Sheet title={`Pass it to ${name}`} close={close}>
      <Call dispatch={alert.dispatch} />
      <Choices label="Why you cannot act on it" options={BECAUSE_WORDS} value={because} pick={setBecause} />
      {!account && <Answered by={by} setBy={setBy} number={number} setNumber={setNumber} />}
      <Choices label="When" options={AGO} value={when} fit="three" pick={setWhen} />
      {problem && <ProblemNote problem={problem} />}
      <button type="button" class="button main big wide" disabled={!because || busy} onClick={() => void save()}>
        {account ? "Pass it on" : "Save: it is passed on"}
      </button>
    </Sheet>
  );
}

function Answered(props: { by: string; setBy: (by: string) => void; number: string; setNumber: (number: string) => void }) {
  return (
    <>
      <Field label="Who answered" hint="Leave it empty until you know; it stays open so long.">
        <input value={props.by} autocomplete="off" maxLength={LENGTH.name} onInput={(event) => props.setBy(event.currentTarget.value)} />
      </Field>
      <Field label="Their CAD number">
        <input value={props.number} autocomplete="off" maxLength={LENGTH.number} onInput={(event) => props.setNumber(event.currentTarget.value)} />
      </Field>
    </>
  );
}

/** On one's alert: what is known of dispatch's answer, and what is still to be filled in. */
export function PassedOn({ alert }: { alert: Alert }) {
  const { passed, name } = alert.dispatch;
  if (!passed) return null;
  if (passed.closed_at)
    return (
      <Note tone="green">
        <p>
          {name} has it: {passed.answered_by}
          {passed.answered_at ? `, ${hourMinute(passed.answered_at)}` : ""}, {passed.cad_number || "no number was given"}.
        </p>
      </Note>
    );
  return (
    <Note tone="amber" icon="clock">
      <p class="strong">
        Passed to {name}, {hourMinute(passed.made_at)}. {passed.answered_by ? "Their number is missing." : "Nobody has taken it yet."}
      </p>
      <FillIn task={passed} done={() => void openAlert(alert.id)} />
    </Note>
  );
}

/** Who took it and under which number, or that they give none. */
export function FillIn({ task, done }: { task: { id: string; answered_by: string }; done: () => void }) {
  const { busy, problem, run } = useWork();
  const [by, setBy] = useState(task.answered_by);
  const [number, setNumber] = useState("");
  const save = async (none: boolean): Promise<void> => {
    const body = { answered_by: by.trim(), cad_number: none ? "" : number.trim(), no_number: none } satisfies Schemas["AnsweredIn"];
    const saved = await run(async () => {
      const answer = await post(`/api/dispatch/${task.id}`, body);
      return answer.ok ? good(true) : answer;
    });
    if (saved) done();
  };
  return (
    <div class="stack tight">
      <Answered by={by} setBy={setBy} number={number} setNumber={setNumber} />
      {problem && <ProblemNote problem={problem} />}
      <div class="row">
        <button type="button" class="button" disabled={busy || !by.trim()} onClick={() => void save(false)}>
          Save
        </button>
        <button type="button" class="button plain" disabled={busy || !by.trim()} onClick={() => void save(true)}>
          They give no number
        </button>
      </div>
    </div>
  );
}
