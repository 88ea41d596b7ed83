/** A server of made-up answers for looking at the app: stateful, in memory, never shipped. */
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { Alert, Clause, DecisionSaid, DispositionSaid, Entry, Me, Problem, ShiftList, Step, StepAnswer } from "../../app/api/types";
import { foreseen } from "../../app/alert/ladder";
import { after, alertOf, alerts, character, helloOf, meOf } from "./fixtures";
import { dataErrors, knownFalse, looks } from "./fixtures-field";
import { shiftPage, tasks } from "./fixtures-shift";
import { programAudit, programAudits } from "./fixtures-audits";
import { evidenceForm, evidences } from "./fixtures-evidence";
import { releases } from "./fixtures-releases";
import { dayRoots, publicReports, reportOf, reports } from "./fixtures-reports";
import { GATEWAY_CODE, agreements, cameraHealth, cars, purges, repairs, gateways, rotated } from "./fixtures-readers";
import { auditPage } from "./fixtures-audit";
import { ANALYSES, cameras, entries, lists, morning, shiftLists, upkeep } from "./fixtures-desk";
import { accessReview, codeOf, duties, oddities, people, violations } from "./fixtures-people";
import { policyOf, waiting as proposed } from "./fixtures-policy";
import { MockSearch } from "./search";

const GATE: Clause = {
  id: "bpd-compare-first",
  citation: "BPD POL-G",
  because: "Officers verify every alert before enforcement: the plate has not been compared.",
  instead: "Compare the plate, or say that it is not this one.",
};

interface Said {
  status: number;
  body?: unknown;
}

const waiting = (entry: Entry): boolean =>
  entry.status === "requested" || entry.extensions.some(({ status }) => status === "waiting");
const ok = (body: unknown, status = 200): Said => ({ status, body });
const problem = (told: Problem): Said => ({ status: told.status, body: told });
const missing = problem({ status: 404, code: "not-found", title: "There is nothing here." });

export class MockApi {
  private me: Me | null = null;
  private readonly alerts = new Map(alerts().map((alert) => [alert.id, alert]));
  private entries = entries();
  private held = shiftLists();
  private readonly search = new MockSearch();
  private page = shiftPage();
  private proposals: ReturnType<typeof proposed>[] = [];
  private readonly streams = new Set<ServerResponse>();
  private seq = 0;

  constructor(private readonly pictures: string | null) {}

