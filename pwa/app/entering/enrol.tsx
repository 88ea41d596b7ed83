/** Enrolment by a code typed, scanned or brought by a link; then the passkey of this device. */
import { LENGTH } from "../../api/lengths";
import { useEffect, useState } from "preact/hooks";
import type { Enrolled } from "../api/types";
import { good } from "../api/problem";
import { passkeysWork } from "../device/passkey";
import { canScan, codeIn } from "../device/scanning";
import { Icon } from "../parts/icon";
import { Field, Note, ProblemNote, useWork } from "../parts/parts";
import { go } from "../state/route";
import { enrol, registerPasskey, signInWithPasskey } from "../state/session";
import { PasswordSetUp } from "./password";
import { Scan } from "./scan";

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

/** The code that a link brought; it does not stay in the address, which a browser remembers. */
function brought(): string {
  const read = codeIn(location.href, location.origin);
  if (location.hash) history.replaceState(null, "", location.pathname);
  return read.at === "code" ? read.code : "";
}

/** What the device is was said by the administrator who made the code. */
function CodeForm({ done }: { done: (enrolled: Enrolled) => void }) {
  const { busy, problem, run } = useWork();
  const [typed, setTyped] = useState(brought);
  const [camera, setCamera] = useState(false);
  const [scanning, setScanning] = useState(false);
  useEffect(() => {
    void canScan().then(setCamera);
  }, []);
  const apple = /iPhone|iPad/.test(navigator.userAgent);
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const code = typed.replaceAll(/[\s-]/g, "").toUpperCase();
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
        <input
          name="code"
          class="code"
          autocomplete="off"
          autocapitalize="characters"
          required
          maxLength={LENGTH.secret}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </Field>
      {camera && (
        <button type="button" class="button wide" onClick={() => setScanning(true)}>
          <Icon name="camera" slight /> Scan the code
        </button>
      )}
      {scanning && (
        <Scan
          close={() => setScanning(false)}
          found={(code) => {
            setTyped(code);
            setScanning(false);
          }}
        />
      )}
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
