import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { BenchOptions } from "../benchOptions";
import { atMost, figureRow, inMegabytes, type BenchRow, type BenchSection } from "../benchTable";
import { builtFunction } from "../builtFunction";
import { ledgerWords } from "./ledgerInput";
import type { Subject } from "./subject";

const functions = ["MRRSCHEDULE", "NETCHURN"];
const program = fileURLToPath(new URL("../memory/measureMemory.ts", import.meta.url));

/** Memory that a call on the ledger takes beyond its cells. */
export const memorySubject: Subject = { name: "memory", measure };

async function measure(options: BenchOptions): Promise<BenchSection> {
  const rows: BenchRow[] = [];
  const notes: string[] = [];
  for (const id of functions) {
    if (!builtFunction(id)) {
      notes.push(`Without CS.${id}: dist/functions.js has no such function.`);
      continue;
    }
    const taken = await megabytes(id, options);
    rows.push(atMost(figureRow(`CS.${id}`, taken, inMegabytes), taken, 200, inMegabytes));
  }
  return { title: `Memory beyond the input, ${ledgerWords({ ...options, fresh: false })}`, rows, notes };
}

/** Starts with the flags of this process, so TypeScript and `--expose-gc` are there too. */
async function megabytes(id: string, { rows, ids }: BenchOptions): Promise<number> {
  const child = fork(program, [id, String(rows), ids]);
  let measured = NaN;
  child.on("message", (message) => (measured = Number(message)));
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0 || Number.isNaN(measured)) throw new Error(`The memory of ${id} could not be measured`);
  return measured;
}
