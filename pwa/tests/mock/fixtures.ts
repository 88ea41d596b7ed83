/** Made-up people, plates and places, in the wire's own shapes. */
import type { Alert, Character, Hello, Me, Schemas, Step } from "../../app/api/types";

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const before = (ms: number): string => new Date(Date.now() - ms).toISOString();
export const after = (ms: number): string => new Date(Date.now() + ms).toISOString();

/** So many days from now, as a date. */
export const day = (days: number): string => after(days * DAY).slice(0, 10);

export const WORDS: Record<string, string> = {
  officer: "Patrol Officer",
  detective: "CID Detective",
  commander: "Shift Commander",
  ci_lieutenant: "Criminal Investigations Lieutenant",
  administrator: "ALPR System Administrator",
  auditor: "Auditor",
  clerk: "Records Clerk",
};

const CLOSED = {
  id: "bpd-clerk-no-data",
  citation: "BPD DSAP-C, DSRS-B",
  because:
    "A records clerk keeps the single records that were downloaded for an investigation; plate reader data is seen by those who investigate.",
  instead: "Ask the investigator for the record; it is with the case in Evidence.com.",
};

export function helloOf(): Hello {
  return {
    department: "Bloomington Police Department",
    zone: "America/Chicago",
    words: WORDS,
    profile: "bloomington",
    profile_version: "5c1f0a9be2d47733",
    demo: true,
    set_up: true,
    begun: true,
    profiles: [],
    server_time: new Date().toISOString(),
    application_server_key: "",
  };
}

const READS = ["view_policy", "view_alerts", "open_alert", "view_frame", "start_shift", "end_shift", "extend_shift", "receive_alert", "subscribe_push"];
const ACTS = ["hold_evidence", "view_evidence", "hand_over_evidence", "approve_evidence", "verify_alert", "respond_alert", "decide_alert", "dispose_alert", "propose_known_false", "send_test_alert"];
const RELEASES = ["take_request", "answer_release", "view_releases", "keep_declaration", "view_evidence", "hand_over_evidence"];
const SEARCHES = ["open_inquiry", "run_query", "close_inquiry", "view_inquiries"];
const LIST_ACTS = ["offer_list", "take_list", "end_list"];
const ENTRIES = ["view_lists", "request_entry"];
export const CAN: Record<string, string[]> = {
  officer: [...READS, ...ACTS, ...SEARCHES, "capture_photo", "keep_capture", "view_lists", "keep_household", "enter_car"],
  detective: [...READS, ...ACTS, ...ENTRIES, ...SEARCHES, "capture_photo", "keep_capture"],
  commander: [
    ...[...READS, ...ACTS, ...LIST_ACTS, ...SEARCHES],
    ...["view_lists", "view_shift_page", "view_dispatch", "answer_dispatch", "review_alert", "approve_known_false", "keep_errors", "offer_shift", "take_shift", "view_cameras"],
  ],
  ci_lieutenant: [...RELEASES, "review_inquiry", "sign_week", "approve_outside_search", "import_numbers", "view_lists", "approve_entry", "keep_rota", "view_cameras"],
  administrator: [
    ...["view_lists", "import_general_list", "enrol_device", "revoke_device", "view_people", "send_test_alert"],
    ...["view_program_audits", "review_program_audit", "take_notice", "view_cameras", "register_camera", "approve_camera", "rotate_gateway", "revoke_gateway", "record_upkeep", "view_audit", "verify_audit"],
    ...["approve_source", "approve_software", "register_agreement", "approve_agreement", "enrol_gateway", "run_query"],
    ...["view_policy", "propose_profile", "confirm_profile"],
    ...["suspend_person", "restore_person", "keep_account", "record_training", "release_lockout"],
    ...["keep_duties", "keep_errors", "view_violations", "record_violation", "pack_incident", "review_access", "sign_review"],
    ...["suspend_person", "restore_person", "keep_account", "record_training", "release_lockout", "keep_household", "mark_place"],
    ...["keep_duties", "view_violations", "record_violation", "pack_incident", "review_access", "sign_review"],
  ],
  clerk: ["sign_in"],
  auditor: ["view_program_audits", "judge_program_audit", "view_audit", "verify_audit", "view_people", "view_cameras"],
};

