/** What the server says and hears, by the words of the screens: names for the types that `make api` writes. */
import type { components } from "../../api/schema";

export type Schemas = components["schemas"];

export type Clause = Schemas["ClauseOut"];

/** problem+json; what never reached the server has a code of our own and fewer parts. */
export type Problem = Pick<Schemas["Problem"], "status" | "code" | "title"> &
  Partial<Pick<Schemas["Problem"], "clauses" | "flaws">> & { detail?: string | null; instead?: string | null };

export type Hello = Schemas["HelloOut"];
export type Me = Schemas["MeOut"];
export type Shift = Schemas["ShiftOut"];
export type DeviceClass = Schemas["OwnDeviceOut"]["class"];
export type Challenge = Schemas["ChallengeOut"];
export type SealingKey = Schemas["OutboxKeyOut"];

/** What a browser makes or uses a passkey by stands in another document than ours. */
export type SignInOptions = Omit<Schemas["OptionsOut"], "public_key"> & {
  public_key: PublicKeyCredentialRequestOptionsJSON;
};
export type Enrolled = Omit<Schemas["EnrolledOut"], "passkey_options"> & {
  passkey_options: PublicKeyCredentialCreationOptionsJSON | null;
};

export type AlertState = Schemas["AlertState"];
export type AlertSummary = Schemas["SummaryOut"];
export type Character = Schemas["CharacterOut"];
export type Box = Schemas["BoxOut"];
export type Vehicle = Schemas["EntryOut"]["vehicle"];
export type StepKind = Schemas["StepKind"];
export type RejectReason = Schemas["RejectReason"];

/** As the server keeps an answer: its words, and whether it speaks for the match. */
export type Kept = Schemas["AnsweredOut"];

/** What waits on the phone is shown as done, and is recorded nowhere yet. */
interface Unsent {
  recorded_at: null;
  offline?: never;
}

export type StepDone = Schemas["DoneOut"] | (Omit<Schemas["DoneOut"], "recorded_at"> & Unsent);
export type Step = Omit<Schemas["StepOut"], "done"> & { done: StepDone | null };
export type DecisionSaid = Schemas["DecisionIn"];
export type Decision = Schemas["DecisionOut"] | (DecisionSaid & Unsent);
export type DispositionSaid = Schemas["DispositionIn"];
export type Disposition = Schemas["DispositionOut"] | (DispositionSaid & Unsent);

export type Alert = Omit<Schemas["AlertOut"], "ladder" | "decision" | "disposition"> & {
  ladder: Step[];
  decision: Decision | null;
  disposition: Disposition | null;
};

export type Verdict = "same" | "different" | "unseen";
export type Descriptor = "make" | "model" | "color" | "other";

/** What each kind of step sends: on the wire it is any object, and the kind of the step says which. */
export type StepAnswer =
  | { same: boolean; singly?: string; together?: string }
  | { state: string }
  | Partial<Record<Descriptor, Verdict>>
  | { method: string; answered_by: string; result: "current" | "not_current" | "no_answer" }
  | { choice: string }
  | { excuse: string };

export type ResponseSaid = Schemas["ResponseIn"];
export type ResponseKind = Schemas["Response"];
export type Action = Schemas["Action"];

export type OutboxItem = Omit<Schemas["ItemOut"], "problem"> & { problem: Problem | null };
export type CaptureLook = Schemas["SeenOut"];
export type Captured = Schemas["CaptureOut"];
export type Person = Schemas["PersonOut"];
export type EnrolmentCode = Schemas["CodeOut"];
export type Camera = Schemas["CameraOut"];
export type Register = Schemas["CamerasOut"];
export type Gateway = Schemas["GatewayOut"];
export type AuditEvent = Schemas["EventOut"];
export type AuditCheck = Schemas["VerificationOut"];
export type HotList = Schemas["HotListOut"];
export type Imported = Schemas["ImportOut"];
export type Extension = Schemas["ExtensionOut"];
export type Remark = Schemas["RemarkOut"];
export type Entry = Schemas["CustomEntryOut"];
export type EntryStatus = Schemas["EntryState"];
export type EntryRequest = Schemas["EntryIn"];
export type ShiftLists = Schemas["ShiftListsOut"];
export type ShiftList = Schemas["ShiftListOut"];
export type Taker = Schemas["TakerOut"];

export type AlertEvent = Schemas["AlertNews"];
export type FeedEvent = Schemas["FeedOut"];

export type Policy = Schemas["PolicyOut"];
export type PolicyChoice = Schemas["ChoiceOut"];
export type Proposal = Schemas["ProposalOut"];
