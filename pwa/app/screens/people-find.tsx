/** Finding somebody among hundreds: words, one filter, and a part of the list at a time. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Person } from "../api/types";
import { Empty, Field } from "../parts/parts";

export const FILTERS = {
  members: "Members",
  suspended: "Suspended, locked or closed",
  lapsing: "Training lapses within 30 days",
  deviceless: "Without a device",
  unissued: "Device not in the register",
  left: "Left the department",
} as const;
export type Filter = keyof typeof FILTERS;

const AT_ONCE = 20;
const LAPSING_DAYS = 30;

const inUse = (person: Person): Person["devices"] => person.devices.filter(({ revoked_at }) => !revoked_at);

const KEEPS: Record<Filter, (person: Person) => boolean> = {
  members: () => true,
  suspended: ({ suspended, locked, standing }) => suspended || locked || standing !== "",
  lapsing: ({ topics }) => topics.some(({ gate, days_left }) => gate && days_left <= LAPSING_DAYS),
  deviceless: (person) => inUse(person).length === 0,
  unissued: (person) => inUse(person).some(({ standing }) => standing === "unknown" || standing === "of another"),
  left: () => true,
};

/** All of the words somewhere in name, user name, role, units or the numbers of devices. */
export function matching(all: readonly Person[], words: string, filter: Filter): Person[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter((person) => {
    if (person.left !== (filter === "left") || !KEEPS[filter](person)) return false;
    const said = [person.name, person.username, person.role_word, ...person.units];
    const numbers = person.devices.flatMap(({ label, asset_number }) => [label, asset_number]);
    const text = [...said, ...numbers].join("\n").toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

export function Finding({ all, children }: { all: Person[]; children: (person: Person) => ComponentChildren }) {
  const [words, setWords] = useState("");
  const [filter, setFilter] = useState<Filter>("members");
  const [most, setMost] = useState(AT_ONCE);
  const found = matching(all, words, filter);
  const shown = found.slice(0, most);
  return (
    <>
      <search class="stack tight">
        <Field label="Name, user name, unit or asset number">
          <input
            type="search"
            autocomplete="off"
            value={words}
            onInput={(event) => {
              setWords(event.currentTarget.value);
              setMost(AT_ONCE);
            }}
          />
        </Field>
        <Field label="Show">
          <select
            value={filter}
            onChange={(event) => {
              setFilter(event.currentTarget.value as Filter);
              setMost(AT_ONCE);
            }}
          >
            {Object.entries(FILTERS).map(([key, word]) => (
              <option key={key} value={key}>
                {word}
              </option>
            ))}
          </select>
        </Field>
        <p class="quiet small" role="status">
          {found.length === 0 ? "Nobody found" : `${shown.length} of ${found.length} shown`}
        </p>
      </search>
      {found.length === 0 ? (
        <Empty icon="search" title="Nobody is like that">
          <p>Use fewer words, or show all members.</p>
        </Empty>
      ) : (
        <ul class="stack tight" aria-label="People found">
          {shown.map((person) => (
            <li key={person.id}>{children(person)}</li>
          ))}
        </ul>
      )}
      {found.length > most && (
        <button type="button" class="button wide" onClick={() => setMost(most + AT_ONCE)}>
          Show {Math.min(AT_ONCE, found.length - most)} more
        </button>
      )}
    </>
  );
}
