/** One distinct alert tone for the open app, with vibration; browsers allow sound after a first tap. */
import { signal } from "@preact/signals";

let audio: AudioContext | null = null;
export const soundReady = signal(false);

export function allowSoundOnFirstTap(): void {
  const allow = (): void => {
    audio ??= new AudioContext();
    void audio.resume().then(() => {
      soundReady.value = audio?.state === "running";
    });
  };
  addEventListener("pointerup", allow, { once: true });
  addEventListener("keydown", allow, { once: true });
}

/** Two rising pairs: it does not sound like a phone's own ring. */
const NOTES = [880, 1318.5, 880, 1318.5];

export function ring(): void {
  navigator.vibrate?.([200, 80, 200]);
  if (!audio || audio.state !== "running") return;
  NOTES.forEach((pitch, index) => note(audio as AudioContext, pitch, index * 0.18));
}

function note(context: AudioContext, pitch: number, after: number): void {
  const at = context.currentTime + after;
  const tone = context.createOscillator();
  const loud = context.createGain();
  tone.type = "triangle";
  tone.frequency.value = pitch;
  loud.gain.setValueAtTime(0.0001, at);
  loud.gain.exponentialRampToValueAtTime(0.5, at + 0.02);
  loud.gain.exponentialRampToValueAtTime(0.0001, at + 0.16);
  tone.connect(loud).connect(context.destination);
  tone.start(at);
  tone.stop(at + 0.18);
}
