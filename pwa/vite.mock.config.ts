/** Serves the built app with made-up answers, to look at it: `npm run build && npm run mock`. */
import { randomUUID } from "node:crypto";
import { type Connect, defineConfig } from "vite";
import { MockApi } from "./tests/mock/api";

/** The policy that the real server sends: what breaks under it shall break here. */
const POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** One made-up server for each browser window and host name. */
const servers = new Map<string, MockApi>();

const answer: Connect.NextHandleFunction = (request, response, next) => {
  const known = /mock=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1];
  const visitor = known ?? randomUUID();
  if (!known) response.setHeader("set-cookie", `mock=${visitor}; HttpOnly; SameSite=Strict; Path=/`);
  const key = `${visitor} ${request.headers.host ?? ""}`;
  const api = servers.get(key) ?? new MockApi(process.env["MOCK_PICTURES"] ?? null);
  servers.set(key, api);
  response.setHeader("content-security-policy", POLICY);
  void api.handle(request, response).then((taken) => {
    if (!taken) next();
  });
};

export default defineConfig({
  plugins: [{ name: "made-up-answers", configurePreviewServer: (server) => void server.middlewares.use(answer) }],
  preview: { host: "127.0.0.1", port: 4173, strictPort: true, allowedHosts: [".localhost"] },
});
