/** A new entry is on its way: whom it waits for, and a look at what the readers have seen already. */
import type { Entry } from "../api/types";
import { Icon } from "../parts/icon";
import { Sheet } from "../parts/parts";
import { lookBack } from "../search/begun";
import { can, offline } from "../state/signals";
import { WaitsFor } from "./waiting-for";

export function Made({ entry, close }: { entry: Entry; close: () => void }) {
  return (
    <Sheet title={entry.status === "requested" ? "Asked for" : "On the list"} close={close}>
      <div class="stack">
        <WaitsFor waits={entry.waits_for} />
        {can("open_inquiry") && (
          <>
            <p>
              It alerts on vehicles still to come. Past reads of the plate are a search of their own: with its reason, and
              recorded with your name.
            </p>
            <button type="button" class="button main big wide" disabled={offline.value} onClick={() => lookBack(entry)}>
              <Icon name="search" slight /> Look at past reads
            </button>
          </>
        )}
        <button type="button" class="button big wide" onClick={close}>
          Done
        </button>
      </div>
    </Sheet>
  );
}
