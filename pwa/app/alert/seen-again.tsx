/** Where else the hit was seen. An alert that one has begun to verify stays about its own picture. */
import type { Alert } from "../api/types";
import { Note } from "../parts/parts";
import { ago, full } from "../time";

export function SeenAgain({ alert }: { alert: Alert }) {
  const [newest] = alert.seen_again;
  if (!newest) return null;
  return (
    <>
      {newest.later && (
        <Note tone="amber" live>
          <p class="strong">
            Seen again {ago(newest.captured_at)}, {newest.place}
          </p>
          <p>The pictures and the steps here are of {full(alert.captured_at)}.</p>
        </Note>
      )}
      <section class="card stack tight" aria-labelledby="seen-again">
        <h2 id="seen-again">Also seen</h2>
        <ul class="stack tight">
          {alert.seen_again.map((each) => (
            <li key={`${each.camera} ${each.captured_at}`}>
              <span class="strong">{full(each.captured_at)}</span> · {each.place}
              {each.kind === "possible" && <span class="quiet"> · possible match</span>}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
