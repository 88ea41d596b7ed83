/** The demonstration has one host name a role: officer.localhost, ci-lieutenant.localhost. Pure. */

export function demoRole(hostname: string, words: Record<string, string>): string | null {
  const [first] = hostname.split(".");
  const role = (first ?? "").replaceAll("-", "_");
  return hostname.includes(".") && role in words ? role : null;
}

export function roleAddress(here: { protocol: string; port: string; pathname: string }, role: string): string {
  const port = here.port ? `:${here.port}` : "";
  return `${here.protocol}//${role.replaceAll("_", "-")}.localhost${port}${here.pathname}`;
}
