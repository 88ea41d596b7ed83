/** The request for a custom entry: one short form; the policy's demands are said before sending. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { post } from "../api/client";
import type { Entry, EntryRequest } from "../api/types";
import { Choices, Field, Note, ProblemNote, useWork } from "../parts/parts";
import { Patrol } from "../parts/patrol";
import { me } from "../state/signals";
import { STATES } from "../words";
import { reasons } from "./reasons";

function requestOf(form: FormData): EntryRequest {
  const text = (name: string): string => String(form.get(name) ?? "").trim();
  const vehicle = ["make", "model", "color", "year", "other"].map((name) => [name, text(name)] as const);
  return {
    plate: text("plate").toUpperCase().replaceAll(/[\s-]/g, ""),
    state: text("state"),
    vehicle: Object.fromEntries(vehicle.filter(([, value]) => value !== "")),
    reason_class: text("reason_class"),
    basis: text("basis"),
    synopsis: text("synopsis"),
    case_number: text("case_number"),
    life_days: Number(text("life_days")),
    audience: form.getAll("audience").map(String),
    jurisdiction: text("jurisdiction"),
    joint_agency: text("joint_agency"),
    joint_contact: text("joint_contact"),
  };
}

/** A commander's entry (`shift`) needs no approval and no days: it ends with the shift. */
export function EntryForm({ done, shift = false }: { done: (made: Entry) => void; shift?: boolean }) {
  const { busy, problem, run } = useWork();
  const [plate, setPlate] = useState("");
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { life_days, ...body } = requestOf(new FormData(event.currentTarget as HTMLFormElement));
    const asked = shift ? body : { ...body, life_days };
    const made = await run(() => post<Entry>(shift ? "/api/shift-lists/entries" : "/api/entries", asked));
    if (made) done(made);
  };
  const rules = me.value?.entries;
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <Field label="Plate, complete">
        <input
          name="plate"
          class="plate"
          required
          maxLength={LENGTH.plate}
          autocomplete="off"
          autocapitalize="characters"
          onInput={(event) => setPlate(event.currentTarget.value)}
        />
      </Field>
      {/[?*]/.test(plate) && (
        <Note tone="amber">
          <p>A custom entry takes complete plates only; partial plates belong in a search.</p>
        </Note>
      )}
      <Field label="State of issue">
        <select name="state" required>
          {STATES.map((code) => (
            <option key={code} selected={code === rules?.state}>
              {code}
            </option>
          ))}
        </select>
      </Field>
      <Field label="Reason">
        <select name="reason_class" required>
          <option value="">Choose…</option>
          {reasons().map(({ id, word }) => (
            <option key={id} value={id}>
              {word}
            </option>
          ))}
        </select>
      </Field>
      <Field label="Basis" hint="Why this vehicle: the suspicion and what ties the vehicle to it">
        <textarea name="basis" required maxLength={LENGTH.note} />
      </Field>
      <Field label="Short synopsis" hint="Shown to the officers who get the alert">
        <input name="synopsis" required maxLength={LENGTH.line} />
      </Field>
      <Field label="Case number">
        <input name="case_number" required maxLength={LENGTH.number} autocomplete="off" />
      </Field>
      <VehicleFields />
      {!shift && (
        <Field label="Days until it ends" hint={`At most ${rules?.days}; it ends by itself`}>
          <input
            name="life_days"
            type="number"
            inputMode="numeric"
            min={1}
            max={rules?.days}
            defaultValue={String(Math.min(30, rules?.days ?? 30))}
            required
          />
        </Field>
      )}
      <Jurisdiction />
      {shift ? <ForShift /> : <Audience />}
      {!shift && rules?.afterwards_h && (
        <p>
          It alerts at once. The {answerers()} approves it within {rules.afterwards_h} h, or it ends then.
        </p>
      )}
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy}>
        {shift || answerers() === "" || rules?.afterwards_h ? "Put it on the list" : `Send to the ${answerers()}`}
      </button>
    </form>
  );
}

function VehicleFields() {
  return (
    <fieldset class="stack tight">
      <legend>Vehicle, as far as known</legend>
      <div class="pairs">
        {["make", "model", "color", "year", "other"].map((name) => (
          <Field key={name} label={name.charAt(0).toUpperCase() + name.slice(1)}>
            <input name={name} maxLength={LENGTH.line} autocomplete="off" />
          </Field>
        ))}
      </div>
    </fieldset>
  );
}

/** A crime elsewhere is entered only for a joint investigation; what is not shown is not sent. */
function Jurisdiction() {
  const [where, setWhere] = useState("here");
  return (
    <div class="stack tight">
      <Choices
        label="Where did the crime happen?"
        options={{ here: "In our city", elsewhere: "Somewhere else" }}
        value={where}
        pick={setWhere}
      />
      {where === "elsewhere" && (
        <>
          <Field label="In whose jurisdiction">
            <input name="jurisdiction" required maxLength={LENGTH.name} autocomplete="off" />
          </Field>
          <Field
            label="Agency you work a joint investigation with"
            hint="Without a joint investigation of yours there is no entry: that agency has its own list"
          >
            <input name="joint_agency" maxLength={LENGTH.name} autocomplete="off" />
          </Field>
          <Field label="Who knows of it there, and a number">
            <input name="joint_contact" maxLength={LENGTH.name} autocomplete="off" />
          </Field>
        </>
      )}
    </div>
  );
}

/** Who answers requests here, in the department's own words; empty where nobody has to. */
export const answerers = (): string => me.value?.entries.approvers.join(" or ") ?? "";

/** Who hears of a commander's plate is the policy's to say. */
function ForShift() {
  const rules = me.value?.entries;
  if (!rules) return null;
  const others = rules.audience.join(", ") || "everybody who receives alerts";
  return (
    <>
      <p class="quiet small">Its alerts go to you and to {others}.</p>
      <Patrol patrol={rules.patrol} />
    </>
  );
}

/** The narrowest audience is the start: the author's own units, of those that the profile names. */
function Audience() {
  const { units = [], audience = [] } = me.value?.entries ?? {};
  const own = units.filter((unit) => me.value?.person.units.includes(unit));
  const start = own.length > 0 ? own : audience;
  if (units.length === 0) return <p class="quiet small">Its alerts go to everybody who receives alerts.</p>;
  return (
    <fieldset>
      <legend>Who gets its alerts</legend>
      {units.map((unit) => (
        <label class="tick" key={unit}>
          <input type="checkbox" name="audience" value={unit} defaultChecked={start.includes(unit)} />
          <span>{unit}</span>
        </label>
      ))}
    </fieldset>
  );
}
