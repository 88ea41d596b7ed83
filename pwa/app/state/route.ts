/** Paths, without a router library: the path is a signal and links of ours change it. */
import { computed, signal } from "@preact/signals";

export const path = signal(globalThis.location?.pathname ?? "/");

export const alertId = computed(() => /^\/alerts\/([\w-]+)$/.exec(path.value)?.[1] ?? null);

/** How many sheets lie on the page, as the browser's history has it. */
const depth = (): number => (history.state as { sheets?: number } | null)?.sheets ?? 0;

/** An entry that is to be given back unless another sheet follows at once. */
let leaving: ReturnType<typeof setTimeout> | undefined;
const FOLLOWS_MS = 150;

/**
 * A sheet has an entry of its own in the history, so that back closes it and not the page below.
 * Returns what to call when it is gone by other means.
 */
export function enterSheet(close: () => void): () => void {
  const mine = leaving === undefined ? depth() + 1 : depth();
  if (leaving === undefined) history.pushState({ sheets: mine }, "");
  clearTimeout(leaving);
  leaving = undefined;
  const back = (): void => {
    if (depth() < mine) close();
  };
  addEventListener("popstate", back);
  return () => {
    removeEventListener("popstate", back);
    if (depth() < mine) return;
    leaving = setTimeout(() => {
      leaving = undefined;
      if (depth() >= mine) history.back();
    }, FOLLOWS_MS);
  };
}

export function go(to: string, replace = false): void {
  if (to === path.value) return;
  // From inside a sheet its own entry becomes that of the new page.
  history[replace || depth() > 0 ? "replaceState" : "pushState"](null, "", to);
  path.value = to;
  scrollTo(0, 0);
}

/** Links stay links (keyboard, screen reader, long press); a plain click is handled here. */
export function watchLinks(): void {
  // A page that is loaded anew has no sheet on it.
  if (depth() > 0) history.replaceState(null, "");
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
