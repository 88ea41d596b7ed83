import { expect, it } from "vitest";
import { NONE, address, changed, count, further, inWords, thing } from "../../app/screens/audit-asked";

const FROM = { people: [{ id: "p1", name: "Dana Reyes" }], groups: [{ group: "query", word: "Searches" }] };

it("asks for what is chosen, and for nothing that was taken back", () => {
  const chosen = changed(changed(NONE, { actor: "p1", group: "query" }), { group: "", first: "2026-11-20" });
  expect(address(chosen)).toBe("/api/audit?actor=p1&first=2026-11-20");
  expect(address(chosen, 12)).toBe("/api/audit?actor=p1&first=2026-11-20&before=12");
  expect([address(NONE), count(chosen)]).toEqual(["/api/audit", 2]);
});

it("says in words what is asked for", () => {
  expect(inWords({ actor: "p1", group: "query", first: "2026-11-20", last: "2026-11-21" }, FROM)).toEqual([
    "by Dana Reyes",
    "of the kind “Searches”",
    "from 2026-11-20 on",
    "until the end of 2026-11-21",
  ]);
  expect(inWords({ group: "refused", subject: "known-false:01a208eb-c980" }, FROM)).toEqual([
    "that were refused",
    "about known false …8eb-c980",
  ]);
  expect(thing("rota:week")).toBe("rota week");
});

it("tells the rest of an event a line each", () => {
  const details = { device: "d", session: "s", clauses: ["x"], late: false, why_here: "", sent: null, reads: [], cameras: { a: 2 } };
  expect(further(details)).toEqual([
    ["late", "no"],
    ["reads", "none"],
    ["cameras", "a: 2"],
  ]);
});
