/** What came between a screen's first load and the opening of its feed is shown all the same. */
import { freshServer, paths, server } from "./world";
import { expect, test, vi } from "vitest";
import { alertAt, list, openAlert } from "../../app/state/alerts";
import { onEvent, watchLive } from "../../app/state/live";
import { cameraNews, camerasChanged, entriesChanged, hello, me, phase, streamLive } from "../../app/state/signals";
import { meOf } from "../mock/fixtures";

const open = (): Response =>
  new Response(new ReadableStream(), { headers: { "content-type": "text/event-stream" } });

test("when the feed opens, alerts and entries that are shown, and the open one, are asked for once more", async () => {
  vi.stubGlobal("addEventListener", () => undefined);
  freshServer();
  server("GET /api/alerts", { body: { alerts: [] } });
  server("GET /api/outbox", { body: { items: [] } });
  server("GET /api/events", open);
  me.value = meOf("officer");
  server("GET /api/alerts/alert-9", { body: { id: "alert-9", withdrawn: false } });
  await list.load();
  await openAlert("alert-9");
  server("GET /api/alerts", { body: { alerts: [{ id: "alert-9" }] } });
  server("GET /api/alerts/alert-9", { body: { id: "alert-9", withdrawn: true } });
  const before = entriesChanged.value;
  watchLive();
  phase.value = "in";
  await vi.waitFor(() => expect(streamLive.value).toBe(true));
  await vi.waitFor(() => expect(list.state.value).toMatchObject({ at: "here", value: [{ id: "alert-9" }] }));
  await vi.waitFor(() => expect(alertAt("alert-9")).toMatchObject({ value: { withdrawn: true } }));
  expect(entriesChanged.value).toBe(before + 1);
  phase.value = "out";
});

test("another policy brings other words, rights and statements to the open app", async () => {
  vi.useFakeTimers();
  freshServer();
  server("GET /api/hello", { body: { department: "Le Roy Police Department" } });
  server("GET /api/me", { body: { ...meOf("officer"), can: ["view_alerts"] } });
  me.value = meOf("officer");
  phase.value = "in";
  onEvent({ id: "1", type: "policy", data: "{}" });
  await vi.advanceTimersByTimeAsync(1_500);
  vi.useRealTimers();
  await vi.waitFor(() => expect(me.value?.can).toEqual(["view_alerts"]));
  await vi.waitFor(() => expect(hello.value?.department).toBe("Le Roy Police Department"));
  phase.value = "out";
});

test("a week that is overdue is counted in the open app of whoever may sign it", async () => {
  freshServer();
  server("GET /api/me", { body: { ...meOf("commander"), overdue_weeks: 2 } });
  me.value = meOf("commander");
  phase.value = "in";
  onEvent({ id: "1", type: "week", data: '{"first_on":"2026-11-16"}' });
  await vi.waitFor(() => expect(me.value?.overdue_weeks).toBe(2));
  phase.value = "out";
});

test("a list that no screen has asked for is not asked for by the feed", async () => {
  freshServer();
  server("GET /api/events", open);
  list.state.value = { at: "nothing" };
  phase.value = "in";
  await vi.waitFor(() => expect(streamLive.value).toBe(true));
  expect(paths()).not.toContain("GET /api/alerts");
  phase.value = "out";
});

test("a camera that may record or not any more is shown so, and nobody is asked to do anything", () => {
  cameraNews.value = null;
  const before = camerasChanged.value;
  onEvent({ id: "1", type: "camera", data: '{"what":"changed"}' });
  expect([camerasChanged.value, cameraNews.value]).toEqual([before + 1, null]);
  onEvent({ id: "2", type: "camera", data: '{"what":"transfer"}' });
  expect([camerasChanged.value, cameraNews.value]).toEqual([before + 2, "transfer"]);
  cameraNews.value = null;
});
