/** Thirty minutes without a touch lock the app (CJIS session lock). */
import { freshServer } from "./world";
import { beforeEach, expect, test, vi } from "vitest";
import { isLocked } from "../../app/device/key";
import { IDLE_MS, watchIdle } from "../../app/state/idle";
import { me, phase } from "../../app/state/signals";
import { meOf } from "../mock/fixtures";

const page = new EventTarget();
let now = 0;

vi.stubGlobal("document", page);
vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
vi.spyOn(globalThis, "setInterval").mockReturnValue(0 as unknown as ReturnType<typeof setInterval>);
watchIdle(() => now);

beforeEach(() => {
  freshServer();
  me.value = meOf("officer");
  phase.value = "in";
  page.dispatchEvent(new Event("pointerdown"));
});

test("a touch within thirty minutes keeps the app open", () => {
  now += IDLE_MS - 1;
  page.dispatchEvent(new Event("keydown"));
  now += IDLE_MS - 1;
  page.dispatchEvent(new Event("visibilitychange"));
  expect(phase.value).toBe("in");
});

test("R-MOB-05: the touch that wakes the phone after thirty minutes finds it locked", async () => {
  now += IDLE_MS;
  page.dispatchEvent(new Event("pointerdown"));
  await vi.waitFor(() => expect(phase.value).toBe("locked"));
  expect(me.value).toBeNull();
  expect(await isLocked()).toBe(true);
});
