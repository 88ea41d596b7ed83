/** One event in plain words; a tap opens all that the chain holds of it. */
import type { AuditEvent } from "../api/types";
import { full } from "../time";
import { further, thing } from "./audit-asked";

const refused = ({ tag }: AuditEvent): boolean => tag.endsWith(":refused");
const who = ({ actor, actor_name }: AuditEvent): string =>
  actor_name ?? (actor.startsWith("system") ? "The system" : thing(actor));

export function AuditLine({ event, about }: { event: AuditEvent; about: (subject: string) => void }) {
  return (
    <details>
      <summary>
        {event.what} {refused(event) && <span class="tag red">Refused</span>}
        <span class="audit-who quiet small numbers">
          {who(event)} · {full(event.at)}
          {event.subject_name && ` · ${event.subject_name}`} · #{event.seq}
        </span>
      </summary>
      <Facts event={event} />
      {event.subject.includes(":") && (
        <button type="button" class="button" onClick={() => about(event.subject)}>
          All about {event.subject_name ?? thing(event.subject)}
        </button>
      )}
    </details>
  );
}

function Facts({ event }: { event: AuditEvent }) {
  return (
    <dl class="facts audit-facts">
      <dt>Who</dt>
      <dd>{who(event)}</dd>
      <dt>On</dt>
      <dd>{event.device_name ?? "no device"}</dd>
      <dt>When</dt>
      <dd>{full(event.at)}</dd>
      <dt>About</dt>
      <dd>
        {event.subject_name && `${event.subject_name}, `}
        <span class="numbers">{event.subject}</span>
      </dd>
      {event.clauses.map(({ id, citation, because }) => (
        <>
          <dt>Clause</dt>
          <dd>
            <span class="strong">{citation || id}</span>
            {because ? ` ${because}` : " The policy in force has it no more."}
          </dd>
        </>
      ))}
      {further(event.details).map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
      <dt>Kind</dt>
      <dd>{event.tag}</dd>
      <dt>Hash</dt>
      <dd class="numbers">{event.hash}</dd>
    </dl>
  );
}
