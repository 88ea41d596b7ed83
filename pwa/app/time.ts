/** Times as a department reads them: 24-hour, in its own zone, the zone shown. */
import { hello, serverNow } from "./state/signals";

function format(iso: string, options: Intl.DateTimeFormatOptions): string {
  const timeZone = hello.value?.zone;
  return new Intl.DateTimeFormat("en-US", {
    hourCycle: "h23",
    ...(timeZone ? { timeZone } : {}),
    ...options,
  }).format(new Date(iso));
}

export const hourMinute = (iso: string): string => format(iso, { hour: "2-digit", minute: "2-digit" });

export const date = (iso: string): string => format(iso, { year: "numeric", month: "short", day: "numeric" });

/** The department's day as a date field has it (YYYY-MM-DD), so many days from now. */
export function day(ahead = 0): string {
  const timeZone = hello.value?.zone;
  const parts = new Intl.DateTimeFormat("en-CA", {
    ...(timeZone ? { timeZone } : {}),
    ...{ year: "numeric", month: "2-digit", day: "2-digit" },
  }).formatToParts(serverNow.value + ahead * 86_400_000);
  return ["year", "month", "day"].map((name) => parts.find(({ type }) => type === name)?.value).join("-");
}

export function full(iso: string): string {
  return format(iso, {
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "short",
  });
}

export function ago(iso: string, now: number = serverNow.value): string {
  const seconds = Math.max(0, Math.round((now - Date.parse(iso)) / 1000));
  if (seconds < 60) return "now";
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h ago`;
  return `${Math.floor(hours / 24)} days ago`;
}

export function hours(count: number): string {
  if (Math.round(count) < 1) return "under 1 h";
  return count < 48 ? `${Math.round(count)} h` : `${Math.floor(count / 24)} days`;
}
