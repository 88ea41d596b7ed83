/** The live feed: server-sent events over fetch, so that a new stream can say where the last one ended. */

export interface Heard {
  id: string;
  type: string;
  data: string;
}

/** Splits a byte stream's text into events; keeps what is not finished for the next piece. */
export class EventParser {
  private rest = "";
  private id = "";

  push(piece: string): Heard[] {
    this.rest += piece;
    const blocks = this.rest.split(/\r\n\r\n|\n\n|\r\r/);
    this.rest = blocks.pop() ?? "";
    return blocks.map((block) => this.read(block)).filter((event): event is Heard => event !== null);
  }

  private read(block: string): Heard | null {
    let type = "message";
    const data: string[] = [];
    for (const line of block.split(/\r\n|\n|\r/)) {
      const colon = line.indexOf(":");
      if (colon === 0) continue;
      const field = colon < 0 ? line : line.slice(0, colon);
      const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
      if (field === "event") type = value;
      else if (field === "data") data.push(value);
      else if (field === "id") this.id = value;
    }
    return data.length > 0 ? { id: this.id, type, data: data.join("\n") } : null;
  }
}

export interface StreamHooks {
  open(lastEventId: string | null, signal: AbortSignal): Promise<Response | null>;
  event(event: Heard): void;
  state(live: boolean): void;
  wait?(ms: number): Promise<void>;
}

/** Silence longer than this means that the connection is dead without knowing it. */
const SILENCE_MS = 45_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Keeps one stream open until stopped; what was missed comes by Last-Event-ID. */
export class LiveFeed {
  private lastId: string | null = null;
  private abort: AbortController | null = null;
  private running = false;

  constructor(private readonly hooks: StreamHooks) {}

  start(): void {
    if (this.running) return;
    this.running = true;
    void this.keep();
  }

  stop(): void {
    this.running = false;
    this.abort?.abort();
    this.hooks.state(false);
  }

  private async keep(): Promise<void> {
    let wait = FIRST_WAIT_MS;
    while (this.running) {
      const heard = await this.listen();
      this.hooks.state(false);
      if (!this.running) return;
      wait = heard ? FIRST_WAIT_MS : Math.min(wait * 2, LONGEST_WAIT_MS);
      await (this.hooks.wait ?? pause)(wait);
    }
  }

  private async listen(): Promise<boolean> {
    const abort = new AbortController();
    this.abort = abort;
    let timer = setTimeout(() => abort.abort(), SILENCE_MS);
    let heard = false;
    try {
      const response = await this.hooks.open(this.lastId, abort.signal);
      if (!response?.ok || !response.body) return false;
      this.hooks.state(true);
      const reader = response.body.getReader();
      const decoder = new TextDecoder();
      const parser = new EventParser();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return heard;
        heard = true;
        clearTimeout(timer);
        timer = setTimeout(() => abort.abort(), SILENCE_MS);
        for (const event of parser.push(decoder.decode(value, { stream: true }))) this.pass(event);
      }
    } catch {
      // A broken stream is ordinary: the loop opens the next one where this one ended.
      return heard;
    } finally {
      clearTimeout(timer);
      abort.abort();
    }
  }

  private pass(event: Heard): void {
    if (event.id) this.lastId = event.id;
    this.hooks.event(event);
  }
}
