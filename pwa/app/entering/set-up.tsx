/** First run: two administrators, so that no one person holds the system alone. */
import { useState } from "preact/hooks";
import { post } from "../api/client";
import { Field, Note, ProblemNote, useWork } from "../parts/parts";
import { start } from "../state/session";
import { hello } from "../state/signals";
import { hourMinute } from "../time";
import { Mark } from "./gates";

interface Made {
  administrators: { username: string; code: string; expires_at: string }[];
}

const WHICH = ["first", "second"] as const;

export function SetUpScreen() {
  const { busy, problem, run } = useWork();
  const [made, setMade] = useState<Made | null>(null);
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => String(form.get(name) ?? "").trim();
    const administrators = WHICH.map((which) => ({
      name: text(`${which}-name`),
      username: text(`${which}-username`),
      device_label: text(`${which}-device`),
      asset_number: text(`${which}-asset`),
      trained: form.get(`${which}-trained`) === "on",
    }));
    const body = {
      code: text("code"),
      department: text("department"),
      zone: hello.value?.zone,
      profile_version: hello.value?.profile_version,
      administrators,
    };
    const answer = await run(() => post<Made>("/api/set-up", body, { open: true }));
    if (answer) setMade(answer);
  };
  if (made) return <Codes made={made} />;
  return (
    <main class="gate">
      <Mark />
      <h1>Set up {hello.value?.department}</h1>
      <p>Two administrators, two people: each can help the other back in, and each sees what the other does.</p>
      <form class="stack" onSubmit={(event) => void send(event)}>
        <Field label="Set-up code" hint="Shown on the console of the server at its first start">
          <input name="code" class="code" autocomplete="off" required />
        </Field>
        <Field label="Department">
          <input name="department" required defaultValue={hello.value?.department ?? ""} />
        </Field>
        {WHICH.map((which) => (
          <fieldset class="stack tight card" key={which}>
            <legend>{which === "first" ? "First" : "Second"} administrator</legend>
            <Field label="Name">
              <input name={`${which}-name`} autocomplete="off" required />
            </Field>
            <Field label="User name">
              <input name={`${which}-username`} autocomplete="off" autocapitalize="none" required />
            </Field>
            <Field label="Their device" hint="A desk computer of the department">
              <input name={`${which}-device`} autocomplete="off" required />
            </Field>
            <Field label="Asset number">
              <input name={`${which}-asset`} autocomplete="off" required />
            </Field>
            <label class="tick">
              <input type="checkbox" name={`${which}-trained`} required />
              <span>They have read the policy.</span>
            </label>
          </fieldset>
        ))}
        {problem && <ProblemNote problem={problem} />}
        <button type="submit" class="button main big wide" disabled={busy}>
          Set up
        </button>
      </form>
      <p class="quiet">Already begun? It opens when both administrators have signed in.</p>
      <a class="button wide" href="/enrol">
        I have a code for this device
      </a>
      <a class="button plain wide" href="/sign-in">
        Sign in
      </a>
    </main>
  );
}

function Codes({ made }: { made: Made }) {
  return (
    <main class="gate">
      <h1>Two codes</h1>
      <Note>
        <p>Give each person their own. Each is typed on that person’s device, once.</p>
      </Note>
      {made.administrators.map((each) => (
        <div class="card stack tight" key={each.username}>
          <h2>{each.username}</h2>
          <p class="big-code">{each.code}</p>
          <p class="quiet">Until {hourMinute(each.expires_at)}</p>
        </div>
      ))}
      <button type="button" class="button main big wide" onClick={() => void start()}>
        Go on
      </button>
    </main>
  );
}
