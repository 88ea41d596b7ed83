/** Where a picture stands in its area: scale, and an offset in per cent of the area. Pure. */
import type { Box } from "../api/types";

export interface View {
  scale: number;
  x: number;
  y: number;
}

export const HOME: View = { scale: 1, x: 0, y: 0 };
const MOST = 12;

/** Half the overhang each way, so that the picture never leaves its area. */
function within(view: View): View {
  const room = ((view.scale - 1) / 2) * 100;
  const hold = (value: number): number => Math.min(room, Math.max(-room, value));
  return { scale: view.scale, x: hold(view.x), y: hold(view.y) };
}

export function zoomed(view: View, by: number): View {
  const scale = Math.min(MOST, Math.max(1, view.scale * by));
  const kept = scale / view.scale;
  return within({ scale, x: view.x * kept, y: view.y * kept });
}

export function dragged(view: View, dx: number, dy: number): View {
  return within({ ...view, x: view.x + dx, y: view.y + dy });
}

/** Brings a box to the middle, filling about half of the width. */
export function focusOn(box: Box, size: { width: number; height: number }): View {
  const scale = Math.min(MOST, Math.max(1, (size.width * 0.5) / Math.max(1, box.w)));
  const x = (0.5 - (box.x + box.w / 2) / size.width) * 100 * scale;
  const y = (0.5 - (box.y + box.h / 2) / size.height) * 100 * scale;
  return within({ scale, x, y });
}
