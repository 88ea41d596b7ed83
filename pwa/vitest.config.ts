/** Tests run in Node: what needs a browser is looked at by tests/browser. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: { include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"] },
});
