/** Paths, without a router library: the path is a signal and links of ours change it. */
import { computed, signal } from "@preact/signals";

export const path = signal(globalThis.location?.pathname ?? "/");

export const alertId = computed(() => /^\/alerts\/([\w-]+)$/.exec(path.value)?.[1] ?? null);

export function go(to: string, replace = false): void {
  if (to === path.value) return;
  history[replace ? "replaceState" : "pushState"](null, "", to);
  path.value = to;
  scrollTo(0, 0);
}

/** Links stay links (keyboard, screen reader, long press); a plain click is handled here. */
export function watchLinks(): void {
  addEventListener("popstate", () => {
    path.value = location.pathname;
  });
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || link.origin !== location.origin || link.target || link.hasAttribute("download")) return;
    event.preventDefault();
    go(link.pathname);
  });
}
