/** People and their devices: training, enrolment codes, revoking. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { get, post } from "../api/client";
import { good } from "../api/problem";
import type { EnrolmentCode, Person, Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Choices, Empty, Field, Here, Note, ProblemNote, Sheet, useLoaded, useWork } from "../parts/parts";
import { Qr } from "../parts/qr";
import { fetched } from "../state/loaded";
import { can, me, offline } from "../state/signals";
import { date, hourMinute } from "../time";
import { Access } from "./access";
import { Change, NewAccount, Standing } from "./account";
import { Back } from "./back";
import { OdditiesNote } from "./oddities";
import { Finding } from "./people-find";
import { HouseholdPlates } from "./household";
import { RosterForm } from "./roster";
import { Schooling } from "./schooling";

const people = fetched<Person[]>(async () => {
  const answer = await get<Schemas["PeopleOut"]>("/api/people");
  return answer.ok ? good(answer.value.people) : answer;
});

export function PeopleScreen() {
  const loaded = useLoaded(people);
  const [making, setMaking] = useState(false);
  const [bringing, setBringing] = useState(false);
  return (
    <div class="stack">
      <Back />
      <div class="row apart">
        <h1>People and devices</h1>
        {can("keep_account") && (
          <button type="button" class="button" disabled={offline.value} onClick={() => setMaking(true)}>
            <Icon name="plus" slight /> New account
          </button>
        )}
      </div>
      {can("keep_account") && (
        <div>
          <button type="button" class="button" disabled={offline.value} onClick={() => setBringing(true)}>
            Bring in a file
          </button>
        </div>
      )}
      <OdditiesNote />
      {bringing && (
        <Sheet title="People, training or devices from a file" close={() => setBringing(false)}>
          <RosterForm
            done={() => {
              setBringing(false);
              void people.load();
            }}
          />
        </Sheet>
      )}
      {making && (
        <Sheet title="New account" close={() => setMaking(false)}>
          <NewAccount
            done={() => {
              setMaking(false);
              void people.load();
            }}
          />
        </Sheet>
      )}
      <Here of={loaded} again={() => void people.load()}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon="person" title="Nobody yet" />
          ) : (
            <Finding all={all}>{(person) => <PersonCard person={person} />}</Finding>
          )
        }
      </Here>
    </div>
  );
}

function PersonCard({ person }: { person: Person }) {
  const [adding, setAdding] = useState(false);
  const [giving, setGiving] = useState(false);
  const changed = (): void => void people.load();
  return (
    <article class="card stack tight">
      <div class="row apart">
        <h2>{person.name}</h2>
        {person.left ? (
          <span class="tag">Left</span>
        ) : (
          person.suspended && <span class="tag red">Suspended</span>
        )}
      </div>
      <p class="quiet">
        {person.role_word}
        {person.units.length > 0 ? ` · ${person.units.join(", ")}` : ""} · {person.username}
      </p>
      <Standing person={person} changed={changed} />
      <Schooling person={person} changed={changed} />
      <ul class="stack tight">
        {person.devices.map((device) => (
          <li key={device.id}>
            <DeviceLine device={device} />
          </li>
        ))}
      </ul>
      {can("enrol_device") && !person.left && person.id !== me.value?.person.id && (
        <div>
          <button type="button" class="button" onClick={() => setAdding(true)}>
            <Icon name="plus" slight /> Add a device
          </button>
        </div>
      )}
      {can("keep_account") && !person.left && (
        <div>
          <button type="button" class="button" disabled={offline.value} onClick={() => setGiving(true)}>
            Plates of the household
          </button>
        </div>
      )}
      <Change person={person} changed={changed} />
      <Access person={person} changed={changed} />
      {giving && (
        <Sheet title={`Household of ${person.name}`} close={() => setGiving(false)}>
          <HouseholdPlates personId={person.id} />
        </Sheet>
      )}
      {adding && (
        <Sheet title={`Device for ${person.name}`} close={() => setAdding(false)}>
          <CodeForm person={person} />
        </Sheet>
      )}
    </article>
  );
}

/** R-MOB-02: as the register of issued devices has it. */
const NOT_ISSUED: Partial<Record<Person["devices"][number]["standing"], string>> = {
  unknown: "Not in the register",
  "of another": "Issued to somebody else",
};

function DeviceLine({ device }: { device: Person["devices"][number] }) {
  const { busy, problem, run } = useWork();
  const [sure, setSure] = useState(false);
  const revoke = async (): Promise<void> => {
    const done = await run(async () => {
      const answer = await post(`/api/devices/${device.id}/revoke`);
      return answer.ok ? good(true) : answer;
    });
    if (done) await people.load();
  };
  return (
    <>
      <div class="device">
        <Icon name="phone" slight />
        <span class="grow">
          {device.label} <span class="quiet small">{device.asset_number} since {date(device.enrolled_at)}</span>
          {!device.revoked_at && NOT_ISSUED[device.standing] && (
            <>
              {" "}
              <span class="tag amber">{NOT_ISSUED[device.standing]}</span>
            </>
          )}
        </span>
        {device.revoked_at ? (
          <span class="tag">Revoked {date(device.revoked_at)}</span>
        ) : (
          can("revoke_device") && (
            <button
              type="button"
              class="button"
              disabled={busy}
              onClick={() => (sure ? void revoke() : setSure(true))}
            >
              {sure ? "Yes, revoke now" : "Revoke"}
            </button>
          )
        )}
      </div>
      {problem && <ProblemNote problem={problem} />}
    </>
  );
}

const CLASSES = { phone: "Department phone", terminal: "Car terminal", desk: "Desk" };

function CodeForm({ person }: { person: Person }) {
  const { busy, problem, run } = useWork();
  const [kind, setKind] = useState("phone");
  const [code, setCode] = useState<EnrolmentCode | null>(null);
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const body = {
      device_class: kind,
      label: String(form.get("label") ?? ""),
      asset_number: String(form.get("asset_number") ?? ""),
      managed_attested: form.get("managed") === "on",
    } satisfies Schemas["CodeIn"];
    const made = await run(() => post<EnrolmentCode>(`/api/people/${person.id}/enrolment-codes`, body));
    if (made) setCode(made);
  };
  if (code) return <Code code={code} />;
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <Choices label="Kind" options={CLASSES} value={kind} pick={setKind} />
      <Field label="Name of the device">
        <input name="label" required maxLength={LENGTH.word} autocomplete="off" />
      </Field>
      <Field label="Asset number">
        <input name="asset_number" required maxLength={LENGTH.number} autocomplete="off" />
      </Field>
      <label class="tick">
        <input type="checkbox" name="managed" />
        <span>Issued and managed by the department; not paired with a personal device</span>
      </label>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy}>
        Make the code
      </button>
    </form>
  );
}

function Code({ code }: { code: EnrolmentCode }) {
  return (
    <>
      <p>Scan this with the device, or open the app there, “Enrol this device”, and type the code:</p>
      <Qr qr={code.qr} label="The code as a QR code; it stands below as text too" />
      <p class="big-code" aria-label={[...code.code].join(" ")}>
        {code.code}
      </p>
      <Note>
        <p>It works once, until {hourMinute(code.expires_at)}. Tell it in person or by a department line.</p>
      </Note>
    </>
  );
}
