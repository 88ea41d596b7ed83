/** How alerts reach this phone: two ways, and which of them works now. */
import { push, subscribe } from "../alerting/push";
import { soundReady } from "../alerting/tone";
import { Icon } from "../parts/icon";
import { can, onShift, streamLive } from "../state/signals";

const PUSH_WORDS: Record<typeof push.value, string> = {
  unknown: "not switched on",
  asking: "asking…",
  subscribed: "works",
  denied: "forbidden in the phone’s settings for this app",
  unsupported: "not possible in this browser",
  needs_install: "needs the app on the home screen (Share, Add to Home Screen)",
  timed_out: "the push service did not answer; try again with signal",
  failed: "the push service said no; try again later",
  not_kept: "the server did not take it; try again",
};

const AGAIN = new Set<typeof push.value>(["unknown", "timed_out", "failed", "not_kept"]);

export function Reaching({ always = false }: { always?: boolean }) {
  if (!can("receive_alert") && !can("subscribe_push")) return null;
  const both = push.value === "subscribed" && streamLive.value && soundReady.value;
  if (!always && (both || !onShift.value)) return null;
  return (
    <section class="card stack tight" aria-label="How alerts reach you">
      <p class="row">
        <Icon name={streamLive.value ? "check" : "offline"} slight />
        <span class="grow">
          <span class="strong">App open:</span> {streamLive.value ? "works" : "no connection now"}
          {streamLive.value && !soundReady.value ? "; tap once anywhere for sound" : ""}
        </span>
      </p>
      <p class="row">
        <Icon name={push.value === "subscribed" ? "check" : "alert"} slight />
        <span class="grow">
          <span class="strong">Phone locked:</span> {PUSH_WORDS[push.value]}
        </span>
      </p>
      {AGAIN.has(push.value) && (
        <button type="button" class="button" onClick={() => void subscribe()}>
          <Icon name="bell" slight /> Alert me on the locked phone
        </button>
      )}
    </section>
  );
}
