import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { instance } from "@viz-js/viz";
import { cruiseSource } from "./cruiseSource";

/** A room is a folder of `src`; the core's and the pane's features' are rooms of their own. */
const rooms = "^src/(?:core|hosts|taskpane/features)/[^/]+(?=/)|^src/taskpane/(?!features/)[^/]+(?=/)|^src/[^/]+(?=/)";
const file = ".artefacts/house.svg";

/** `npm run house`: draws which room of the source imports which, from the code as it stands. */
const dot = await cruiseSource({
  outputType: "archi",
  reporterOptions: { archi: { collapsePattern: rooms, theme: { graph: { rankdir: "TB", splines: "spline" } } } },
});
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, (await instance()).renderString(dot, { format: "svg" }));
process.stdout.write(`Drawn in ${file}: an arrow leads from a room to one that it imports.\n`);
