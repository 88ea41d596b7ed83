/** A photo made ready to send: JPEG, upright, no larger than the server takes; and where it was taken. */
import { type Answer, bad, good, local } from "../api/problem";

const LONGEST = 4096;
const QUALITY = 0.92;

export async function asJpeg(file: File): Promise<Answer<Blob>> {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    const shrink = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(bitmap.width * shrink);
    canvas.height = Math.round(bitmap.height * shrink);
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
    return made ? good(made) : bad(local("not-a-picture", "The picture could not be read", "Take another."));
  } catch {
    // The browser does not know the format: said to the person, not thrown.
    return bad(local("not-a-picture", "This is not a picture the phone can read", "Take a photo, or choose a JPEG."));
  }
}

export interface Where {
  latitude: string;
  longitude: string;
}

const PATIENCE_MS = 10_000;
const FRESH_MS = 10_000;

const FORBIDDEN = local(
  "no-place",
  "This phone does not say where it is; a read without its place is not kept",
  "Allow this app to use the location, in the settings of the phone or the browser, and try again.",
);
const NOT_FOUND = local(
  "no-place",
  "This phone has not found out where it is; a read without its place is not kept",
  "Try again under open sky, or with signal.",
);

/** Every read holds its place (R-CAP-01), so a photo without one is not even sent. */
export function place(): Promise<Answer<Where>> {
  return new Promise((resolve) => {
    // Absent where the page did not come over a secure line.
    if (!navigator.geolocation) return resolve(bad(FORBIDDEN));
    const done = setTimeout(() => resolve(bad(NOT_FOUND)), PATIENCE_MS);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        clearTimeout(done);
        resolve(good({ latitude: coords.latitude.toFixed(6), longitude: coords.longitude.toFixed(6) }));
      },
      ({ code, PERMISSION_DENIED }) => {
        clearTimeout(done);
        resolve(bad(code === PERMISSION_DENIED ? FORBIDDEN : NOT_FOUND));
      },
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: FRESH_MS },
    );
  });
}
