/** How a vehicle looks, where a camera's maker told it: asked for, and counted against what was found. */
import { LENGTH } from "../../api/lengths";
import type { Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Field } from "../parts/parts";
import type { Page } from "./state";

export type Vehicle = Schemas["WantedVehicleIn"] & Schemas["WantedVehicleOut"];

export const ANY: Vehicle = { colors: [], bodies: [], make: "", model: "", undescribed: true };

const COLORS: Record<Schemas["Color"], string> = {
  black: "Black",
  white: "White",
  gray: "Gray",
  silver: "Silver",
  red: "Red",
  blue: "Blue",
  green: "Green",
  brown: "Brown",
  tan: "Tan",
  gold: "Gold",
  yellow: "Yellow",
  orange: "Orange",
  purple: "Purple",
  pink: "Pink",
};
const BODIES: Record<Schemas["Body"], string> = {
  car: "Car",
  suv: "SUV",
  pickup: "Pickup",
  van: "Van",
  truck: "Large truck",
  bus: "Bus",
  motorcycle: "Motorcycle",
  trailer: "Trailer",
};

/** Nothing of it asks anything: then no vehicle is asked for. */
export function asked(vehicle: Vehicle): Vehicle | null {
  const { colors, bodies, make, model } = vehicle;
  return colors.length + bodies.length > 0 || make.trim() || model.trim() ? vehicle : null;
}

export function AskVehicle({ vehicle, change }: { vehicle: Vehicle; change: (vehicle: Vehicle) => void }) {
  return (
    <details>
      <summary>The vehicle, where a camera told</summary>
      <div class="stack tight">
        <p class="quiet small">Some makers' cameras say how a vehicle looks. Nobody checks what they say; ours say nothing.</p>
        <Several label="Color: any of" options={COLORS} values={vehicle.colors} pick={(colors) => change({ ...vehicle, colors })} />
        <Several label="Kind: any of" options={BODIES} values={vehicle.bodies} pick={(bodies) => change({ ...vehicle, bodies })} />
        <div class="pairs">
          <Field label="Make">
            <input maxLength={LENGTH.word} autocomplete="off" value={vehicle.make} onInput={(event) => change({ ...vehicle, make: event.currentTarget.value })} />
          </Field>
          <Field label="Model" hint="Its beginning is enough">
            <input maxLength={LENGTH.word} autocomplete="off" value={vehicle.model} onInput={(event) => change({ ...vehicle, model: event.currentTarget.value })} />
          </Field>
        </div>
        <label class="tick">
          <input
            type="checkbox"
            checked={vehicle.undescribed}
            onChange={(event) => change({ ...vehicle, undescribed: event.currentTarget.checked })}
          />
          <span>Also vehicles of which no camera told enough</span>
        </label>
      </div>
    </details>
  );
}

function Several<Key extends string>(props: { label: string; options: Record<Key, string>; values: Key[]; pick: (values: Key[]) => void }) {
  const turned = (key: Key): Key[] =>
    props.values.includes(key) ? props.values.filter((each) => each !== key) : [...props.values, key];
  return (
    <fieldset class="stack tight">
      <legend>{props.label}</legend>
      <div class="choices three">
        {(Object.entries(props.options) as [Key, string][]).map(([key, word]) => (
          <button type="button" class="button" key={key} aria-pressed={props.values.includes(key)} onClick={() => props.pick(turned(key))}>
            {props.values.includes(key) && <Icon name="check" slight />}
            {word}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** As a person would say it: red or white SUV, Ford Explorer. */
export function inWords({ colors, bodies, make, model }: Vehicle | Schemas["WantedVehicleOut"]): string {
  const looks = [colors.map((color) => COLORS[color].toLowerCase()).join(" or "), bodies.map((body) => lower(BODIES[body])).join(" or ")];
  return [looks.filter(Boolean).join(" "), [make, model].filter(Boolean).join(" ")].filter(Boolean).join(", ");
}

const lower = (word: string): string => (word === word.toUpperCase() ? word : word.toLowerCase());

/** What the filter did: how many were told to look so, and how many nobody described. */
export function Looks({ query: { vehicle }, counted }: Pick<Page, "query" | "counted">) {
  if (!vehicle) return null;
  return (
    <div class="stack tight">
      <p>
        <span class="strong">Vehicle: </span>
        {inWords(vehicle)}
      </p>
      {counted && (
        <ul class="small">
          <li>
            {counted.as_asked} {counted.as_asked === 1 ? "was" : "were"} said to look so.
          </li>
          <li>
            {counted.silent} {counted.silent === 1 ? "was" : "were"} not described enough: {vehicle.undescribed ? "shown as well" : "left out"}.
          </li>
          <li>
            {counted.other} {counted.other === 1 ? "was" : "were"} said to look otherwise: left out.
          </li>
          {counted.more && <li>Only the newest {counted.reads} were counted.</li>}
        </ul>
      )}
    </div>
  );
}
