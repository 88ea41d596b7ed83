/** Where a photo was taken: told by the phone, or why it is not and what to do. */
import { afterEach, expect, test, vi } from "vitest";
import { place } from "../../app/screens/photo";

const PERMISSION_DENIED = 1;

/** A phone whose location answers so. */
function phone(geolocation: Partial<Geolocation> | undefined): void {
  vi.stubGlobal("navigator", { geolocation });
}

const failing = (code: number): Partial<Geolocation> => ({
  getCurrentPosition: (_, failed) => failed?.({ code, PERMISSION_DENIED } as GeolocationPositionError),
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("a phone that knows its place tells it to a tenth of a meter", async () => {
  const coords = { latitude: 40.47970012, longitude: -88.9939 };
  phone({ getCurrentPosition: (found) => found({ coords } as GeolocationPosition) });
  expect(await place()).toEqual({ ok: true, value: { latitude: "40.479700", longitude: "-88.993900" } });
});

test("a phone that may not say where it is tells whom to ask", async () => {
  for (const silent of [failing(PERMISSION_DENIED), undefined]) {
    phone(silent);
    expect(await place()).toMatchObject({ problem: { code: "no-place", instead: expect.stringContaining("Allow this app") } });
  }
});

test("a phone that finds no place is given ten seconds, and then open sky is asked for", async () => {
  phone(failing(2));
  const told = { problem: { code: "no-place", instead: expect.stringContaining("open sky") } };
  expect(await place()).toMatchObject(told);
  vi.useFakeTimers();
  phone({ getCurrentPosition: () => undefined });
  const asked = place();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await asked).toMatchObject(told);
});
