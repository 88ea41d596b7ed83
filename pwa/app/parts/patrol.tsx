/** Whether patrol hears of an entry's hits: the server's answer, and the clause if it does not. */
import type { Schemas } from "../api/types";

export function Patrol({ patrol }: { patrol: Schemas["PatrolOut"] }) {
  if (patrol.told)
    return (
      <p class="small">
        <span class="strong">Patrol is alerted:</span> every officer on shift.
      </p>
    );
  return (
    <div class="small">
      <p class="strong">Patrol is not alerted.</p>
      {patrol.why.map(({ id, because, citation }) => (
        <p key={id}>
          {because} <span class="quiet cite">({citation})</span>
        </p>
      ))}
    </div>
  );
}
