/** Bottom bar: what this person may use, at most five. */
import { Icon, type IconName } from "../parts/icon";
import { wantsDecision } from "../alert/ladder";
import { list } from "../state/alerts";
import { path } from "../state/route";
import { can, me } from "../state/signals";
import { useWide } from "../state/wide";

const PLACES: { href: string; word: string; icon: IconName; action: string | null }[] = [
  { href: "/alerts", word: "Alerts", icon: "alert", action: "view_alerts" },
  { href: "/search", word: "Search", icon: "search", action: "view_inquiries" },
  { href: "/capture", word: "Capture", icon: "camera", action: "capture_photo" },
  { href: "/lists", word: "Lists", icon: "list", action: "view_lists" },
  { href: "/more", word: "More", icon: "more", action: null },
];

/** Under More on a phone; where there is room they stand beside it. */
const WIDE: typeof PLACES = [
  { href: "/more/shift", word: "Shift", icon: "clock", action: "view_shift_page" },
  { href: "/more/people", word: "People", icon: "person", action: "view_people" },
  { href: "/more/cameras", word: "Cameras", icon: "camera", action: "view_cameras" },
  { href: "/more/policy", word: "Policy", icon: "list", action: "view_policy" },
  { href: "/more/reviews", word: "Reviews", icon: "search", action: "review_inquiry" },
  { href: "/more/audit", word: "Audit", icon: "shield", action: "view_audit" },
];

function isHere(here: string, href: string): boolean {
  return here === href || here.startsWith(`${href}/`);
}

export function BottomBar() {
  const wide = useWide();
  const here = path.value === "/" || path.value === "/demo" ? "/alerts" : path.value;
  const elsewhere = wide && WIDE.some(({ href, action }) => here === href && action && can(action));
  const loaded = list.state.value;
  const weeks = me.value?.overdue_weeks ?? 0;
  const open = loaded.at === "here" ? loaded.value.filter(wantsDecision).length : 0;
  return (
    <nav class="bottom" aria-label="Main">
      {PLACES.filter(({ action }) => action === null || can(action)).map(({ href, word, icon }) => (
        <a key={href} href={href} aria-current={isHere(here, href) && !elsewhere ? "page" : undefined}>
          <Icon name={icon} />
          {word}
          {href === "/alerts" && <Count number={open} of="to decide" />}
          {href === "/more" && <Count number={wide ? 0 : weeks} of="to sign" />}
        </a>
      ))}
      {WIDE.filter(({ action }) => action && can(action)).map(({ href, word, icon }) => (
        <a class="wide-only" key={href} href={href} aria-current={here === href ? "page" : undefined}>
          <Icon name={icon} />
          {word}
          {href === "/more/reviews" && <Count number={weeks} of="to sign" />}
        </a>
      ))}
    </nav>
  );
}

function Count({ number, of }: { number: number; of: string }) {
  if (number === 0) return null;
  return (
    <span class="count">
      {number}
      <span class="unseen"> {of}</span>
    </span>
  );
}
