/** Hot lists and custom entries on the wire. */

export interface HotList {
  id: string;
  name: string;
  kind: string;
  source: string;
  entries: number;
  imported_at: string | null;
  age_h: number | null;
  stale: boolean;
}

export interface Imported {
  list_id: string;
  entries: number;
  refused: { row: number; why: string }[];
  digest: string;
}

export type EntryStatus = "requested" | "active" | "refused" | "expired" | "removed";

export interface Extension {
  id: string;
  status: "waiting" | "approved" | "refused" | "lapsed";
  days: number;
  reason: string;
  asked_at: string;
  asked_by: { id: string; name: string };
  answered_at: string | null;
  answered_by: { id: string; name: string } | null;
  note: string;
  /** When the entry was to end, and when it ends since the approval. */
  expired_at: string;
  expires_at: string | null;
}

export interface Entry {
  id: string;
  plate: string;
  state: string | null;
  reason_class: string;
  basis: string;
  synopsis: string;
  case_number: string | null;
  audience: string[];
  /** Where the crime is, if it is not here; then the outside agency and a contact there. */
  jurisdiction: string;
  joint_agency: string;
  joint_contact: string;
  status: EntryStatus;
  created_at: string;
  approved_at: string | null;
  expires_at: string | null;
  author: { id: string; name: string };
  approver: { id: string; name: string } | null;
  days_left: number | null;
  extensions: Extension[];
  alerts: number;
  rejected: number;
}

export interface EntryRequest {
  plate: string;
  state: string;
  vehicle: Record<string, string>;
  reason_class: string;
  basis: string;
  synopsis: string;
  case_number: string;
  life_days: number;
  audience: string[];
  jurisdiction: string;
  joint_agency: string;
  joint_contact: string;
}
