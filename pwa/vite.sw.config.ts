/** Builds the service worker into dist/sw.js; its version is the digest of what the app build left. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { defineConfig } from "vite";

const DIST = join(import.meta.dirname, "dist");

function built(folder = ""): string[] {
  return readdirSync(join(DIST, folder), { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? built(posix.join(folder, entry.name)) : [posix.join(folder, entry.name)],
    )
    .sort();
}

const files = built().filter((name) => name !== "sw.js" && !name.endsWith(".txt"));
const digest = createHash("sha256");
for (const name of files) digest.update(name).update(readFileSync(join(DIST, name)));

const shell = files.filter((name) => name !== "index.html").map((name) => `/${name}`);

export default defineConfig({
  publicDir: false,
  define: {
    __VERSION__: JSON.stringify(digest.digest("hex").slice(0, 16)),
    __ASSETS__: JSON.stringify(["/", ...shell]),
  },
  build: {
    emptyOutDir: false,
    target: ["chrome111", "firefox115", "safari16.4"],
    lib: { entry: "sw/main.ts", formats: ["iife"], name: "worker", fileName: () => "sw.js" },
  },
});
