/** The frame around the screens: who may see what, the bars, the banners. */
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { AlertPage } from "../alert/page";
import { resumePush } from "../alerting/push";
import { DemoEnter, Locked, Starting, Unreachable } from "../entering/gates";
import { Empty, Skeleton } from "../parts/parts";
import { AlertsScreen } from "../screens/alerts";
import { ringing } from "../state/alerts";
import { alertId, go, path } from "../state/route";
import { can, hello, me, phase } from "../state/signals";
import { useWide } from "../state/wide";
import { Banners, Ringing } from "./banners";
import { BottomBar } from "./bottom";
import { TopBar } from "./top";

type Screen = ComponentType;

/** Screens beyond the alerts come when they are first opened: the first script stays small. */
const LATER: Record<string, () => Promise<Screen>> = {
  "/search": () => import("../search/page").then((module) => module.SearchScreen),
  "/capture": () => import("../screens/capture").then((module) => module.CaptureScreen),
  "/lists": () => import("../screens/lists").then((module) => module.ListsScreen),
  "/more": () => import("../screens/more").then((module) => module.MoreScreen),
  "/more/shift": () => import("../screens/shift-page").then((module) => module.ShiftPageScreen),
  "/more/dispatch": () => import("../screens/dispatch").then((module) => module.DispatchScreen),
  "/more/errors": () => import("../screens/data-errors").then((module) => module.DataErrorsScreen),
  "/more/looks": () => import("../screens/looks").then((module) => module.LooksScreen),
  "/more/people": () => import("../screens/people").then((module) => module.PeopleScreen),
  "/more/household": () => import("../screens/household").then((module) => module.HouseholdScreen),
  "/more/places": () => import("../screens/places").then((module) => module.PlacesScreen),
  "/more/duties": () => import("../screens/duties").then((module) => module.DutiesScreen),
  "/more/findings": () => import("../screens/violations").then((module) => module.ViolationsScreen),
  "/more/sign-ins": () => import("../screens/oddities").then((module) => module.OdditiesScreen),
  "/more/review": () => import("../screens/review").then((module) => module.ReviewScreen),
  "/more/cameras": () => import("../screens/cameras").then((module) => module.CamerasScreen),
  "/more/gateways": () => import("../screens/gateways").then((module) => module.GatewaysScreen),
  "/more/agreements": () => import("../screens/agreements").then((module) => module.AgreementsScreen),
  "/more/software": () => import("../screens/software").then((module) => module.SoftwareScreen),
  "/more/policy": () => import("../screens/policy").then((module) => module.PolicyScreen),
  "/more/reviews": () => import("../search/reviews").then((module) => module.ReviewsScreen),
  "/more/outside": () => import("../search/outside").then((module) => module.OutsideScreen),
  "/more/evidence": () => import("../evidence/page").then((module) => module.EvidenceScreen),
  "/more/audits": () => import("../audits/page").then((module) => module.AuditsScreen),
  "/more/reports": () => import("../reports/kept").then((module) => module.ReportsScreen),
  "/more/releases": () => import("../releases/page").then((module) => module.ReleasesScreen),
  "/released": () => import("../releases/received").then((module) => module.ReceivedScreen),
  "/reports": () => import("../reports/public").then((module) => module.PublicReportsScreen),
  "/more/purges": () => import("../screens/purges").then((module) => module.PurgesScreen),
  "/more/audit": () => import("../screens/audit").then((module) => module.AuditScreen),
  "/more/password": () => import("../entering/password").then((module) => module.PasswordScreen),
  "/enrol": () => import("../entering/enrol").then((module) => module.EnrolScreen),
  statements: () => import("../entering/statements").then((module) => module.StatementsScreen),
  landing: () => import("../screens/landing").then((module) => module.LandingScreen),
  sign_in: () => import("../entering/sign-in").then((module) => module.SignInScreen),
  one_of_two: () => import("../entering/set-up").then((module) => module.OneOfTwo),
  set_up: () => import("../entering/set-up").then((module) => module.SetUpScreen),
};

