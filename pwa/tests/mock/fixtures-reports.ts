/** Made-up months in figures, in the wire's own shape. */
import type { Schemas } from "../../app/api/types";
import { MINUTE, before } from "./fixtures";

const DAY = 24 * 60 * MINUTE;

const DEFINED = "What it counts, in one sentence.";

function figures(): Schemas["ReportFigureOut"][] {
  const told: [string, string, number | null, number | null][] = [
    ["frames", "Pictures taken", 1_403_118, null],
    ["unreadable", "Pictures that could not be read", 1204, 1_403_118],
    ["reads", "Vehicles read", 351_902, null],
    ["hits", "Hits", 412, null],
    ["rejected", "False alerts", 61, 402],
    ["suspended", "Suspensions", 0, null],
    ["purged", "Capture days purged", 30, null],
  ];
  return told.map(([id, word, value, of]) => ({ id, word, value, of, definition: DEFINED }));
}

function tables(): Schemas["ReportTableOut"][] {
  return [
    {
      id: "hits",
      title: "Hits by list and outcome",
      columns: ["List and outcome", "Hits", "Alerts", "Accepted", "Rejected"],
      rows: [
        ["State and federal lists, decided", 371, 910, 604, 55],
        ["Detectives, decided", 33, 61, 40, 6],
        ["Commanders, undecided", 8, 12, 0, 0],
      ],
    },
    { id: "clauses", title: "Refusals by paragraph", columns: ["Paragraph", "Refused"], rows: [] },
  ];
}

export function reports(): Schemas["ReportsOut"] {
  const made = { made_at: before(26 * DAY), inspected_by: null, inspected_at: null, inspection: "", released_by: null, released_at: null, check_due: false };
  const seen = { inspected_by: "R. Okafor", inspected_at: before(50 * DAY), inspection: "Nothing stood out." };
  return {
    reports: [
      { ...made, month: "2026-10-01" },
      { ...made, ...seen, month: "2026-09-01" },
      { ...made, ...seen, month: "2026-08-01", released_by: "Chief J. Alder", released_at: before(100 * DAY), check_due: true },
    ],
  };
}

export function reportOf(): Schemas["ReportOut"] {
  const people = {
    id: "people",
    title: "By person",
    columns: ["User name", "Inquiries", "Searches", "Alerts decided", "Refused"],
    rows: [
      ["dana.whitlock", 31, 88, 14, 1],
      ["rosa.imhof", 4, 9, 35, 0],
    ],
  };
  return { month: "2026-10-01", figures: figures(), tables: [...tables(), people], digest: "9f2c41aa03de".padEnd(64, "0") };
}

export function publicReports(): Schemas["PublicReportsOut"] {
  const users = {
    id: "people",
    title: "By user",
    columns: ["User", "Inquiries", "Searches", "Refused"],
    rows: [
      ["User 1", 31, 88, null],
      ["User 2", null, 9, 0],
      ["User 3", null, 41, null],
    ],
  };
  const hidden = figures().map((figure) => (figure.id === "suspended" ? { ...figure, value: null } : figure));
  const shown = { figures: hidden, tables: [...tables(), users], hidden: 5, counted: 31, least: 5 };
  const notes: Schemas["ReportNoteOut"][] = [
    { kind: "presented", on_day: "2026-11-12", said: "PSCRB, minutes of November 12, item 4", answer: "" },
    { kind: "question", on_day: "2026-11-12", said: "Why fewer pictures?", answer: "One camera was off for nine days." },
  ];
  const signed = { notes, released_by: "Chief J. Alder", released_at: before(15 * DAY), digest: "9f2c41aa03de".padEnd(64, "0") };
  return {
    department: "Bloomington Police Department",
    reports: ["2026-10-01", "2026-09-01"].map((month) => ({ month, ...shown, ...signed })),
  };
}

export function dayRoots(): Schemas["DayRootsOut"] {
  const days = [1, 2, 3].map((back) => ({
    day: new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10),
    events: 400 + back,
    root: `${back}`.repeat(64),
  }));
  return { department: "Bloomington Police Department", days };
}
