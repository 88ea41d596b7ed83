/** First run, step by step: the code, whose it is, the keys saved, two administrators, their codes. */
import { LENGTH } from "../../api/lengths";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { post } from "../api/client";
import type { Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Field, Note, ProblemNote, useWork } from "../parts/parts";
import { refreshHello, signOut, start } from "../state/session";
import { hello } from "../state/signals";
import { date, hourMinute } from "../time";
import { Mark } from "./gates";
import { DepartmentStep, type Profile } from "./department-step";
import { type Copy, KeysStep } from "./keys-step";

type Made = Schemas["SetUpOut"];

interface Draft {
  code: string;
  department: string;
  profile: Profile | null;
  signature: Schemas["SignatureIn"] | null;
  keys: Copy | null;
}

const EMPTY: Draft = { code: "", department: "", profile: null, signature: null, keys: null };
const LOOK_AGAIN_MS = 4_000;
const STEPS = 4;
const WHICH = ["first", "second"] as const;

export function SetUpScreen() {
  const [step, setStep] = useState(1);
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [made, setMade] = useState<Made | null>(null);
  const next = (more: Partial<Draft>): void => {
    setDraft({ ...draft, ...more });
    setStep(step + 1);
  };
  if (made) return <Codes made={made} />;
  if (hello.value?.begun) return <Begun />;
  return (
    <Page step={step} back={() => setStep(step - 1)}>
      {step === 1 && <CodeStep code={draft.code} next={next} />}
      {step === 2 && <DepartmentStep name={draft.department} chosen={draft.profile} next={next} />}
      {step === 3 && <KeysStep code={draft.code} kept={draft.keys} next={(keys) => next({ keys })} />}
      {step === 4 && <PeopleStep draft={draft} done={setMade} />}
    </Page>
  );
}

function Page({ step, back, children }: { step: number; back: () => void; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (step > 1) heading.current?.focus();
  }, [step]);
  return (
    <main class="gate">
      {step === 1 ? (
        <Mark />
      ) : (
        <button type="button" class="button plain back" onClick={back}>
          <Icon name="back" /> Back
        </button>
      )}
      <p class="quiet small">
        Step {step} of {STEPS}
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {["Set up Platewarden", "Whose installation this is", "Save the keys", "Two administrators"][step - 1]}
      </h1>
      {children}
    </main>
  );
}

function words(event: SubmitEvent): (name: string) => string {
  event.preventDefault();
  const form = new FormData(event.currentTarget as HTMLFormElement);
  return (name) => String(form.get(name) ?? "").trim();
}

function CodeStep({ code, next }: { code: string; next: (more: Partial<Draft>) => void }) {
  return (
    <form class="stack" onSubmit={(event) => next({ code: words(event)("code") })}>
      <Field label="Set-up code" hint="Shown on the console of the server. It works once, within 24 hours.">
        <input name="code" class="code" autocomplete="off" required maxLength={LENGTH.secret} defaultValue={code} />
      </Field>
      <button type="submit" class="button main big wide">
        Begin
      </button>
    </form>
  );
}

/** The set-up code was used: now each administrator enrols a device of their own. */
function Begun() {
  return (
    <main class="gate">
      <Mark />
      <h1>{hello.value?.department}</h1>
      <p>It is being set up. It opens when both administrators can sign in.</p>
      <a class="button main big wide" href="/enrol">
        <Icon name="key" /> I have a code for this device
      </a>
      <a class="button plain wide" href="/sign-in">
        Sign in
      </a>
      <p class="quiet small">
        A code was lost? On the console of the server, “platewarden recover” with the user name makes a new one.
      </p>
    </main>
  );
}

/** One administrator is in; alone they may do nothing yet. */
export function OneOfTwo() {
  useEffect(() => {
    const timer = setInterval(() => void refreshHello(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <main class="gate">
      <Mark />
      <h1>One of two</h1>
      <Note tone="green" live>
        <p>You can sign in on this device.</p>
      </Note>
      <p>Everything opens as soon as the other administrator has enrolled too. This page looks by itself.</p>
      <button type="button" class="button wide" onClick={() => void signOut()}>
        Sign out
      </button>
    </main>
  );
}

function PeopleStep({ draft, done }: { draft: Draft; done: (made: Made) => void }) {
  const { busy, problem, run } = useWork();
  const send = async (event: SubmitEvent): Promise<void> => {
    const text = words(event);
    const administrators = WHICH.map((which) => ({
      name: text(`${which}-name`),
      username: text(`${which}-username`),
      device_label: text(`${which}-device`),
      asset_number: text(`${which}-asset`),
      trained: text(`${which}-trained`) === "on",
    }));
    const body = {
      code: draft.code,
      department: draft.department,
      zone: draft.profile?.zone,
      profile: draft.profile?.name,
      profile_version: draft.profile?.version,
      signature: draft.signature,
      administrators,
      phrase: draft.keys?.phrase,
      saved_keys: draft.keys?.text,
    };
    const answer = await run(() => post<Made>("/api/set-up", body, { open: true }));
    if (answer) done(answer);
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <p>Two people: each can help the other back in, and each sees what the other does.</p>
      {WHICH.map((which) => (
        <Administrator which={which} key={which} />
      ))}
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy}>
        Set up
      </button>
    </form>
  );
}

function Administrator({ which }: { which: (typeof WHICH)[number] }) {
  return (
    <fieldset class="stack tight card">
      <legend>{which === "first" ? "First" : "Second"} administrator</legend>
      <Field label="Name">
        <input name={`${which}-name`} autocomplete="off" required maxLength={LENGTH.name} />
      </Field>
      <Field label="User name">
        <input name={`${which}-username`} autocomplete="off" autocapitalize="none" required maxLength={LENGTH.word} />
      </Field>
      <Field label="Their device" hint="A desk computer of the department">
        <input name={`${which}-device`} autocomplete="off" required maxLength={LENGTH.word} />
      </Field>
      <Field label="Asset number">
        <input name={`${which}-asset`} autocomplete="off" required maxLength={LENGTH.number} />
      </Field>
      <label class="tick">
        <input type="checkbox" name={`${which}-trained`} required />
        <span>
          They have read the policy and have the training that it asks for.{" "}
          <span class="quiet small">Recorded as said by themselves, for 30 days.</span>
        </span>
      </label>
    </fieldset>
  );
}

function Codes({ made }: { made: Made }) {
  return (
    <main class="gate">
      <h1>Two codes</h1>
      <Note>
        <p>
          Give each person their own. On that person’s device: open this address, “I have a code for this device”, type
          it. Nothing else opens before both have made their passkey.
        </p>
      </Note>
      {made.administrators.map((each) => (
        <div class="card stack tight" key={each.username}>
          <h2>{each.username}</h2>
          <p class="big-code" aria-label={[...each.code].join(" ")}>
            {each.code}
          </p>
          <p class="quiet">
            Until {date(each.expires_at)}, {hourMinute(each.expires_at)}. Shown only now.
          </p>
        </div>
      ))}
      <button type="button" class="button main big wide" onClick={() => void start()}>
        Go on
      </button>
    </main>
  );
}