function Later({ name }: { name: string }) {
  const [screen, setScreen] = useState<{ name: string; it: Screen } | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    setFailed(false);
    LATER[name]?.().then(
      (it) => setScreen({ name, it }),
      () => setFailed(true),
    );
  }, [name]);
  if (failed)
    return (
      <Empty icon="offline" title="This screen could not be loaded">
        <button type="button" class="button" onClick={() => location.reload()}>
          Try again
        </button>
      </Empty>
    );
  if (screen?.name !== name) return <Skeleton />;
  return <screen.it />;
}

export function Shell() {
  const rings = ringing.value.length;
  useEffect(() => {
    const name = hello.value ? `Platewarden · ${hello.value.department}` : "Platewarden";
    document.title = rings > 0 && phase.value === "in" ? `(${rings}) ${name}` : name;
  }, [hello.value, rings, phase.value]);
  // For everybody, signed in or not.
  if (path.value === "/reports" || path.value === "/released") return <Later name={path.value} />;
  switch (phase.value) {
    case "starting":
      return <Starting />;
    case "unreachable":
      return <Unreachable />;
    case "locked":
      return <Locked />;
    case "out":
      return <Outside />;
    case "in":
      return <Inside />;
  }
}

function Outside() {
  if (hello.value?.demo && path.value !== "/enrol") return <DemoEnter />;
  const known = path.value === "/enrol" || path.value === "/sign-in";
  if (hello.value && !hello.value.set_up && !known) return <Later name="set_up" />;
  return <Later name={path.value === "/enrol" ? "/enrol" : "sign_in"} />;
}

function Inside() {
  useEffect(() => {
    void resumePush();
  }, []);
  const id = alertId.value;
  const home = path.value === "/" || path.value === "/demo";
  useEffect(() => {
    if (home && !can("view_alerts") && !closed()) go("/more", true);
  }, [home]);
  if ((me.value?.statements.length ?? 0) > 0) return <Later name="statements" />;
  if (hello.value?.set_up === false) return <Later name="one_of_two" />;
  // One inquiry is a part of the search, at an address of its own.
  const place = path.value.startsWith("/search/") ? "/search" : path.value;
  const alerts = id !== null || home || path.value === "/alerts";
  return (
    <div class={`shell${alerts ? " wide" : ""}${id ? " one" : ""}`}>
      <a class="unseen" href="#content">
        Skip to content
      </a>
      <div class="head">
        <TopBar />
        <Ringing />
      </div>
      <Banners />
      <main class="page" id="content" tabIndex={-1}>
        {alerts ? <AlertsPlace id={id} /> : LATER[place] ? <Later name={place} /> : <Nowhere />}
      </main>
      <BottomBar />
    </div>
  );
}

/** Whether this account may do nothing here but sign in. */
const closed = (): boolean => (me.value?.closed.length ?? 0) > 0;

/** On a wide screen the list stays beside the alert; on a phone one of the two is shown. */
function AlertsPlace({ id }: { id: string | null }) {
  const wide = useWide();
  if (closed()) return <Later name="landing" />;
  if (!can("view_alerts")) return <NoAlerts />;
  // One tree for both, so that a tablet that is turned keeps the sheet that was open.
  return (
    <div class="sides">
      {(wide || !id) && <AlertsScreen key="list" chosen={id} />}
      {id && <AlertPage key="alert" id={id} />}
      {wide && !id && <Empty key="none" icon="alert" title="Choose an alert" />}
    </div>
  );
}

function NoAlerts() {
  return (
    <Empty icon="shield" title="Alerts are not part of your work here">
      <p>What you may use is in the bar below.</p>
    </Empty>
  );
}

function Nowhere() {
  return (
    <Empty icon="road" title="There is nothing at this address">
      <a class="button" href="/alerts">
        To the alerts
      </a>
    </Empty>
  );
}
