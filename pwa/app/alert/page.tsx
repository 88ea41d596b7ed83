/** One alert: what, where, when, how sure; the ladder; the decision; what came of it. */
import { useEffect, useState } from "preact/hooks";
import type { Alert } from "../api/types";
import { Icon } from "../parts/icon";
import { Here, Note, TestTag } from "../parts/parts";
import { Patrol } from "../parts/patrol";
import { alertAt, openAlert } from "../state/alerts";
import { can, offline } from "../state/signals";
import { ago, full, hours } from "../time";
import { percent, places, stateLine } from "./certainty";
import { Border } from "./border";
import { Dock } from "./dock";
import { gatesDone, isOwn, mayDecide, nextStep } from "./ladder";
import { NotWanted, ProposeNotWanted } from "./not-wanted";
import { OwedNumber } from "./number";
import { Picture } from "./picture";
import { Rail } from "./rail";
import { doubt } from "../words";
import { Closed } from "./closed";
import { KeepAsEvidence } from "../evidence/keep";
import { NoLongerValid } from "./no-longer-valid";
import { Tiles, WantedSeen } from "./tiles";
import { SeenAgain } from "./seen-again";
import { type Opened, Sheets } from "./sheets";
import { Colleagues, Responding, Said, Settled } from "./together";

export function AlertPage({ id }: { id: string }) {
  const loaded = alertAt(id);
  const [opened, setOpened] = useState<Opened>(null);
  useEffect(() => {
    setOpened(null);
    void openAlert(id);
  }, [id]);
  return (
    <article class="alert-page" aria-labelledby="alert-title">
      <Here of={loaded} again={() => void openAlert(id)} rows={4}>
        {(alert) => (
          <>
            <Shown alert={alert} open={setOpened} />
            <Dock alert={alert} open={setOpened} />
            <Sheets alert={alert} opened={opened} close={() => setOpened(null)} />
          </>
        )}
      </Here>
    </article>
  );
}

function Shown({ alert, open }: { alert: Alert; open: (what: Opened) => void }) {
  const own = isOwn(alert);
  return (
    <div class="stack tight alert-body">
      <Heading alert={alert} />
      <Theirs alert={alert} />
      <Warnings alert={alert} />
      <NotWanted alert={alert} />
      {own && <Border alert={alert} open={open} />}
      <section class="card plate-card stack tight" aria-label="Plate as read">
        <Tiles characters={alert.characters} />
        <Sureness alert={alert} />
        <Picture url={alert.crop_url} label="The plate as seen by the camera" low />
      </section>
      <Statement alert={alert} />
      <section class="card stack tight" aria-label="Wanted and seen">
        <WantedSeen pairs={places(alert.entry.plate, alert.characters)} />
        <Wanted alert={alert} />
      </section>
      <Picture url={alert.frame_url} label="The whole frame" box={alert.box} />
      <Facts alert={alert} />
      <SeenAgain alert={alert} />
      <Said alert={alert} />
      <Colleagues alert={alert} />
      {alert.patrol && <Patrol patrol={alert.patrol} />}
      {own && <NoLongerValid alert={alert} />}
      <Verify alert={alert} open={open} />
      <Responding alert={alert} open={open} />
      {own && <ProposeNotWanted alert={alert} />}
      {own && <OwedNumber alert={alert} />}
      <Closed alert={alert} />
      {own && !alert.test && <KeepAsEvidence path={`/api/alerts/${alert.id}`} main={alert.disposition !== null} />}
    </div>
  );
}

/** Of somebody else's: back to where it is led to from, on a wide screen too, where only one's own are beside it. */
function BackFrom({ alert }: { alert: Alert }) {
  const own = isOwn(alert);
  const [href, word] = own
    ? ["/alerts", "Alerts"]
    : can("view_shift_page")
      ? ["/more/shift", "Shift page"]
      : can("view_dispatch")
        ? ["/more/dispatch", "Passed to dispatch"]
        : ["/more", "More"];
  return (
    <a class={`button plain back${own ? " beside" : ""}`} href={href}>
      <Icon name="back" /> {word}
    </a>
  );
}

/** Whoever commands, dispatch and reviewers see an alert of another, and do nothing with it. */
function Theirs({ alert }: { alert: Alert }) {
  if (isOwn(alert)) return null;
  return (
    <Note tone="plain" icon="person">
      <p class="strong">Told to {alert.told_to}.</p>
      <p>Checks and decision are theirs. That you have opened it is recorded.</p>
    </Note>
  );
}

function Heading({ alert }: { alert: Alert }) {
  return (
    <header>
      <div class="row apart">
        <BackFrom alert={alert} />
        <span class="row">
          <TestTag test={alert.test} />
          <span class="tag">Possible match</span>
        </span>
      </div>
      <h1 id="alert-title">
        {alert.test ? "TEST: " : ""}
        {alert.reason_word}
      </h1>
      <p>
        <span class="strong">{ago(alert.captured_at)}</span> · {alert.camera} · {alert.place}
      </p>
      {alert.owner && <p class="small">A reader of {alert.owner}: the record is theirs.</p>}
    </header>
  );
}

