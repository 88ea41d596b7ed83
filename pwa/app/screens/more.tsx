/** More: how alerts reach me, the rest of my work, the look, and leaving. */
import { signal } from "@preact/signals";
import { post } from "../api/client";
import type { Schemas } from "../api/types";
import { push, unsubscribe } from "../alerting/push";
import { ring } from "../alerting/tone";
import { Icon, type IconName } from "../parts/icon";
import { Choices, Note, ProblemNote, useWork } from "../parts/parts";
import { can, hello, me, offline } from "../state/signals";
import { lock, signOut } from "../state/session";
import { type Theme, chooseTheme, theme } from "../state/theme";
import { Reaching } from "./reaching";

const PLACES: { href: string; word: string; icon: IconName; action: string }[] = [
  { href: "/more/shift", word: "Shift page and hand-over", icon: "clock", action: "view_shift_page" },
  { href: "/more/dispatch", word: "Passed to dispatch", icon: "send", action: "view_dispatch" },
  { href: "/more/looks", word: "Alerts to look at", icon: "eye", action: "review_alert" },
  { href: "/more/errors", word: "Errors in the data", icon: "stop", action: "keep_errors" },
  { href: "/more/people", word: "People and devices", icon: "person", action: "view_people" },
  { href: "/more/duties", word: "Duties and protocols", icon: "list", action: "view_people" },
  { href: "/more/findings", word: "Findings", icon: "stop", action: "view_violations" },
  { href: "/more/sign-ins", word: "Odd sign-ins", icon: "eye", action: "view_violations" },
  { href: "/more/review", word: "Yearly review of access", icon: "check", action: "review_access" },
  { href: "/more/cameras", word: "Cameras", icon: "camera", action: "view_cameras" },
  { href: "/more/gateways", word: "Gateways", icon: "send", action: "view_cameras" },
  { href: "/more/agreements", word: "Agreements with partners", icon: "person", action: "view_cameras" },
  { href: "/more/software", word: "Software and repairs", icon: "key", action: "view_cameras" },
  { href: "/more/places", word: "Sensitive places", icon: "shield", action: "mark_place" },
  { href: "/more/policy", word: "Policy", icon: "list", action: "view_policy" },
  { href: "/more/reviews", word: "Searches to look at", icon: "search", action: "review_inquiry" },
  { href: "/more/outside", word: "Searches for other agencies", icon: "send", action: "review_inquiry" },
  { href: "/more/evidence", word: "Evidence", icon: "list", action: "view_evidence" },
  { href: "/more/releases", word: "Releases to others", icon: "send", action: "view_releases" },
  { href: "/more/audits", word: "Audits", icon: "check", action: "view_program_audits" },
  { href: "/more/reports", word: "Monthly reports", icon: "list", action: "view_audit" },
  { href: "/more/purges", word: "Purge calendar", icon: "clock", action: "view_audit" },
  { href: "/more/audit", word: "Audit", icon: "shield", action: "view_audit" },
];

export function MoreScreen() {
  const who = me.value;
  if (!who) return null;
  const places = PLACES.filter(({ action }) => can(action));
  return (
    <div class="stack">
      <h1>More</h1>
      <p>
        <span class="strong">{who.person.name}</span>, {who.person.role_word}
        {who.person.units.length > 0 ? ` (${who.person.units.join(", ")})` : ""}
        <br />
        <span class="quiet small">
          This {who.device.class}: {who.device.label}
        </span>
      </p>
      {places.length > 0 && (
        <nav aria-label="More" class="stack tight">
          {places.map(({ href, word, icon }) => (
            <a key={href} class="card place" href={href}>
              <Icon name={icon} /> <span class="grow">{word}</span>
              {href === "/more/reviews" && <Late count={me.value?.overdue_weeks} word="A week is" words="weeks are" end="overdue" />}
              {href === "/more/audits" && <Late count={me.value?.overdue_audits} word="One is" words="are" end="overdue" />}
              {href === "/more/findings" && <Late count={me.value?.unnoticed} word="One is" words="are" end="new" />}
              <Icon name="next" />
            </a>
          ))}
        </nav>
      )}
      <Alerting />
      <Choices
        label="Look"
        options={{ dark: "Dark", light: "Light", system: "Like the phone" }}
        value={theme.value}
        fit="three"
        pick={(key) => chooseTheme(key as Theme)}
      />
      <nav aria-label="Yourself" class="stack tight">
        <a class="card place" href="/more/password">
          <Icon name="key" /> <span class="grow">Password and code, besides the passkey</span> <Icon name="next" />
        </a>
        {can("keep_household") && (
          <a class="card place" href="/more/household">
            <Icon name="search" /> <span class="grow">Vehicles of your household</span> <Icon name="next" />
          </a>
        )}
      </nav>
      <div class="stack tight">
        <button type="button" class="button big wide" onClick={() => void lock()}>
          <Icon name="lock" /> Lock now
        </button>
        <button type="button" class="button big wide" onClick={() => void signOut()}>
          Sign out
        </button>
      </div>
      <p class="quiet small">Policy version {hello.value?.profile_version.slice(0, 12)}</p>
    </div>
  );
}

function Late({ count = 0, word, words, end }: { count: number | undefined; word: string; words: string; end: string }) {
  if (count === 0) return null;
  return (
    <span class="tag amber">
      {count === 1 ? word : `${count} ${words}`} {end}
    </span>
  );
}

const sent = signal(false);

function Alerting() {
  const { busy, problem, run } = useWork();
  const test = async (): Promise<void> => {
    sent.value = false;
    if (await run(() => post<Schemas["TestOut"]>("/api/test-alerts"))) sent.value = true;
  };
  if (!can("receive_alert") && !can("send_test_alert")) return null;
  return (
    <section class="stack tight" aria-labelledby="alerting-title">
      <h2 id="alerting-title">Alerts on this phone</h2>
      <Reaching always />
      <div class="row">
        <button type="button" class="button" onClick={ring}>
          <Icon name="sound" slight /> Hear the tone
        </button>
        {can("send_test_alert") && (
          <button type="button" class="button" disabled={busy || offline.value} onClick={() => void test()}>
            <Icon name="send" slight /> Send a test alert
          </button>
        )}
        {push.value === "subscribed" && (
          <button type="button" class="button plain" onClick={() => void unsubscribe()}>
            Stop on the locked phone
          </button>
        )}
      </div>
      {sent.value && (
        <Note tone="green" live>
          <p>A test alert is on its way. It is marked TEST everywhere.</p>
        </Note>
      )}
      {problem && <ProblemNote problem={problem} />}
    </section>
  );
}
