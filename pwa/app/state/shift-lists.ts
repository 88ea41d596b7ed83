/** Commanders' lists that this person holds, is offered or keeps an eye on. */
import { computed } from "@preact/signals";
import { get } from "../api/client";
import type { ShiftList, ShiftLists } from "../api/types";
import { fetched } from "./loaded";
import { me, serverNow } from "./signals";

export const shiftLists = fetched<ShiftLists>(() => get<ShiftLists>("/api/shift-lists"));

/** What is over is not shown, also when nobody has asked the server since. */
const running = computed<ShiftList[]>(() => {
  const loaded = shiftLists.state.value;
  if (loaded.at !== "here") return [];
  return loaded.value.lists.filter(({ ends_at }) => Date.parse(ends_at) > serverNow.value);
});

const mine = (id: string | undefined): boolean => id !== undefined && id === me.value?.person.id;

export const held = computed(() => running.value.filter(({ holder }) => mine(holder.id)));
export const offered = computed(() => running.value.filter(({ offered_to }) => mine(offered_to?.id)));
export const othersHold = computed(() =>
  running.value.filter(({ holder, offered_to }) => !mine(holder.id) && !mine(offered_to?.id)),
);

/** Minutes until it ends, as the reminders count them: whole ones, never fewer than are left. */
export function minutesLeft(endsAt: string, now: number = serverNow.value): number {
  return Math.max(0, Math.ceil((Date.parse(endsAt) - now) / 60_000));
}
