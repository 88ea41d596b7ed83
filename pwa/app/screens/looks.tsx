/** R-ALR-05, R-ALR-09: how alerts were acted on, for somebody else to look at, and numbers still owed. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { get, post } from "../api/client";
import { good } from "../api/problem";
import type { Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Empty, Field, Here, ProblemNote, useLoaded, useWork } from "../parts/parts";
import { some } from "../shell/ending";
import { fetched } from "../state/loaded";
import { can, offline } from "../state/signals";
import { ago, full } from "../time";
import { ACTION_WORDS, BASIS_WORDS } from "../words";
import { Back } from "./back";
import { NotWantedNotes } from "./not-wanted";

type Look = Schemas["LookOut"];

const looks = fetched<Schemas["LooksOut"]>(() => get<Schemas["LooksOut"]>("/api/alert-reviews"));

export function LooksScreen() {
  const loaded = useLoaded(looks);
  return (
    <div class="stack">
      <Back />
      <h1>Alerts to look at</h1>
      <Here of={loaded} again={() => void looks.load()} rows={3}>
        {(all) =>
          all.waiting.length + all.owed.length === 0 ? (
            <Empty icon="check" title="Nothing waits for a look">
              <p>What was done without the steps before it comes here, stops by mistake, and enforcement without a number.</p>
            </Empty>
          ) : (
            <>
              <ul class="stack">
                {all.waiting.map((look) => (
                  <li key={look.id}>
                    <Waiting look={look} />
                  </li>
                ))}
              </ul>
              <Owed owed={all.owed} />
            </>
          )
        }
      </Here>
      {can("approve_known_false") && <NotWantedNotes />}
    </div>
  );
}

/** What was decided and done, in a line. */
function deeds(look: Look): string {
  const decided = { accepted: "Accepted", rejected: "Rejected" };
  const words = [look.decision ? decided[look.decision] : "Not decided", look.action ? ACTION_WORDS[look.action] : "nothing recorded yet"];
  if (look.basis_of_stop) words.push(`basis: ${(BASIS_WORDS[look.basis_of_stop] ?? look.basis_of_stop).toLowerCase()}`);
  if (look.event_number) words.push(`event ${look.event_number}`);
  return words.join(" · ");
}

function Waiting({ look }: { look: Look }) {
  return (
    <article class="card stack tight">
      <div class="row apart">
        <h2>{look.person}</h2>
        <span class="quiet small">{ago(look.made_at)}</span>
      </div>
      <p>
        {look.seen ? `${look.seen.reason_word} · ${look.seen.camera} · ${look.seen.place}` : "Of a custom list of other units, or past its life"}
        <br />
        <span class="strong">{deeds(look)}</span>
      </p>
      {look.not_done.length > 0 && <p>Not done: {look.not_done.join(", ")}.</p>}
      {look.excused.length > 0 && <p>Left out: {look.excused.join("; ")}.</p>}
      {look.seen && (
        <div>
          <a class="button plain" href={`/alerts/${look.id}`}>
            Open the alert
          </a>
        </div>
      )}
      {look.own ? <p class="quiet small">It is your own: another commander looks at it.</p> : <Remark look={look} />}
    </article>
  );
}

function Remark({ look }: { look: Look }) {
  const { busy, problem, run } = useWork();
  const [remark, setRemark] = useState("");
  const save = async (): Promise<void> => {
    const seen = await run(async () => {
      const answer = await post(`/api/alerts/${look.id}/review`, { remark: remark.trim() } satisfies Schemas["RemarkIn"]);
      return answer.ok ? good(true) : answer;
    });
    if (seen) await looks.load();
  };
  return (
    <>
      <Field label="Remark (optional)" hint="No plates here.">
        <input value={remark} maxLength={LENGTH.note} onInput={(event) => setRemark(event.currentTarget.value)} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <div>
        <button type="button" class="button main" disabled={busy || offline.value} onClick={() => void save()}>
          I have looked at it
        </button>
      </div>
    </>
  );
}

function Owed({ owed }: { owed: Schemas["OwedOut"][] }) {
  if (owed.length === 0) return null;
  return (
    <section class="stack tight" aria-labelledby="owed-numbers">
      <h2 id="owed-numbers">Numbers still owed: {owed.length}</h2>
      <p class="quiet small">Enforcement stands on an incident report or event; its officer gives the number on their alert.</p>
      <ul class="card stack tight">
        {owed.map((each) => (
          <li key={each.id}>
            <span class="strong">{each.person}</span>: {ACTION_WORDS[each.action].toLowerCase()}, {full(each.disposed_at)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** On the shift page, in a line. */
export function LooksLine({ reviews, owed }: { reviews: number; owed: number }) {
  if (reviews + owed === 0) return null;
  const words = [
    reviews > 0 ? `${some(reviews, "alert", "alerts")} to look at` : "",
    owed > 0 ? `${some(owed, "number", "numbers")} of reports still owed` : "",
  ].filter(Boolean);
  if (!can("review_alert")) return <p class="small">{words.join(", ")}</p>;
  return (
    <a class="card place" href="/more/looks">
      <Icon name="eye" /> <span class="grow">{words.join(", ")}</span> <Icon name="next" />
    </a>
  );
}
