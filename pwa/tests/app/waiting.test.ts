/** What waits goes out by itself: a lost request is tried again while the feed holds. */
import { freshServer, paths, server } from "./world";
import { expect, test, vi } from "vitest";
import { newId } from "../../app/outbox/ids";
import { keep, waiting } from "../../app/outbox/outbox";
import { watchLive } from "../../app/state/live";
import { me, phase } from "../../app/state/signals";
import { meOf } from "../mock/fixtures";

test("nothing but time has to pass for what waits to be tried again", async () => {
  vi.useFakeTimers({ toFake: ["setInterval"] });
  vi.stubGlobal("addEventListener", () => undefined);
  freshServer();
  server("GET /api/outbox", { body: { items: [] } });
  server("POST /api/outbox", "offline");
  me.value = meOf("officer");
  watchLive();
  phase.value = "in";
  await keep(newId(), "alert-2", { kind: "disposition", body: { action: "none" } });
  vi.advanceTimersByTime(15_000);
  await vi.waitFor(() => expect(paths()).toContain("POST /api/outbox"));
  server("POST /api/outbox", (now) => {
    const [item] = (now.body as { items: { id: string }[] }).items;
    return { body: { items: [{ id: item?.id, result: "done", alert_id: "alert-2", problem: null }] } };
  });
  vi.advanceTimersByTime(15_000);
  await vi.waitFor(() => expect(waiting.value).toEqual([]));
  phase.value = "out";
});
