import { afterEach, expect, it, vi } from "vitest";
import { canScan, codeIn } from "../../app/device/scanning";

const HERE = "https://plates.example.gov";

afterEach(() => vi.unstubAllGlobals());

it("finds the code behind the link's #", () => {
  expect(codeIn(`${HERE}/enrol#7K2M-QX9D-4TPA`, HERE)).toEqual({ at: "code", code: "7K2M-QX9D-4TPA" });
});

it("does not take the code of another installation", () => {
  expect(codeIn("https://other.example:8443/enrol#7K2M-QX9D-4TPA", HERE)).toEqual({ at: "elsewhere", host: "other.example:8443" });
});

it.each(["7K2M-QX9D-4TPA", `${HERE}/enrol`, `${HERE}/enrol?code=7K2M-QX9D-4TPA`, `${HERE}/alerts#7K2M`, `${HERE}/enrol#%`])(
  "knows that %s is no enrolment",
  (text) => expect(codeIn(text, HERE)).toEqual({ at: "other" }),
);

it.each([
  [["qr_code", "ean_13"], true],
  [["ean_13"], false],
  [[], false],
])("offers the camera for %j: %s", async (formats, offered) => {
  vi.stubGlobal("navigator", { mediaDevices: {} });
  vi.stubGlobal("BarcodeDetector", { getSupportedFormats: async () => formats });
  expect(await canScan()).toBe(offered);
});

it("offers no camera where the browser cannot read codes", async () => {
  vi.stubGlobal("navigator", { mediaDevices: {} });
  expect(await canScan()).toBe(false);
});
