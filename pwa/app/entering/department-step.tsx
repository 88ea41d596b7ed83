/** First run: whose installation this is, and whose policy is in force from its first moment. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import type { Schemas } from "../api/types";
import { Choices, Field } from "../parts/parts";
import { Blocked, GROUNDS } from "../screens/policy";
import { hello } from "../state/signals";

export type Profile = Schemas["ProfileOut"];

interface Decided {
  department: string;
  profile: Profile;
  signature: Schemas["SignatureIn"] | null;
}

/** The server's own is offered first; from here on two people change it. */
export function DepartmentStep(props: { name: string; chosen: Profile | null; next: (decided: Decided) => void }) {
  const profiles = hello.value?.profiles ?? [];
  const [name, setName] = useState(props.chosen?.name ?? hello.value?.profile ?? "");
  const [ground, setGround] = useState("agreement");
  const profile = profiles.find((each) => each.name === name);
  const decide = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const said = (field: string): string => String(form.get(field) ?? "").trim();
    if (!profile) return;
    const signature = said("signed-by") ? { name: said("signed-by"), ground, names: said("names") } : null;
    props.next({ department: said("department"), profile, signature });
  };
  return (
    <form class="stack" onSubmit={decide}>
      <Choices
        label="Whose policy is in force"
        options={Object.fromEntries(profiles.map((each) => [each.name, each.department]))}
        value={name}
        pick={setName}
      />
      {profile && (
        <dl class="facts card">
          <dt>Text</dt>
          <dd>
            {profile.text} <span class="quiet small">version {profile.version.slice(0, 12)}</span>
          </dd>
          <dt>Time zone</dt>
          <dd>{profile.zone}</dd>
        </dl>
      )}
      {profile && <Blocked clauses={profile.blocked} />}
      {profile?.sign && <OnPaper ground={ground} pick={setGround} needed={profile.unsigned.length > 0} />}
      <Field label="Department">
        <input
          key={name}
          name="department"
          required
          maxLength={LENGTH.name}
          defaultValue={props.name || (profile?.department ?? "")}
        />
      </Field>
      <p class="quiet small">Later the policy is changed by two people in the app, never by a setting.</p>
      <button type="submit" class="button main big wide" disabled={!profile || profile.blocked.length > 0}>
        They are ours
      </button>
    </form>
  );
}

function OnPaper(props: { ground: string; pick: (ground: string) => void; needed: boolean }) {
  return (
    <fieldset class="stack tight card">
      <legend>Signed by the Chief, on paper</legend>
      <p>
        This text does not foresee that the department stores its data itself.
        {props.needed ? " Without the signature nothing is recorded." : " The Chief may also sign later, in the app."}
      </p>
      <Choices label="Ground" options={GROUNDS} value={props.ground} pick={props.pick} />
      <Field label="Name of the Chief">
        <input name="signed-by" autocomplete="off" maxLength={LENGTH.name} required={props.needed} />
      </Field>
      <Field label="Which agreement, or which amended text" hint="Its number and date">
        <input name="names" autocomplete="off" maxLength={LENGTH.note} required={props.needed} />
      </Field>
    </fieldset>
  );
}
