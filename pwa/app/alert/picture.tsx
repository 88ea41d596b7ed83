/** A picture drawn to a canvas, with pinch, drag, wheel and buttons to zoom. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Box, Problem } from "../api/types";
import { ProblemNote } from "../parts/parts";
import { Icon } from "../parts/icon";
import { picture } from "../state/pictures";
import { type View, HOME, dragged, focusOn, zoomed } from "./zoom";

interface Props {
  url: string | null;
  label: string;
  /** Marked in the frame, and what the first zoom goes to. */
  box?: Box | null;
  low?: boolean;
  zoom?: boolean;
}

type Shown = { at: "loading" } | { at: "here"; bitmap: ImageBitmap } | { at: "failed"; problem: Problem };

function useBitmap(url: string | null): [Shown, () => void] {
  const [shown, setShown] = useState<Shown>({ at: "loading" });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!url) return;
    let current = true;
    setShown({ at: "loading" });
    void picture(url).then((answer) => {
      if (!current) return;
      setShown(answer.ok ? { at: "here", bitmap: answer.value } : { at: "failed", problem: answer.problem });
    });
    return () => {
      current = false;
    };
  }, [url, round]);
  return [shown, () => setRound(round + 1)];
}

function paint(canvas: HTMLCanvasElement, bitmap: ImageBitmap, box: Box | null | undefined): void {
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  const pen = canvas.getContext("2d");
  if (!pen || bitmap.width === 0) return;
  pen.drawImage(bitmap, 0, 0);
  if (!box) return;
  const width = Math.max(2, bitmap.width / 320);
  const gap = width * 2;
  for (const [color, line] of [["black", width * 2.4], ["white", width]] as const) {
    pen.strokeStyle = color;
    pen.lineWidth = line;
    pen.strokeRect(box.x - gap, box.y - gap, box.w + 2 * gap, box.h + 2 * gap);
  }
}

export function Picture({ url, label, box, low, zoom = true }: Props) {
  const [shown, again] = useBitmap(url);
  const [view, setView] = useState<View>(HOME);
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const touches = useRef(new Map<number, { x: number; y: number }>());

  useEffect(() => {
    if (shown.at === "here" && canvas.current) paint(canvas.current, shown.bitmap, box);
  }, [shown, box]);
  useEffect(() => {
    if (canvas.current) canvas.current.style.transform = `translate(${view.x}%, ${view.y}%) scale(${view.scale})`;
  }, [view, shown]);

  if (!url) return <p class="picture-none quiet">No picture</p>;
  if (shown.at === "failed") return <ProblemNote problem={shown.problem} again={again} />;

  const move = (event: PointerEvent): void => {
    const before = touches.current.get(event.pointerId);
    const area = frame.current?.getBoundingClientRect();
    if (!before || !area || !zoom) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...touches.current].find(([id]) => id !== event.pointerId)?.[1];
    touches.current.set(event.pointerId, now);
    if (other) {
      const grew = Math.hypot(now.x - other.x, now.y - other.y) / Math.hypot(before.x - other.x, before.y - other.y);
      setView((old) => zoomed(old, grew));
    } else {
      const dx = ((now.x - before.x) / area.width) * 100;
      const dy = ((now.y - before.y) / area.height) * 100;
      setView((old) => dragged(old, dx, dy));
    }
  };
  const lift = (event: PointerEvent): void => {
    touches.current.delete(event.pointerId);
  };
  const toPlate = (): void => {
    if (shown.at === "here") setView(box ? focusOn(box, shown.bitmap) : zoomed(view, 2));
  };

  return (
    <figure class={low ? "picture low" : "picture"}>
      <div
        class={view.scale > 1 ? "picture-area moving" : "picture-area"}
        ref={frame}
        onPointerDown={(event) => {
          touches.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
          if (view.scale > 1) event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={move}
        onPointerUp={lift}
        onPointerCancel={lift}
        onPointerLeave={lift}
      >
        {shown.at === "loading" ? (
          <div class="skeleton">
            <span />
          </div>
        ) : (
          <canvas ref={canvas} role="img" aria-label={label} />
        )}
      </div>
      {zoom && shown.at === "here" && (
        <div class="zoom" role="group" aria-label={`Zoom: ${label}`}>
          <button type="button" class="button" aria-label="Zoom out" onClick={() => setView(zoomed(view, 0.5))}>
            <Icon name="minus" />
          </button>
          <button type="button" class="button" aria-label="Zoom in" onClick={() => setView(zoomed(view, 2))}>
            <Icon name="plus" />
          </button>
          {box && (
            <button type="button" class="button" aria-label="Zoom to the plate" onClick={toPlate}>
              <Icon name="target" />
            </button>
          )}
        </div>
      )}
    </figure>
  );
}
