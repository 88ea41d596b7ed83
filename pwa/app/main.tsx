/** Starts the app: what watches, then what shows. */
import { render } from "preact";
import { allowSoundOnFirstTap } from "./alerting/tone";
import { watchWorker } from "./alerting/worker";
import { Shell } from "./shell/shell";
import { watchIdle } from "./state/idle";
import { watchLive } from "./state/live";
import { watchLinks } from "./state/route";
import { start, watchSession } from "./state/session";
import { applyTheme } from "./state/theme";

applyTheme();
watchLinks();
watchSession();
watchIdle();
watchLive();
allowSoundOnFirstTap();

const place = document.getElementById("app");
if (place) render(<Shell />, place);

// The page may come first: code for the next start is fetched when this one stands.
void start().then(watchWorker);
