/** Whether there is room for two things side by side; the same width as in the style sheets. */
import { useEffect, useState } from "preact/hooks";

export function useWide(): boolean {
  const [query] = useState(() => matchMedia("(min-width: 64rem)"));
  const [wide, setWide] = useState(query.matches);
  useEffect(() => {
    const change = (): void => setWide(query.matches);
    query.addEventListener("change", change);
    return () => query.removeEventListener("change", change);
  }, [query]);
  return wide;
}
