import { expect, it } from "vitest";
import type { Entry } from "../../app/api/types";
import { again, ending, told, vehicle } from "../../app/screens/weighing";
import { entries } from "../mock/fixtures-desk";

const [plain, asked] = ["entry-1", "entry-2"].map((wanted) => entries().find(({ id }) => id === wanted)) as [Entry, Entry];

it("says that the same person comes again with a plate, and how the last one ended", () => {
  expect(again(plain)).toBeNull();
  expect(again(asked)).toMatch(/^Rosa Imhof has asked for this plate twice before, last on .*: its time was over on /);
  const [first] = asked.earlier;
  expect(again({ ...asked, earlier: first ? [first] : [] })).toContain("once before");
  expect(again({ ...asked, earlier: asked.earlier.filter(({ same_author }) => !same_author) })).toBeNull();
});

it("says how each ended, the approver's words with a refusal", () => {
  const [, refused, removed] = asked.earlier;
  expect(refused && ending(refused)).toMatch(/^refused on .* \(“Nobody has seen him in it.”\)$/);
  expect(removed && ending(removed)).toMatch(/^taken off on /);
});

it("describes the vehicle in the order people say it", () => {
  expect(vehicle({ ...plain, vehicle: { make: "Ford", model: "Fusion", year: 2019, color: "gray" } })).toBe("2019 gray Ford Fusion");
  expect(vehicle({ ...plain, vehicle: {} })).toBe("not described");
  expect(told({ ...plain, audience: [] })).toBe("everybody who receives alerts");
});
