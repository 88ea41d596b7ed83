/** Whom a request waits for: whose turn it is, and from when the deputy is asked too. */
import type { Entry } from "../api/types";
import { me, serverNow } from "../state/signals";
import { date, hourMinute } from "../time";

type Waits = NonNullable<Entry["waits_for"]>;

/** Pure: the words, as the requester and every approver read them. */
export function waitsWords({ first, deputy, further_at }: Waits, own: string, now: number): string {
  const name = (person: { id: string; name: string }): string => (person.id === own ? "you" : person.name);
  if (!first) return deputy ? `Waits for ${name(deputy)}, as the deputy.` : "Waits for whoever approves requests.";
  const others = deputy ? `deputy ${name(deputy)}` : "everybody who approves";
  if (!further_at) return `Waits for ${name(first)}.`;
  if (Date.parse(further_at) <= now) return `Waits for ${name(first)}, and now for ${others} too.`;
  const sameDay = date(further_at) === date(new Date(now).toISOString());
  return `Waits for ${name(first)}; ${others} from ${sameDay ? "" : `${date(further_at)}, `}${hourMinute(further_at)}.`;
}

export function WaitsFor({ waits }: { waits: Waits | null }) {
  if (!waits) return null;
  return <p class="small strong">{waitsWords(waits, me.value?.person.id ?? "", serverNow.value)}</p>;
}