const REASONS = [
  { id: "stolen_vehicle", word: "Stolen vehicle" },
  { id: "felony", word: "Felony-level crime" },
  { id: "wanted_person", word: "Active arrest warrant" },
  { id: "missing_person", word: "Missing person" },
];

/** Of a pair that nobody has the other half of. */
const OUTBOX_KEY = {
  id: "5a1e0c7742b1d9f0",
  public_key:
    "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAETViaUcF4G1O4g0iFvfyyajoztDgAPAvYmKk7kMLffJz4zSZq8u4k1ZmC6rhHEh6khksgG5kQr9DhSK7e8PhJXw",
};

export const NAMES: Record<string, string> = {
  officer: "Dana Whitlock",
  detective: "Rosa Imhof",
  commander: "Kit Farrow",
  ci_lieutenant: "Marcus Vale",
  administrator: "Iris Conrad",
  auditor: "Paul Osei",
  clerk: "Jane Abbot",
};

/** What stands on the custom list is for its units. */
export const NOT_PATROL: Schemas["PatrolOut"] = {
  told: false,
  why: [
    {
      id: "bpd-custom-audience",
      citation: "BPD POL-H.b, DSAP-D.3, POL-H.f",
      because: "The Custom Hot List is for the units that stand on the entry, and for the commander who holds the list.",
      instead: "Call the detective on duty.",
    },
  ],
};

const LAPSING = { topic: "policy", word: "This policy", expires_on: day(30), days_left: 30 };

export function meOf(role: string): Me {
  return {
    person: {
      id: `person-${role}`,
      name: NAMES[role] ?? role,
      username: role,
      role,
      role_word: WORDS[role] ?? role,
      units: role === "detective" ? ["CID"] : [],
    },
    device: { id: `device-${role}`, class: "phone", label: "Demo phone" },
    device_id: `device-${role}`,
    shift: null,
    session_expires_at: after(10 * MINUTE),
    can: CAN[role] ?? [],
    closed: role === "clerk" ? [CLOSED] : [],
    push: { subscribed: false },
    reasons: REASONS,
    entries: {
      ...{ days: 30, more_days: 30, units: ["CID", "TF6", "CIAU"], audience: ["CID"], state: "IL", soon_days: 7, patrol: NOT_PATROL },
      ...{ approvers: ["Criminal Investigations Lieutenant"], report_number: false, afterwards_h: null },
    },
    outbox_key: OUTBOX_KEY,
    statements: [],
    overdue_weeks: 0,
    overdue_audits: 0,
    unnoticed: 0,
    training: role === "officer" ? [LAPSING] : [],
  };
}

export function character(text: string, probability = 0.998, runner = ""): Character {
  const known = text !== "?";
  const rest = runner ? (1 - probability) * 0.8 : 0;
  return { text, probability, known, runner_up: runner, runner_up_probability: rest };
}

const WAYS: Step["methods"] = [
  { id: "leads", word: "LEADS / NCIC query" },
  { id: "dispatch", word: "LEADS / NCIC through dispatch" },
];

export function ladder(): Step[] {
  const step = (id: string, kind: Step["kind"], title: string, ask: string, strictness: Step["strictness"]): Step => ({
    ...{ id, kind, title, ask, strictness },
    ...{ citation: "BPD POL-G", done: null, exceptions: [], choices: [], methods: [] },
  });
  return [
    step("plate", "compare", "Compare the plate", "Does every letter and number match the listed plate?", "gate"),
    step("state", "state", "Check the state", "Which state issued the plate you see?", "warn"),
    step("descriptors", "descriptors", "Compare the vehicle", "Do make, model and color match?", "warn"),
    { ...step("status", "status", "Query LEADS and NCIC", "What does a query say now, and who answered?", "offered"), methods: WAYS },
  ];
}

