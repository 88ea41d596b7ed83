/** Enrolment by a code typed inside the installed app; then the passkey of this device. */
import { useState } from "preact/hooks";
import type { Enrolled } from "../api/types";
import { good } from "../api/problem";
import { Icon } from "../parts/icon";
import { Choices, Field, Note, ProblemNote, useWork } from "../parts/parts";
import { go } from "../state/route";
import { enrol, registerPasskey, signInWithPasskey } from "../state/session";

const CLASSES = { phone: "Department phone", terminal: "Car terminal", desk: "Desk" };

export function EnrolScreen() {
  const [enrolled, setEnrolled] = useState<Enrolled | null>(null);
  return (
    <main class="gate">
      <a class="button plain back" href="/">
        <Icon name="back" /> Back
      </a>
      <h1>Enrol this device</h1>
      {enrolled ? <Passkey enrolled={enrolled} /> : <CodeForm done={setEnrolled} />}
    </main>
  );
}

function onHomeScreen(): boolean {
  return matchMedia("(display-mode: standalone)").matches;
}

function CodeForm({ done }: { done: (enrolled: Enrolled) => void }) {
  const { busy, problem, run } = useWork();
  const [kind, setKind] = useState("phone");
  const apple = /iPhone|iPad/.test(navigator.userAgent);
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const code = String(form.get("code") ?? "")
      .replaceAll(/[\s-]/g, "")
      .toUpperCase();
    const enrolled = await run(() => enrol(code, String(form.get("label") ?? ""), kind));
    if (enrolled) done(enrolled);
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      {apple && !onHomeScreen() && (
        <Note tone="amber">
          <p class="strong">Install the app first.</p>
          <p>Share, then “Add to Home Screen”. Open it from there: enrolled in the browser, the app would not know it.</p>
        </Note>
      )}
      <Field label="Code" hint="From an administrator. It works once, for a short time.">
        <input name="code" class="code" autocomplete="off" autocapitalize="characters" required maxLength={40} />
      </Field>
      <Choices label="This is a" options={CLASSES} value={kind} pick={setKind} />
      <Field label="Name of the device" hint="So that it can be found when it is lost, such as its asset number">
        <input name="label" autocomplete="off" required maxLength={60} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy}>
        Enrol
      </button>
    </form>
  );
}

function Passkey({ enrolled }: { enrolled: Enrolled }) {
  const { busy, problem, run } = useWork();
  const make = async (): Promise<void> => {
    const made = await run(async () => {
      const answer = await registerPasskey(enrolled);
      return answer.ok ? good(true) : answer;
    });
    if (!made) return;
    go("/", true);
    await run(signInWithPasskey);
  };
  return (
    <div class="stack">
      <Note tone="green">
        <p>
          This device belongs to <span class="strong">{enrolled.person.name}</span> now.
        </p>
      </Note>
      <p>Next, a passkey: you sign in with the phone’s own face, finger or code. It never leaves the phone.</p>
      <button type="button" class="button main big wide" disabled={busy} onClick={() => void make()}>
        <Icon name="key" /> Make the passkey
      </button>
      {problem && <ProblemNote problem={problem} />}
      <a class="button plain wide" href="/">
        Go on with password and code
      </a>
    </div>
  );
}
