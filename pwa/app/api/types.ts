/** What the server says and hears. Field names are the wire's own. */

export interface Clause {
  id: string;
  citation: string;
  because: string;
  instead: string;
}

/** problem+json; `offline` is our own code for a request that never reached the server. */
export interface Problem {
  status: number;
  code: string;
  title: string;
  detail?: string | null;
  instead?: string | null;
  clauses?: Clause[];
  /** What is wrong with single fields. */
  flaws?: { field: string; why: string }[];
}

export interface Hello {
  department: string;
  zone: string;
  words: Record<string, string>;
  profile: string;
  profile_version: string;
  demo: boolean;
  set_up: boolean;
  begun: boolean;
  server_time: string;
  application_server_key: string | null;
  /** The profile's reason classes, where the server tells them. */
  reasons?: { id: string; word: string }[];
}

export interface Shift {
  id: string;
  started_at: string;
  ends_at: string;
}

export type DeviceClass = "phone" | "terminal" | "desk";

export interface Me {
  person: { id: string; name: string; username: string; role: string; role_word: string; units: string[] };
  device: { id: string; class: DeviceClass; label: string };
  shift: Shift | null;
  session_expires_at: string;
  can: string[];
  /** Of somebody who may do nothing here but sign in: the clauses that say so. */
  closed: Clause[];
  push: { subscribed: boolean };
  outbox_key: { id: string; public_key: string };
}

export interface Entered extends Me {
  device_id?: string;
}

export interface Challenge {
  challenge: string;
  expires_at: string;
}

export interface SignInOptions {
  challenge: string;
  public_key: PublicKeyCredentialRequestOptionsJSON;
}

export interface Enrolled {
  device_id: string;
  person: { name: string; username: string };
  passkey_options: PublicKeyCredentialCreationOptionsJSON | null;
}

export type AlertState = "open" | "decided" | "withdrawn" | "settled";

export interface AlertSummary {
  id: string;
  state: AlertState;
  kind: "exact" | "possible";
  test: boolean;
  plate_seen: string;
  plate_wanted: string;
  state_of_issue: { code: string; probability: number } | null;
  state_match: "same" | "different" | "not_read";
  place: string;
  camera: string;
  captured_at: string;
  created_at: string;
  looks: number;
  reason_class: string;
  reason_word: string;
  list: { name: string; kind: string; age_h: number | null; stale: boolean };
  confidence: number;
}

export interface Character {
  text: string;
  probability: number;
  known: boolean;
  runner_up: string | null;
  runner_up_probability: number | null;
}

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

export type Vehicle = Partial<Record<"make" | "model" | "color" | "year" | "other", string | number | null>>;

export type Strictness = "gate" | "warn" | "offered";
export type StepKind = "compare" | "state" | "descriptors" | "status" | "choice";
export type Verdict = "same" | "different" | "unseen";

/** As the server keeps an answer: its words, and whether it speaks for the match (null: it could not be told). */
export interface Kept {
  values: Record<string, string>;
  agrees: boolean | null;
}

export interface StepDone {
  at: string;
  recorded_at: string | null;
  answer: Kept;
}

export interface Step {
  id: string;
  title: string;
  ask: string;
  strictness: Strictness;
  citation: string;
  kind: StepKind;
  done: StepDone | null;
}

/** What each kind of step sends. */
export type StepAnswer =
  | { same: boolean }
  | { state: string }
  | Partial<Record<Descriptor, Verdict>>
  | { method: string; answered_by: string; result: "current" | "not_current" | "no_answer" }
  | { choice: string };

export type Descriptor = "make" | "model" | "color" | "other";

export type RejectReason = "misread" | "wrong_state" | "wrong_vehicle" | "stale_list" | "other";

export interface Decision {
  decision: "accepted" | "rejected";
  reason?: RejectReason | null;
  note?: string | null;
  decided_at: string;
  recorded_at?: string | null;
  /** It had waited on the phone for a signal. */
  offline?: boolean;
}

export interface Disposition {
  action: string;
  done_at?: string | null;
  basis_of_stop?: string | null;
  event_number?: string | null;
  note?: string | null;
  recorded_at?: string | null;
}

export interface Alert extends AlertSummary {
  characters: Character[];
  box: Box | null;
  crop_url: string | null;
  frame_url: string | null;
  entry: {
    plate: string;
    state: string | null;
    vehicle: Vehicle;
    reason: string;
    case_number: string | null;
    author: string | null;
    source: string;
    expires_at: string | null;
  };
  probability: number;
  ladder: Step[];
  decision: Decision | null;
  disposition: Disposition | null;
  statement: string;
  statement_citation: string;
  withdrawn_reason: string | null;
}

export interface CaptureLook {
  look_id: string;
  text: string;
  characters: Character[];
  confidence: number;
  state: { code: string; probability: number } | null;
  box: Box;
  crop_url: string;
}

export interface Captured {
  frame: { captured_at: string; id: string };
  looks: CaptureLook[];
}

export interface Person {
  id: string;
  name: string;
  username: string;
  role: string;
  role_word: string;
  units: string[];
  suspended: boolean;
  training_until: string | null;
  devices: { id: string; label: string; class: DeviceClass; enrolled_at: string; revoked_at: string | null }[];
}

export interface EnrolmentCode {
  code: string;
  expires_at: string;
  qr_svg?: string | null;
}

export interface Camera {
  id: string;
  name: string;
  kind: string;
  place: string;
  latitude: number | null;
  longitude: number | null;
  approved: boolean;
  owner: string;
  /** What speaks for the place, by the profile's keys. */
  analysis: Record<string, string>;
  last_frame_at: string | null;
  /** Nothing from it for a while: the server's own word. */
  silent: boolean;
  dropped: number;
  gateway: string | null;
}

/** `analyses`: what must be on file before a fixed camera is approved. */
export interface Register {
  cameras: Camera[];
  analyses: string[];
}

export interface Gateway {
  id: string;
  name: string;
  revoked_at: string | null;
}

export interface AuditEvent {
  seq: number;
  at: string;
  tag: string;
  actor: string | { id: string; name: string } | null;
  subject?: string | null;
  details?: Record<string, unknown>;
}

export interface AuditCheck {
  events: number;
  ok: boolean;
  broken_at: number | null;
  why?: string | null;
}

/** The live feed's events: never a plate in them. */
export interface AlertEvent {
  alert_id: string;
  kind: "hit" | "update" | "withdrawn" | "settled" | "test";
  at: string;
}

export interface FeedEvent {
  cameras: number;
  live: number;
  silent: string[];
}
