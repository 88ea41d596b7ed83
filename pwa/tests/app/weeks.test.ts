import { expect, it } from "vitest";
import { found } from "../../app/search/weeks";
import { weeks } from "../mock/fixtures-search";

it("says what was found in a week, and that nothing was", () => {
  expect(weeks(false).map(found)).toEqual(["3 searches stood out, 1 of them misuse", "2 searches stood out", "Nothing stood out"]);
});
