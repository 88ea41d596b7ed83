/** The line of text an officer pastes into a report: what was alerted, checked, decided and done. Pure. */
import type { Alert } from "../api/types";
import { ACTION_WORDS, BASIS_WORDS, REJECT_WORDS } from "../words";
import { answerWords } from "./ladder";

export function reportLine(alert: Alert, officer: string, when: (iso: string) => string): string {
  const seen = alert.state_of_issue ? `${alert.state_of_issue.code} ${alert.plate_seen}` : alert.plate_seen;
  const wanted = [alert.entry.state, alert.entry.plate].filter(Boolean).join(" ");
  const parts = [
    `${alert.test ? "TEST. " : ""}ALPR alert ${alert.id}, ${alert.kind} match: read ${seen}, listed ${wanted}`,
    `${alert.reason_word}, ${alert.entry.source}`,
    `${alert.camera}, ${alert.place}, ${when(alert.captured_at)}`,
    ...alert.ladder.map((step) =>
      step.done ? `${step.title}: ${answerWords(step, step.done.answer)}, ${when(step.done.at)}` : `${step.title}: not done`,
    ),
  ];
  if (alert.decision) {
    const { decision, reason, decided_at } = alert.decision;
    const why = reason ? ` (${REJECT_WORDS[reason].toLowerCase()})` : "";
    parts.push(`${decision}${why} by ${officer}, ${when(decided_at)}`);
  }
  if (alert.disposition) {
    const { action, basis_of_stop, event_number, stop_number } = alert.disposition;
    parts.push(ACTION_WORDS[action] ?? action);
    if (basis_of_stop) parts.push(`basis: ${(BASIS_WORDS[basis_of_stop] ?? basis_of_stop).toLowerCase()}`);
    if (stop_number) parts.push(`stop ${stop_number}`);
    if (event_number) parts.push(`event ${event_number}`);
  }
  return `${parts.join("; ")}.`;
}
