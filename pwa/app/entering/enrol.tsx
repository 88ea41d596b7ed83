/** Enrolment by a code typed inside the installed app; then the passkey of this device. */
import { useState } from "preact/hooks";
import type { Enrolled } from "../api/types";
import { good } from "../api/problem";
import { passkeysWork } from "../device/passkey";
import { Icon } from "../parts/icon";
import { Field, Note, ProblemNote, useWork } from "../parts/parts";
import { go } from "../state/route";
import { enrol, registerPasskey, signInWithPasskey } from "../state/session";
import { PasswordSetUp } from "./password";

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

/** What the device is was said by the administrator who made the code. */
function CodeForm({ done }: { done: (enrolled: Enrolled) => void }) {
  const { busy, problem, run } = useWork();
  const apple = /iPhone|iPad/.test(navigator.userAgent);
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const code = String(form.get("code") ?? "")
      .replaceAll(/[\s-]/g, "")
      .toUpperCase();
    const enrolled = await run(() => enrol(code));
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
      <Field label="Code" hint="From an administrator. It works once, within 24 hours.">
        <input name="code" class="code" autocomplete="off" autocapitalize="characters" required maxLength={40} />
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
  const [password, setPassword] = useState(!passkeysWork());
  const make = async (): Promise<void> => {
    const made = await run(async () => {
      const answer = await registerPasskey(enrolled);
      return answer.ok ? good(true) : answer;
    });
    if (!made) return;
    if (!(await run(signInWithPasskey))) go("/sign-in", true);
  };
  return (
    <div class="stack">
      <Note tone="green" live>
        <p>
          This device belongs to <span class="strong">{enrolled.person.name}</span> now.
        </p>
      </Note>
      {password ? (
        <PasswordSetUp done={() => go("/sign-in", true)} />
      ) : (
        <>
          <p>Next, a passkey: you sign in with this device’s own face, finger or code. It never leaves the device.</p>
          <button type="button" class="button main big wide" disabled={busy} onClick={() => void make()}>
            <Icon name="key" /> Make the passkey
          </button>
          {problem && <ProblemNote problem={problem} />}
          <button type="button" class="button plain wide" onClick={() => setPassword(true)}>
            Go on with password and code
          </button>
        </>
      )}
    </div>
  );
}
