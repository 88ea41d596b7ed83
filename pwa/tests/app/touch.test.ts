/** What the app asks for by itself keeps nobody from being idle (CJIS AC-11). */
import { asked, freshServer, server } from "./world";
import { beforeEach, expect, test } from "vitest";
import { list } from "../../app/state/alerts";
import { touched } from "../../app/state/touch";

beforeEach(() => {
  freshServer();
  server("GET /api/alerts", { body: { alerts: [] } });
});

const marked = (): string | undefined => asked.at(-1)?.headers["x-background"];

test("R-MOB-05: a list loaded again two minutes after the last touch says that nobody asked", async () => {
  touched(Date.now() - 120_000);
  await list.load();
  expect(marked()).toBe("yes");
});

test("R-MOB-05: a list loaded right after a touch counts as the person's own act", async () => {
  touched();
  await list.load();
  expect(marked()).toBeUndefined();
});
