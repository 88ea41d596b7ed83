/** Builds the app itself: index.html and hashed assets; the service worker follows on its own. */
import { defineConfig } from "vite";

export default defineConfig({
  build: {
    target: ["chrome111", "firefox115", "safari16.4"],
    // Every asset stays a file: data: URLs are not in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
});
