/** The search of the server of made-up answers: opens, refuses and finds as the real one would. */
import type { Clause, Problem, Schemas } from "../../app/api/types";
import type { Inquiry, Query } from "../../app/search/state";
import { DAY, after } from "./fixtures";
import { foundOf, household, inquiries, issued, numbers, outsideRequests, pageOf, places, reviews, searchForm, standingOf, weeks } from "./fixtures-search";

const REASON: Clause = {
  id: "bpd-search-reason",
  citation: "BPD DSAP-E",
  because: "A query needs a case number, a CAD run number, or a phrase that describes it.",
  instead: "Enter the number, or say what happened, such as Stolen Vehicle or Shots Fired.",
};
const WARNING: Clause = {
  id: "bpd-protected-warning",
  citation: "BPD DSAP-A, DSAP-B",
  because: "The reason names a protected classification or activity.",
  instead: "Leave the words out if the search does not rest on them. Else confirm that it does not.",
};

const SENSITIVE: Clause = {
  id: "bpd-sensitive-place",
  citation: "BPD DSAP-A, DSAP-B",
  because: "People worship, are cared for or meet there: who comes and goes is not looked through without need.",
  instead: "Make the distance smaller, so that the place is outside of it. Else say why the incident cannot do without it.",
};

interface Said {
  status: number;
  body?: unknown;
}

const ok = (body: unknown, status = 200): Said => ({ status, body });
const refusal = (clause: Clause): Said => {
  const told: Problem = { status: 403, code: "refused", title: "The department's policy refuses this.", clauses: [clause] };
  return { status: 403, body: told };
};

export class MockSearch {
  private inquiries = inquiries();
  private plates = household();

  private signed = false;

  private looks(): Schemas["SearchReviewsOut"] {
    return { reviews: reviews(), numbers: numbers(), weeks: weeks(this.signed) };
  }

  /** Null: not of the search. */
  say(method: string, path: string, body: Record<string, unknown>): Said | null {
    const [, area, id, act, read] = path.split("/");
    if (area === "inquiry-form") return ok(searchForm());
    if (area === "queries" && act === "end") return this.end(id ?? "");
    if (area === "queries") return read ? ok(foundOf(Number(read.split("-")[1]))) : ok({ ...pageOf("KTR4410"), after: null });
    if (area === "inquiry-reviews") return ok(this.looks());
    if (area === "weekly-reviews") {
      this.signed = true;
      return ok(this.looks());
    }
    if (area === "outside-requests") return ok(outsideRequests());
    if (area === "issued-numbers") return ok(issued());
    if (area === "places") return ok({ places: method === "GET" || id ? places().slice(id ? 1 : 0) : places() });
    if (area === "people" && act === "household") return this.household(method, read);
    if (area !== "inquiries") return null;
    if (act === "approval") return ok({ ...outsideRequests(), waiting: [] });
    if (act === "review") return ok({ ...this.looks(), reviews: reviews().slice(1) });
    if (!id) return method === "GET" ? ok({ inquiries: this.inquiries }) : this.open(body);
    if (act === "queries" && body["area"] && !body["why_here"]) return refusal(SENSITIVE);
    if (act === "queries") return ok(pageOf(String(body["plate"]), (body["vehicle"] ?? null) as Query["vehicle"]), 201);
    if (act === "standing") return this.keep(id ?? "", String(body["plate"]));
    if (act === "number") return this.change(id, { number: (body["number"] as string | null) ?? null, owed: body["number"] ? "filled" : "none_issued" });
    return this.change(id, { ended: "closed" });
  }

  private household(method: string, removed: string | undefined): Said {
    if (removed) this.plates = this.plates.filter(({ id }) => id !== removed);
    else if (method === "POST") this.plates = [...this.plates, { ...this.plates[0], id: `plate-${Date.now()}`, given_at: after(0), given_by: "Dana Reyes", own: true }];
    return ok({ plates: this.plates });
  }

  private keep(id: string, plate: string): Said {
    const query = standingOf(plate, 0, 0);
    this.inquiries = this.inquiries.map((each) => (each.id === id ? { ...each, queries: [query, ...each.queries] } : each));
    return ok(query, 201);
  }

  private end(id: string): Said {
    const ended = (query: Query): Query =>
      query.id === decodeURIComponent(id) && query.standing
        ? { ...query, standing: { ...query.standing, over: true, closed: true } }
        : query;
    this.inquiries = this.inquiries.map((each) => ({ ...each, queries: each.queries.map(ended) }));
    return ok(standingOf("", 0, 0));
  }

  private open(body: Record<string, unknown>): Said {
    const words = String(body["phrase"]);
    if (!body["number"] && words.split(" ").length < 2) return refusal(REASON);
    if (/protest/i.test(words) && !body["acknowledged"]) return refusal(WARNING);
    const first = this.inquiries[0];
    if (!first) return { status: 404 };
    const owes = !body["number"];
    const opened: Inquiry = {
      ...first,
      id: `inquiry-${this.inquiries.length + 1}`,
      number: owes ? null : String(body["number"]),
      phrase: words,
      owed: owes ? "waiting" : "nothing",
      backfill_due: owes ? after(3 * DAY) : null,
      queries: [],
    };
    this.inquiries = [opened, ...this.inquiries];
    return ok(opened, 201);
  }

  private change(id: string, changed: Partial<Inquiry>): Said {
    this.inquiries = this.inquiries.map((each) => (each.id === id ? { ...each, ...changed } : each));
    return ok(this.inquiries.find((each) => each.id === id));
  }
}
