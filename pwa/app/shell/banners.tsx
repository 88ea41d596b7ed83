/** What needs to be known on every screen: a new alert, no signal, what waits, a new version. */
import { useEffect } from "preact/hooks";
import { newVersion } from "../alerting/worker";
import { Icon } from "../parts/icon";
import { Note, ProblemNote } from "../parts/parts";
import type { OutboxItem } from "../api/types";
import { timeOf } from "../outbox/ids";
import { haveSeen, othersWait, returned, sealedBefore, waiting } from "../outbox/outbox";
import { list, ringing, silence } from "../state/alerts";
import { alertId, path } from "../state/route";
import { held, minutesLeft, offered, shiftLists } from "../state/shift-lists";
import { cameraNews, can, entriesChanged, entryNews, inquiryNews, me, offline } from "../state/signals";
import { date, hourMinute } from "../time";
import { DutyNote, ShiftEnding } from "./ending";

export function Banners() {
  return (
    <div class="banners">
      {offline.value && alertId.value === null && (
        <Note tone="amber" icon="offline" live>
          <p>
            No signal. Alerts do not reach this app now. Decisions are kept and sent later; a search or an approval
            cannot wait and has to be done with signal.
          </p>
        </Note>
      )}
      <ShiftEnding />
      <DutyNote />
      <CameraNote />
      <Waits />
      {can("offer_list") && path.value !== "/lists" && <ShiftListNotes />}
      <EntryNote />
      <OutsideNote />
      <Lapsing />
      {newVersion.value && (
        <Note>
          <p>A new version is ready.</p>
          <div>
            <button
              type="button"
              class="button"
              onClick={() => newVersion.value?.postMessage({ type: "take-over" })}
            >
              Restart the app
            </button>
          </div>
        </Note>
      )}
    </div>
  );
}

const CAMERA_WORDS: Record<NonNullable<typeof cameraNews.value>, string> = {
  transfer: "What a car has recorded is to be moved to the department.",
  held: "No frame is read: a new version or model waits for the Chief's approval.",
};

/** For whoever looks after cameras, until they look at them. */
function CameraNote() {
  const what = cameraNews.value;
  if (!what || !can("view_cameras")) return null;
  return (
    <Note icon="camera" live>
      <p>{CAMERA_WORDS[what]}</p>
      <div class="row">
        <a
          class="button"
          href={what === "held" ? "/more/software" : "/more/cameras"}
          onClick={() => (cameraNews.value = null)}
        >
          {what === "held" ? "Software and repairs" : "Cameras"}
        </a>
        <button type="button" class="button plain" onClick={() => (cameraNews.value = null)}>
          Put aside
        </button>
      </div>
    </Note>
  );
}

/** R-CUS-06: a list that is offered, and one that ends with the shift before long. */
function ShiftListNotes() {
  const told = entriesChanged.value;
  useEffect(() => void shiftLists.load(), [told]);
  const ending = held.value.filter(({ ends_at }) => minutesLeft(ends_at) <= 60);
  return (
    <>
      {offered.value.map(({ id, holder, ends_at }) => (
        <Note key={id} tone="amber" icon="list" live>
          <p>
            {holder.name} offers you a list. It ends at {hourMinute(ends_at)} unless you accept it.
          </p>
          <a class="button" href="/lists">
            Look at the list
          </a>
        </Note>
      ))}
      {ending.map(({ id, ends_at, offered_to }) => (
        <Note key={id} tone="amber" icon="clock" live>
          <p>
            Your list for the shift ends in {minutesLeft(ends_at)} min.{" "}
            {offered_to ? `${offered_to.name} has not accepted it yet.` : ""}
          </p>
          <a class="button" href="/lists">
            To the list
          </a>
        </Note>
      ))}
    </>
  );
}

const ENTRY_WORDS = {
  answer: "A request waits for your answer.",
  ending: "An entry of yours ends soon.",
  morning: "What your entries led to in the last day is counted.",
};

/** It is one's turn to answer, or one's own entry ends: until it is looked at or put aside. */
function EntryNote() {
  const what = entryNews.value;
  if (!what) return null;
  const aside = (): void => {
    entryNews.value = null;
  };
  return (
    <Note tone={what === "morning" ? "plain" : "amber"} icon="list" live>
      <p>{ENTRY_WORDS[what]}</p>
      <div class="row">
        <a class="button" href="/lists" onClick={aside}>
          To the lists
        </a>
        <button type="button" class="button plain" onClick={aside}>
          Put aside
        </button>
      </div>
    </Note>
  );
}