export function alertOf(id: string, more: Partial<Alert> = {}): Alert {
  return {
    id,
    told_to: null,
    state: "open",
    disposed: false,
    kind: "exact",
    test: false,
    plate_seen: "FKX2087",
    plate_wanted: "FKX2087",
    state_of_issue: { code: "IL", probability: 0.97 },
    state_match: "same",
    place: "Veterans Pkwy at Empire St",
    camera: "Fixed 4, northbound",
    owner: null,
    captured_at: before(2 * MINUTE),
    created_at: before(2 * MINUTE),
    looks: 5,
    reason_class: "stolen_vehicle",
    reason_word: "Stolen vehicle",
    list: { name: "State hot list", kind: "general", age_h: 9, stale: false },
    confidence: 0.96,
    characters: [..."FKX2087"].map((text) => (text === "8" ? character(text, 0.94, "B") : character(text))),
    box: { x: 556, y: 424, w: 168, h: 84 },
    crop_url: `/api/looks/2026-11-24T02:14:00Z/${id}/crop`,
    frame_url: `/api/frames/2026-11-24T02:14:00Z/${id}/image`,
    entry: {
      plate: "FKX2087",
      state: "IL",
      vehicle: { make: "Toyota", model: "RAV4", color: "gray", year: "2019", other: null },
      reason: "Stolen from a driveway, keys inside",
      case_number: "26-11873",
      author: null,
      source: "State of Illinois, stolen vehicles",
      expires_at: null,
      hidden: [],
    },
    probability: 0.95,
    seen_again: [],
    ladder: ladder(),
    decision: null,
    disposition: null,
    statement: "A possible match. Nobody is detained on an alert without reasonable suspicion: verify it, and have your own grounds.",
    statement_citation: "BPD POL-F",
    settled_by: [],
    colleagues: [{ name: "Rosa Imhof", stage: "en_route", at: before(2 * MINUTE) }],
    responses: [],
    not_done: [],
    owes_number: false,
    not_wanted: [],
    line: null,
    assignment: null,
    neighbours: more.reason_class ? [] : ["Normal Police Department"],
    border: false,
    patrol: more.test ? null : { told: true, why: [] },
    dispatch: { name: "Dispatch", number: "", account: true, words: "Please pass it on.", passed: null },
    withdrawn_reason: null,
    outcome: null,
    ...more,
  };
}

export function alerts(): Alert[] {
  return [
    alertOf("alert-1", {
      seen_again: [
        { captured_at: before(MINUTE), place: "Main St at Oak St", camera: "Fixed 2", kind: "possible", later: true },
        { captured_at: before(9 * MINUTE), place: "US 150 at Hershey Rd", camera: "Fixed 6", kind: "exact", later: false },
      ],
      kind: "possible",
      plate_seen: "DR7?518",
      plate_wanted: "DR78518",
      state_of_issue: null,
      state_match: "not_read",
      looks: 1,
      confidence: 0.71,
      probability: 0.64,
      characters: [
        ...[character("D"), character("R", 0.995), character("7", 0.93, "1"), character("?", 0.41, "8")],
        ...[character("5", 0.86, "S"), character("1"), character("8", 0.72, "B")],
      ],
      reason_class: "wanted_person",
      reason_word: "Active arrest warrant",
      list: { name: "State hot list", kind: "general", age_h: 31, stale: true },
      entry: {
        ...alertOf("x").entry,
        plate: "DR78518",
        vehicle: { make: "Ford", model: "F-150", color: "white", year: null, other: "ladder rack" },
        reason: "Registered owner has an active warrant",
      },
    }),
    alertOf("alert-2"),
    alertOf("alert-3", {
      test: true,
      plate_seen: "TEST123",
      plate_wanted: "TEST123",
      reason_word: "Test of the alert",
      camera: "Test camera",
      place: "nowhere",
      captured_at: before(14 * MINUTE),
    }),
    alertOf("alert-4", {
      state: "withdrawn",
      plate_seen: "B0L4471",
      plate_wanted: "BOL4471",
      captured_at: before(48 * MINUTE),
      withdrawn_reason: "Three later looks read 0, not O.",
    }),
  ];
}
