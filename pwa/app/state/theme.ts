/** Dark unless the person chose otherwise; the choice is the only thing kept outside memory. */
import { signal } from "@preact/signals";

export type Theme = "dark" | "light" | "system";

function kept(): Theme {
  try {
    const found = localStorage.getItem("theme");
    return found === "light" || found === "system" ? found : "dark";
  } catch {
    // Storage may be forbidden; the default needs none.
    return "dark";
  }
}

export const theme = signal<Theme>("dark");

export function applyTheme(chosen: Theme = kept()): void {
  theme.value = chosen;
  document.documentElement.dataset["theme"] = chosen;
}

export function chooseTheme(chosen: Theme): void {
  applyTheme(chosen);
  try {
    localStorage.setItem("theme", chosen);
  } catch {
    // It then lasts until the app is closed.
  }
}