/** Another agency's request waits for one's answer, or one's own was answered. */
function OutsideNote() {
  const news = inquiryNews.value;
  if (!news) return null;
  const asked = news.what === "asked";
  const aside = (): void => {
    inquiryNews.value = null;
  };
  return (
    <Note tone="amber" icon="search" live>
      <p>{asked ? "What another agency asks for waits for an answer." : "The request of another agency was answered."}</p>
      <div class="row">
        <a class="button" href={asked ? "/more/outside" : `/search/${news.inquiry_id}`} onClick={aside}>
          {asked ? "To the request" : "To the inquiry"}
        </a>
        <button type="button" class="button plain" onClick={aside}>
          Put aside
        </button>
      </div>
    </Note>
  );
}

/** Under the top bar, which stays in sight: what rings is seen wherever the page was scrolled to. */
export function Ringing() {
  const loaded = list.state.value;
  const known = new Map(loaded.at === "here" ? loaded.value.map((alert) => [alert.id, alert]) : []);
  const shown = ringing.value.filter((event) => event.alert_id !== alertId.value).slice(0, alertId.value ? 1 : 2);
  return (
    <div role="alert" class="rings stack tight">
      {shown.map((event) => {
        const alert = known.get(event.alert_id);
        const test = event.kind === "test" || alert?.test === true;
        return (
          <div class="ringing" key={event.alert_id}>
            <a class="ringing-link" href={`/alerts/${event.alert_id}`}>
              <Icon name="bell" />
              <span>
                <span class="strong">
                  {test ? "TEST: " : ""}
                  {alert?.reason_word ?? "New alert"}, possible match
                </span>
                <br />
                <span class="quiet small">{alert ? `${alert.camera}, ${alert.place}` : "Open it to see"}</span>
              </span>
            </a>
            <button
              type="button"
              class="button plain"
              aria-label="Put this alert aside"
              onClick={() => silence(event.alert_id)}
            >
              <Icon name="close" />
            </button>
          </div>
        );
      })}
    </div>
  );
}

/** Who lets a training lapse is let in no more: they are told 60 days ahead, and on whom it hangs. */
function Lapsing() {
  const ends = (me.value?.training ?? []).filter(({ expires_on, days_left }) => expires_on !== null && days_left >= 0);
  const [first] = [...ends].sort((one, other) => one.days_left - other.days_left);
  if (!first?.expires_on) return null;
  return (
    <Note tone="amber" icon="clock">
      <p>
        {first.topic === "leads" ? "Your LEADS certification" : "Your training"} ends in{" "}
        {first.days_left === 1 ? "1 day" : `${first.days_left} days`}, on {date(`${first.expires_on}T12:00:00Z`)}
        {ends.length > 1 ? ` (${ends.length} topics)` : ""}. {first.topic === "leads" ? "" : "Your access ends with it. "}
        Take it again and have it recorded.
      </p>
    </Note>
  );
}

function Waits() {
  const count = waiting.value.length + sealedBefore.value;
  return (
    <>
      {count > 0 && (
        <Note tone="amber" icon="send" live>
          <p>
            {count === 1 ? "1 act waits" : `${count} acts wait`} to be sent
            {waiting.value.some((item) => !item.stored) ? ". Keep the app open until then." : "."}
          </p>
        </Note>
      )}
      {othersWait.value > 0 && (
        <Note icon="send">
          <p>What somebody else decided waits on this phone. It is sent when they sign in here.</p>
        </Note>
      )}
      {returned.value.map((item) => (
        <Returned key={item.id} item={item} />
      ))}
    </>
  );
}

const RETURNED_WORDS: Record<string, string> = {
  accepted: "Accepting the alert",
  rejected: "Rejecting the alert",
  steps: "A check of the alert",
  disposition: "What came of the alert",
};

/** What was not accepted, why, and what to do about it. */
function Returned({ item }: { item: OutboxItem }) {
  const taken = new Date(timeOf(item.id)).toISOString();
  const what = RETURNED_WORDS[item.said ?? ""] ?? RETURNED_WORDS[item.kind ?? ""] ?? "Something you did";
  return (
    <section class="stack tight" aria-label="Not accepted">
      <p class="strong">
        {what} on {date(taken)}, {hourMinute(taken)}, without signal, was not accepted.
      </p>
      {item.problem && <ProblemNote problem={item.problem} />}
      <div class="row">
        <a class="button" href={item.alert_id ? `/alerts/${item.alert_id}` : "/alerts"}>
          {item.alert_id ? "Open the alert" : "Open my alerts"}
        </a>
        <button type="button" class="button plain" onClick={() => void haveSeen(item.id)}>
          I have seen it
        </button>
      </div>
    </section>
  );
}
