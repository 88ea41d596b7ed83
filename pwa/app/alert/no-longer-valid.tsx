/** R-CUS-08: whoever sees that a custom entry is no longer valid says so here; who answers for it hears. */
import { useState } from "preact/hooks";
import { post } from "../api/client";
import type { Alert, Schemas } from "../api/types";
import { Note } from "../parts/parts";
import { offline } from "../state/signals";
import { Words } from "../screens/remarks";

export function NoLongerValid({ alert }: { alert: Alert }) {
  const [at, setAt] = useState<"nothing" | "asked" | "told">("nothing");
  if (alert.test || (alert.list.kind !== "detective" && alert.list.kind !== "commander")) return null;
  if (at === "told")
    return (
      <Note tone="green" live>
        <p>Told. Who made the entry and the administrator hear of it now.</p>
      </Note>
    );
  if (at === "nothing")
    return (
      <div>
        <button type="button" class="button plain" disabled={offline.value} onClick={() => setAt("asked")}>
          This entry is no longer valid
        </button>
      </div>
    );
  return (
    <Words
      label="Why is it no longer valid?"
      button="Tell who made it"
      send={(words) => post(`/api/alerts/${alert.id}/notice`, { words } satisfies Schemas["WordsIn"])}
      done={() => setAt("told")}
    />
  );
}