  async handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const url = new URL(request.url ?? "/", "http://mock");
    if (!url.pathname.startsWith("/api/")) return false;
    if (url.pathname === "/api/events") return this.stream(response);
    if (/\/(image|crop)$/.test(url.pathname)) return this.picture(url.pathname, response);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const isJson = (request.headers["content-type"] ?? "").includes("json");
    const said = this.say(request.method ?? "GET", url, isJson && text ? JSON.parse(text) : {});
    const type = said.status >= 400 ? "application/problem+json" : "application/json";
    response.writeHead(said.status, { "content-type": type });
    response.end(said.body === undefined ? undefined : JSON.stringify(said.body));
    return true;
  }

  private stream(response: ServerResponse): boolean {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    this.streams.add(response);
    response.on("close", () => this.streams.delete(response));
    if (this.me?.closed.length === 0) this.tell("feed", { cameras: 2, live: 1, silent: ["camera-2"] });
    return true;
  }

  private tell(event: string, data: unknown): void {
    this.seq += 1;
    for (const stream of this.streams)
      stream.write(`id: ${this.seq}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  private picture(path: string, response: ServerResponse): boolean {
    if (!this.pictures) {
      response.writeHead(404, { "content-type": "application/problem+json" });
      response.end("{}");
      return true;
    }
    response.writeHead(200, { "content-type": "image/jpeg", "cache-control": "no-store" });
    response.end(readFileSync(join(this.pictures, path.endsWith("crop") ? "crop.jpg" : "frame.jpg")));
    return true;
  }

  private say(method: string, url: URL, body: Record<string, unknown>): Said {
    const path = url.pathname.slice("/api".length);
    if (path === "/hello") return ok(helloOf());
    if (path === "/demo/enter") {
      this.me = meOf(String(body["role"]));
      return ok({ ...this.me, device_id: this.me.device.id });
    }
    if (path === "/challenges") return ok({ challenge: "AAAA", expires_at: after(120_000) });
    if (path === "/public/reports") return ok(publicReports());
    if (path === "/public/roots") return ok(dayRoots());
    if (!this.me) return problem({ status: 401, code: "unauthorized", title: "Nobody is signed in." });
    if (path === "/me") return ok(this.me);
    if (path === "/session" && method === "DELETE") {
      this.me = null;
      return { status: 204 };
    }
    if (path === "/session/renew") return ok({ expires_at: after(600_000) });
    if (path.startsWith("/shift-page") || path.startsWith("/reliefs")) return this.relief(method, path);
    if (path === "/shifts/current/unfinished") return ok({ ladders: 1, handovers: 0, undecided: 1, blocked: false });
    if (path === "/shifts/current/extension") return this.longer(Number(body["hours"]));
    if (path.startsWith("/shifts")) return this.shift(method, Number(body["hours"]));
    if (path.startsWith("/alerts")) return this.alert(method, path, body);
    if (path === "/test-alerts") return this.testAlert();
    if (path.startsWith("/outbox")) return this.outbox(method, path, body);
    return this.rest(method, path, url, body);
  }

  private shift(method: string, hours: number): Said {
    if (!this.me) return missing;
    if (method === "DELETE") {
      this.me = { ...this.me, shift: null };
      return { status: 204 };
    }
    const shift = { id: "shift-1", started_at: after(0), ends_at: after(hours * 3_600_000), held: hours < 0, latest_at: after((hours + 2) * 3_600_000) };
    this.me = { ...this.me, shift };
    return ok(shift, 201);
  }

  private longer(hours: number): Said {
    if (!this.me?.shift) return missing;
    const shift = { ...this.me.shift, ends_at: after(hours * 3_600_000), held: false };
    this.me = { ...this.me, shift };
    return ok(shift);
  }

  private relief(method: string, path: string): Said {
    const by = this.me?.person.name ?? "";
    if (path === "/reliefs/acceptance")
      this.page = { ...this.page, offers: [], accepted: { by, at: after(0), offered_by: "Jo Whitfield", note: "" } };
    else if (path.endsWith("/refusal") || method === "DELETE") this.page = { ...this.page, offers: [] };
    else if (path === "/reliefs") this.page = { ...this.page, offers: [{ id: "relief-2", by, own: true, at: after(0), note: "" }] };
    return method === "DELETE" ? { status: 204 } : ok(this.page);
  }

  private alert(method: string, path: string, body: Record<string, unknown>): Said {
    const [, , id, act] = path.split("/");
    if (!id) return ok({ alerts: [...this.alerts.values()] });
    const alert = id === "alert-theirs" ? alertOf(id, { told_to: "Dana Whitlock" }) : this.alerts.get(id);
    if (!alert) return problem({ status: 404, code: "alert-unknown", title: "There is no such alert.", instead: "Go back to your alerts." });
    if (method === "GET") return ok(alert);
    const next = this.acted(alert, act ?? "", body);
    if ("status" in next) return next;
    this.alerts.set(id, next);
    return ok(next, 201);
  }

  private acted(alert: Alert, act: string, body: Record<string, unknown>): Alert | Said {
    const now = new Date().toISOString();
    if (act === "steps") {
      const said = body["answer"] as StepAnswer;
      const done = (step: Step) => ({
        at: String(body["done_at"]),
        recorded_at: now,
        answer: foreseen(step, said, alert.entry.state),
      });
      const ladder = alert.ladder.map((step) => (step.id === body["step"] ? { ...step, done: done(step) } : step));
      return { ...alert, ladder };
    }
    if (act === "decision") {
      const gates = alert.ladder.filter((step) => step.strictness === "gate" && !step.done);
      if (body["decision"] === "accepted" && gates.length > 0)
        return problem({
          ...{ status: 403, code: "refused", title: "This alert may not be accepted yet." },
          clauses: [GATE],
        });
      return { ...alert, state: "decided", decision: { reason: null, note: null, ...(body as unknown as DecisionSaid), offline: false, recorded_at: now } };
    }
    if (act === "response") {
      const { kind, said, done_at } = body as Pick<Alert["responses"][number], "kind" | "said" | "done_at">;
      return { ...alert, responses: [...alert.responses, { kind, said, done_at, recorded_at: now }] };
    }
    return { ...alert, state: "decided", disposed: true, disposition: { ...(body as unknown as DispositionSaid), done_at: now, recorded_at: now } };
  }

  /** Nobody here can open what comes in; it is all taken for done. */
  private outbox(method: string, path: string, body: Record<string, unknown>): Said {
    if (path === "/outbox/seen") return { status: 204 };
    const items = method === "POST" ? (body["items"] as { id: string }[]) : [];
    const rest = { alert_id: null, kind: null, said: null, taken_at: null, problem: null };
    return ok({ items: items.map(({ id }) => ({ id, result: "done", ...rest })) });
  }

  /** A hit while someone watches: used by the screens script too. */
  testAlert(test = true): Said {
    const id = `alert-${this.alerts.size + 1}`;
    this.alerts.set(id, alertOf(id, { test, captured_at: after(0), created_at: after(0) }));
    this.tell("alert", { alert_id: id, kind: test ? "test" : "hit", at: after(0) });
    return ok({ alert_id: id }, 201);
  }

  private rest(method: string, path: string, url: URL, body: Record<string, unknown>): Said {
    if (path.startsWith("/shift-lists")) return this.shiftList(method, path, body);
    if (path === "/lists") return ok({ lists: lists() });
    if (path === "/entries" && method === "POST") {
      const entry = { ...entries().at(-1), ...body, id: `entry-${this.entries.length + 1}` } as (typeof this.entries)[number];
      this.entries = [entry, ...this.entries];
      return ok(entry, 201);
    }
    if (path === "/entries/morning") return ok(morning());
    if (path === "/entries") {
      const waits = url.searchParams.get("view") === "waiting";
      return ok({ entries: this.entries.filter((entry) => !waits || waiting(entry)) });
    }
    if (path.endsWith("/extensions") || path.startsWith("/extensions")) return this.moreDays(path.split("/")[2] ?? "", body);
    if (path.endsWith("/approval") && path.startsWith("/entries")) {
      const id = path.split("/")[2];
      const status = body["approve"] ? ("active" as const) : ("refused" as const);
      this.entries = this.entries.map((entry) => (entry.id === id ? { ...entry, status } : entry));
      return ok(this.entries.find((entry) => entry.id === id));
    }
    if (path === "/data-errors") return ok(dataErrors());
    if (path === "/known-false") return ok(knownFalse());
    if (path === "/alert-reviews") return ok(looks());
    if (path === "/dispatch") return ok(tasks());
    if (path === "/duties") return ok(duties());
    if (path === "/violations" && method === "GET") return ok({ violations: violations() });
    if (path === "/oddities") return ok(oddities());
    if (path === "/access-review") return ok(accessReview());
    if (path === "/people") return ok({ people: people() });
    if (path.endsWith("/enrolment-codes")) return ok(codeOf(url.origin), 201);
    if (/^\/cameras\/.*\/upkeep$/.test(path)) return ok({ lines: upkeep() });
    if (/^\/cameras\/.*\/health$/.test(path)) return ok(cameraHealth());
    if (path === "/agreements") return ok(agreements());
    if (path.startsWith("/cars")) return ok(cars(method === "POST"));
    if (path === "/software") return ok(repairs());
    if (path === "/cameras") return ok({ cameras: cameras(), analyses: ANALYSES });
    if (path === "/gateways") return ok(method === "POST" ? GATEWAY_CODE : gateways());
    if (/^\/gateways\/.*\/codes$/.test(path)) return ok(GATEWAY_CODE, 201);
    if (/^\/gateways\/.*\/rotate$/.test(path)) return ok(rotated());
    if (path === "/reports" || /^\/reports\/.*\/(inspection|release)$/.test(path)) return ok(reports());
    if (path.startsWith("/reports/")) return ok(reportOf());
    if (/^\/releases\/.*\/link$/.test(path)) return ok({ secret: "mvQ7x0sK1uYbq3sT0qW2rA" }, 201);
    if (/^\/(releases|declarations)/.test(path) || /^\/evidence\/.*\/wrong$/.test(path)) return ok(releases());
    if (path === "/program-audits" || path.endsWith("/review")) return ok(programAudits());
    if (path.startsWith("/program-audits")) return ok(programAudit(method === "POST"));
    if (path === "/evidence-form") return ok(evidenceForm());
    if (/^\/(alerts|queries)\/.*\/evidence$/.test(path)) return ok({ id: "e1" }, 201);
    if (path.startsWith("/evidence")) return ok(evidences());
    if (path === "/purges") return ok(purges());
    if (path === "/audit/verification") return ok({ events: 1840, ok: true, broken_at: null });
    if (path === "/audit") return ok(auditPage(url.searchParams));
    if (path === "/policy") return ok(policyOf(this.proposals));
    if (path === "/policy/proposals") {
      this.proposals = [proposed(this.me?.person.name ?? "", true)];
      return ok({ id: "proposal-1" }, 201);
    }
    if (path.startsWith("/policy/proposals/")) {
      this.proposals = [];
      return { status: 204 };
    }
    if (path === "/captures") return ok(this.capture(), 201);
    if (path.endsWith("/keep")) return ok({}, 201);
    return this.search.say(method, path, body) ?? (method === "GET" ? missing : { status: 204 });
  }

  private shiftList(method: string, path: string, body: Record<string, unknown>): Said {
    const [, , id, act] = path.split("/");
    const me = { id: this.me?.person.id ?? "", name: this.me?.person.name ?? "" };
    const change = (changed: Partial<ShiftList>): Said => {
      const lists = this.held.lists.map((each) => (each.id === id ? { ...each, ...changed } : each));
      this.held = { ...this.held, lists };
      return method === "DELETE" ? { status: 204 } : ok(this.held);
    };
    const takes = this.held.takers.find((each) => each.id === body["to"]);
    if (act === "offer") return change({ offered_to: takes ? { id: takes.id, name: takes.name } : null });
    if (act === "answer") return change({ offered_to: null, ...(body["accept"] ? { holder: me, may_offer: false } : {}) });
    if (id === "entries") return ok({}, 201);
    if (method === "GET") return ok(this.me?.person.role === "commander" ? this.held : { lists: [], takers: [] });
    return change({ ends_at: after(0) });
  }

  /** Asked for under the entry's id, answered under the extension's. */
  private moreDays(id: string, body: Record<string, unknown>): Said {
    const asker = { id: this.me?.person.id ?? "", name: this.me?.person.name ?? "" };
    const status = body["approve"] ? ("approved" as const) : ("refused" as const);
    this.entries = this.entries.map((entry) => {
      if (entry.id !== id)
        return {
          ...entry,
          extensions: entry.extensions.map((each) =>
            each.id === id ? { ...each, status, answered_at: after(0), answered_by: asker, note: String(body["note"] ?? "") } : each,
          ),
        };
      const told = { days: Number(body["days"]), reason: String(body["reason"]), asked_by: asker, asked_at: after(0), note: "" };
      const open = { waits_for: null, status: "waiting" as const, answered_at: null, answered_by: null, expires_at: null };
      return {
        ...entry,
        extensions: [...entry.extensions, { id: `extension-${id}`, expired_at: entry.expires_at ?? after(0), ...told, ...open }],
      };
    });
    return ok(this.entries.find((entry) => entry.id === id || entry.extensions.some((each) => each.id === id)), 201);
  }

  private capture(): unknown {
    const characters = [..."AB1234"].map((text) => character(text)).concat(character("?", 0.3, "7"));
    const look = { look_id: "look-1", text: "AB1234?", characters, confidence: 0.62, state: null };
    return {
      frame: { captured_at: after(0), id: "frame-1" },
      looks: [{ ...look, box: { x: 556, y: 424, w: 168, h: 84 }, crop_url: "/api/looks/x/look-1/crop" }],
    };
  }
}