/** What is not known, in the first glance (principle 2). */
function Sureness({ alert }: { alert: Alert }) {
  const state = { same: "", different: " red", not_read: " amber" }[alert.state_match];
  const age = alert.list.age_h === null ? "of unknown age" : `${hours(alert.list.age_h)} old`;
  return (
    <>
      <p class={`strong${state}`}>{stateLine(alert, alert.entry.state)}</p>
      <p class="chips">
        <span class="tag">{percent(alert.probability)} sure it is the listed plate</span>
        {alert.kind === "possible" && <span class="tag amber">{doubt(alert)}</span>}
        {alert.looks === 1 && <span class="tag amber">1 look only</span>}
        {alert.list.stale && <span class="tag amber">List is {age}</span>}
      </p>
    </>
  );
}

function Warnings({ alert }: { alert: Alert }) {
  return (
    <>
      {(alert.state === "withdrawn" || alert.withdrawn_reason) && (
        <Note tone="red" live>
          <p class="strong">Withdrawn. Do not act on it.</p>
          <p>{alert.withdrawn_reason ?? "Later looks do not agree."}</p>
        </Note>
      )}
      <Settled alert={alert} />
      {offline.value && (
        <Note tone="amber" icon="offline">
          <p>No signal. What you decide is kept and sent later with its true time.</p>
        </Note>
      )}
    </>
  );
}

function Statement({ alert }: { alert: Alert }) {
  return (
    <p>
      {alert.statement} <span class="quiet small cite">({alert.statement_citation})</span>
    </p>
  );
}

function Verify({ alert, open }: { alert: Alert; open: (what: Opened) => void }) {
  if (alert.ladder.length === 0) return null;
  const may = can("verify_alert") && isOwn(alert);
  const skips = may && can("decide_alert") && mayDecide(alert) && nextStep(alert.ladder) !== null;
  return (
    <section class="stack tight" aria-labelledby="ladder-title">
      <h2 id="ladder-title">Verify</h2>
      <Rail
        ladder={alert.ladder}
        next={mayDecide(alert) ? nextStep(alert.ladder) : null}
        fixed={!may || (alert.state !== "open" && !alert.decision && !mayDecide(alert))}
        pick={(step) => may && open({ sheet: "step", step: step.id })}
      />
      {skips && (
        <div>
          <button type="button" class="button plain" onClick={() => open({ sheet: "accept" })}>
            {gatesDone(alert.ladder) ? "Accept without the rest" : "Decide without the rest"}
          </button>
        </div>
      )}
      {isOwn(alert) && !alert.decision && !alert.disposition && can("dispose_alert") && (
        <div>
          <button type="button" class="button plain" onClick={() => open({ sheet: "dispose" })}>
            It happened already: record it
          </button>
        </div>
      )}
    </section>
  );
}

/** What LEADS and NCIC say is for those who are certified; the clause stands in its place. */
function Hidden({ alert }: { alert: Alert }) {
  return (
    <>
      {alert.entry.hidden.map((clause) => (
        <p key={clause.id}>
          <span class="strong">Not shown: </span>
          {clause.because} {clause.instead} <span class="quiet small cite">({clause.citation})</span>
        </p>
      ))}
    </>
  );
}

function Wanted({ alert }: { alert: Alert }) {
  if (alert.entry.hidden.length > 0) return <Hidden alert={alert} />;
  const { vehicle } = alert.entry;
  const words = [vehicle.color, vehicle.year, vehicle.make, vehicle.model, vehicle.other].filter(Boolean).join(" ");
  return (
    <dl class="facts">
      <dt>Wanted vehicle</dt>
      <dd>{words || "not described"}</dd>
      <dt>State listed</dt>
      <dd>{alert.entry.state ?? "not listed"}</dd>
      <dt>Why</dt>
      <dd>{alert.entry.reason}</dd>
    </dl>
  );
}

function Facts({ alert }: { alert: Alert }) {
  const { entry } = alert;
  const age = alert.list.age_h === null ? "" : `, ${hours(alert.list.age_h)} old`;
  return (
    <dl class="facts card">
      <dt>Captured</dt>
      <dd>{full(alert.captured_at)}</dd>
      <dt>Looks that agree</dt>
      <dd>{alert.looks}</dd>
      <dt>List</dt>
      <dd>
        {alert.list.name}
        {age}
      </dd>
      <dt>Source</dt>
      <dd>{entry.source}</dd>
      {entry.case_number && (
        <>
          <dt>Case</dt>
          <dd>{entry.case_number}</dd>
        </>
      )}
      {entry.author && (
        <>
          <dt>Entered by</dt>
          <dd>{entry.author}</dd>
        </>
      )}
    </dl>
  );
}
