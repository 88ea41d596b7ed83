/** The demonstration has one host name a person: officer.localhost, commander-2.localhost. Pure. */

/** Who of the cast this address is for; some roles have more than one. */
export function demoRole(hostname: string, words: Record<string, string>): string | null {
  const [first] = hostname.split(".");
  const who = (first ?? "").replaceAll("-", "_");
  return hostname.includes(".") && roleOf(who) in words ? who : null;
}

/** What the department calls them: "Shift Commander 2". */
export function demoWord(who: string, words: Record<string, string>): string {
  const number = /_(\d+)$/.exec(who)?.[1];
  const word = words[roleOf(who)] ?? who;
  return number ? `${word} ${number}` : word;
}

export function roleAddress(here: { protocol: string; port: string; pathname: string }, role: string): string {
  const port = here.port ? `:${here.port}` : "";
  return `${here.protocol}//${role.replaceAll("_", "-")}.localhost${port}${here.pathname}`;
}

function roleOf(who: string): string {
  return who.replace(/_\d+$/, "");
}
