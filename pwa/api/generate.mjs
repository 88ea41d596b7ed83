/** Writes schema.ts, the types of openapi.json; the digest in its head says of which. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const here = (name) => new URL(name, import.meta.url);
const document = readFileSync(here("openapi.json"));
const digest = createHash("sha256").update(document).digest("hex");
const types = astToString(await openapiTS(JSON.parse(document), { defaultNonNullable: false, alphabetize: true }));
const head = `/** Generated from openapi.json by \`make api\`: change the server's wire classes instead.\n * SHA-256 ${digest}\n */\n`;
writeFileSync(here("schema.ts"), head + types);
