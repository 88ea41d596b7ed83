import { describe, expect, it } from "vitest";
import { ANY, asked, inWords } from "../../app/search/vehicle";

describe("how a vehicle is asked for", () => {
  it("asks for none where nothing is said of it", () => {
    expect(asked(ANY)).toBeNull();
    expect(asked({ ...ANY, make: " " })).toBeNull();
    expect(asked({ ...ANY, undescribed: false })).toBeNull();
    const white = { ...ANY, colors: ["white" as const] };
    expect(asked(white)).toEqual(white);
    expect(asked({ ...ANY, model: "F" })).not.toBeNull();
  });

  it("reads as a person would say it", () => {
    expect(inWords({ ...ANY, colors: ["red", "white"], bodies: ["suv"], make: "Ford", model: "Explorer" })).toBe("red or white SUV, Ford Explorer");
    expect(inWords({ ...ANY, bodies: ["truck", "van"] })).toBe("large truck or van");
    expect(inWords({ ...ANY, make: "Ford" })).toBe("Ford");
  });
});
