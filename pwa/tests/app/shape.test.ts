/** Rules over the files themselves: size, colours, words. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

function files(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((name) => !name.includes("/node_modules/"));
}

const SOURCES = [...files("app"), ...files("sw")];
const text = (name: string): string => readFileSync(name, "utf8");

/** What a program wrote says so in its first words, and nobody has to read it whole. */
const written = [...SOURCES, ...files("api"), ...files("tests")].filter(
  (name) => !text(name).startsWith("/** Generated from "),
);

test.each(written)("%s has at most 350 lines", (name) => {
  expect(text(name).split("\n").length).toBeLessThanOrEqual(351);
});

test("colours are written in the token file alone", () => {
  const others = SOURCES.filter((name) => name.endsWith(".css") && !name.endsWith("tokens.css"));
  const found = others.filter((name) => /#[0-9a-f]{3,8}\b|rgb\(|hsl\(/i.test(text(name)));
  expect(found).toEqual([]);
});

test("R-HOT-04: no screen says WANTED before verification; an alert is a possible match", () => {
  expect(SOURCES.filter((name) => text(name).includes("WANTED"))).toEqual([]);
  expect(text(join(ROOT, "app/alert/page.tsx"))).toContain("Possible match");
});

test("both light themes hold the same tokens", () => {
  const css = text(join(ROOT, "app/look/tokens.css"));
  const tokens = (start: string): string[] => {
    const block = css.slice(css.indexOf(start));
    return block.slice(0, block.indexOf("}")).match(/--[\w-]+: [^;]+;/g) ?? [];
  };
  expect(tokens('data-theme="system"')).toEqual(tokens('data-theme="light"'));
});
