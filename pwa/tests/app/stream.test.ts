/** The live feed: events from pieces of text, and replay by the last id. */
import { expect, test, vi } from "vitest";
import { EventParser, type Heard, LiveFeed } from "../../app/api/stream";

test("events are found across pieces, comments are not events", () => {
  const parser = new EventParser();
  expect(parser.push(": hello\n\nid: 7\nevent: alert\nda")).toEqual([]);
  expect(parser.push('ta: {"a":1}\n\nevent: ping\ndata: \n\n')).toEqual([
    { id: "7", type: "alert", data: '{"a":1}' },
    { id: "7", type: "ping", data: "" },
  ]);
});

test("lines of data are joined, and carriage returns are line ends too", () => {
  expect(new EventParser().push("data: one\r\ndata: two\r\n\r\n")).toEqual([
    { id: "", type: "message", data: "one\ntwo" },
  ]);
});

function streamOf(text: string): Response {
  return new Response(text, { headers: { "content-type": "text/event-stream" } });
}

test("R-HOT-05: a stream that ended is opened again where it ended, so no alert is missed", async () => {
  const starts: (string | null)[] = [];
  const heard: Heard[] = [];
  const answers = [streamOf("id: 41\nevent: alert\ndata: {}\n\n"), null, streamOf("id: 42\nevent: alert\ndata: {}\n\n")];
  const feed = new LiveFeed({
    open: async (last) => {
      starts.push(last);
      if (starts.length > answers.length) feed.stop();
      return answers[starts.length - 1] ?? null;
    },
    event: (event) => heard.push(event),
    state: () => undefined,
    wait: async () => undefined,
  });
  feed.start();
  await vi.waitFor(() => expect(starts).toHaveLength(4));
  expect(starts).toEqual([null, "41", "41", "42"]);
  expect(heard.map((event) => event.id)).toEqual(["41", "42"]);
});

test("waits grow while nothing is heard and are short again after", async () => {
  const waits: number[] = [];
  const answers = [null, null, streamOf("data: x\n\n"), null];
  const feed = new LiveFeed({
    open: async () => answers.shift() ?? null,
    event: () => undefined,
    state: () => undefined,
    wait: async (ms) => {
      waits.push(ms);
      if (answers.length === 0) feed.stop();
    },
  });
  feed.start();
  await vi.waitFor(() => expect(waits).toHaveLength(4));
  expect(waits).toEqual([1000, 2000, 500, 1000]);
});

test("a stopped feed says that it is not live", async () => {
  const states: boolean[] = [];
  const feed = new LiveFeed({
    open: async () => new Response(new ReadableStream()),
    event: () => undefined,
    state: (live) => states.push(live),
  });
  feed.start();
  await vi.waitFor(() => expect(states).toContain(true));
  feed.stop();
  expect(states.at(-1)).toBe(false);
});
