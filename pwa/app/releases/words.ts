/** What releases are called on screens. */

export const RECIPIENT_WORDS: Record<string, string> = {
  agency: "Law enforcement agency",
  prosecutor: "Prosecutor",
  federal: "Federal agency",
  process: "Lawful process (subpoena, court order, discovery, FOIA)",
  other: "Anybody else",
};

export const STATE_WORDS: Record<string, string> = {
  refused: "Refused by policy",
  declined: "Declined",
  asked: "Waits for an answer",
  approved: "May be handed over",
  linked: "Link is out",
  lapsed: "Link was not used",
  received: "Received",
};
