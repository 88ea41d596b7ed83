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

/** A place makes the record better; without leave for it the photo is read all the same. */
export function place(): Promise<Where | null> {
  return new Promise((resolve) => {
    if (!navigator.geolocation) return resolve(null);
    const done = setTimeout(() => resolve(null), 4000);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        clearTimeout(done);
        resolve({ latitude: coords.latitude.toFixed(6), longitude: coords.longitude.toFixed(6) });
      },
      () => {
        clearTimeout(done);
        resolve(null);
      },
      { enableHighAccuracy: true, timeout: 4000, maximumAge: 10_000 },
    );
  });
}
