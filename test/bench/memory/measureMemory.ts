import { builtFunction } from "../builtFunction";
import { ledgerCells, ledgerPayload, type IdKind } from "../ledgerPayload";
import { scheduleFrom, scheduleTo } from "../schedule/scheduleSpan";
import { memoryBeyondInput } from "./memoryBeyondInput";

/**
 * Started as a process of its own, so that no other work has left its garbage: measures one call of a function that
 * takes a ledger and two dates, and sends the megabytes to its parent.
 */
const [id = "", rows = "", ids = ""] = process.argv.slice(2);
const built = builtFunction(id);
if (!built) throw new Error(`dist/functions.js has no ${id}`);
const cells = ledgerCells(ledgerPayload({ rows: Number(rows), ids: ids as IdKind, unused: true }));
process.send?.(await memoryBeyondInput(() => built(cells, scheduleFrom, scheduleTo)));
