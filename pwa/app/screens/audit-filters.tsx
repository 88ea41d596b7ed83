/** The filters of the audit: each is one choice, and what is chosen stands above the events. */
import { Field } from "../parts/parts";
import { day } from "../time";
import { type Events, type Filters, NONE, REFUSED, changed, count, inWords } from "./audit-asked";

interface Props {
  filters: Filters;
  from: Events;
  ask: (filters: Filters) => void;
}

export function AuditFilters({ filters, from, ask }: Props) {
  const active = count(filters);
  const set = (more: Filters): void => ask(changed(filters, more));
  return (
    <search class="stack tight" aria-label="Filter the events">
      <details class="card">
        <summary>
          Filters <span class="quiet small">{active === 0 ? "none" : `${active} active`}</span>
        </summary>
        <div class="stack tight">
          <Field label="Who">
            <select value={filters.actor ?? ""} onChange={(event) => set({ actor: event.currentTarget.value })}>
              <option value="">Everybody and the system</option>
              {from.people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
          <label class="tick">
            <input
              type="checkbox"
              checked={filters.group === REFUSED}
              onChange={(event) => set({ group: event.currentTarget.checked ? REFUSED : "" })}
            />
            Only what was refused
          </label>
          {filters.group !== REFUSED && (
            <Field label="What">
              <select value={filters.group ?? ""} onChange={(event) => set({ group: event.currentTarget.value })}>
                <option value="">Everything</option>
                {byWord(from.groups).map(({ group, word }) => (
                  <option key={group} value={group}>
                    {word}
                  </option>
                ))}
              </select>
            </Field>
          )}
          <Field label="From">
            <input
              type="date"
              max={filters.last ?? day()}
              value={filters.first ?? ""}
              onChange={(event) => set({ first: event.currentTarget.value })}
            />
          </Field>
          <Field label="To" hint="Days of the department, from midnight to midnight">
            <input
              type="date"
              min={filters.first}
              max={day()}
              value={filters.last ?? ""}
              onChange={(event) => set({ last: event.currentTarget.value })}
            />
          </Field>
        </div>
      </details>
      {active > 0 && (
        <div class="row apart">
          <p class="grow" role="status">
            Only events {inWords(filters, from).join(", ")}.
          </p>
          <button type="button" class="button" onClick={() => ask(NONE)}>
            Clear
          </button>
        </div>
      )}
    </search>
  );
}

const byWord = (groups: Events["groups"]): Events["groups"] =>
  [...groups].sort((one, other) => one.word.localeCompare(other.word));
