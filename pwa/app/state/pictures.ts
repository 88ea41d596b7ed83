/** Pictures as bitmaps in memory, drawn to canvases: no file, no cache, no address to leak. */
import { respond } from "../api/client";
import { type Answer, OFFLINE, bad, good, local, problemOf } from "../api/problem";
import { forgetWith } from "./memory";

const kept = new Map<string, Promise<Answer<ImageBitmap>>>();
/** Frames are large: only so many stay, the oldest goes first. */
const MOST = 24;

forgetWith(() => {
  for (const picture of kept.values()) void close(picture);
  kept.clear();
});

async function close(picture: Promise<Answer<ImageBitmap>>): Promise<void> {
  const answer = await picture;
  if (answer.ok) answer.value.close();
}

export function picture(url: string): Promise<Answer<ImageBitmap>> {
  const known = kept.get(url);
  if (known) return known;
  const asked = fetchPicture(url);
  kept.set(url, asked);
  void asked.then((answer) => {
    if (!answer.ok) kept.delete(url);
  });
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest) kept.delete(oldest);
  return asked;
}

async function fetchPicture(url: string): Promise<Answer<ImageBitmap>> {
  const response = await respond("GET", url, { headers: { accept: "image/*" } });
  if (!response) return bad(OFFLINE);
  if (!response.ok) return bad(await problemOf(response));
  try {
    return good(await createImageBitmap(await response.blob()));
  } catch {
    // A truncated picture is told, not thrown: the words of the alert stay usable.
    return bad(local("picture-broken", "The picture could not be shown", "Ask for it again."));
  }
}
