/** What evidence is called on screens. */

export const BASIS_WORDS: Record<string, string> = {
  criminal: "Criminal case or investigation",
  civil: "Civil action",
  discovery: "Discovery request",
  demand: "Another lawful demand",
  acted: "Acted on in the field",
};

export const STATE_WORDS: Record<string, string> = {
  asked: "Waits for a second person",
  declined: "Declined",
  lapsed: "Never agreed to, gone",
  waiting: "Receipt is owed",
  overdue: "Receipt is overdue",
  kept: "In evidence",
};

export const CUSTODY_WORDS: Record<string, string> = {
  packed: "Packed and signed",
  downloaded: "Downloaded",
  received: "Received as",
  "in the report": "Stands in report",
  released: "Released",
  "proved wrong": "Proved wrong:",
  "no copy left": "No copy left on the device",
};
