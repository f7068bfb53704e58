import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareWorkbook, type Comparison } from "./compareWorkbook";

/**
 * Opens and saves every workbook below a folder, and prints what differs: `npm run corpus -- <folder> [--all]`. Of each file
 * three places are named, with `--all` every one.
 */
const [folder, ...options] = process.argv.slice(2);
const places = options.includes("--all") ? Number.POSITIVE_INFINITY : 3;
if (folder === undefined) {
  process.stderr.write("Name a folder of workbooks: npm run corpus -- <folder>\n");
  process.exitCode = 1;
} else {
  await walk(folder);
}

async function walk(root: string): Promise<void> {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => /\.xls[xm]$/i.test(name));
  const refused = new Map<string, number>();
  const total = { opened: 0, saved: 0, cells: 0, formulas: 0, differentCells: 0, differentFormulas: 0 };
  const lost = { cells: 0, formulas: 0, othersDiffer: 0 };
  for (const name of files.sort()) {
    const result = await compareWorkbook(new Uint8Array(readFileSync(join(root, name))), name);
    report(name, result);
    if (result.refused !== null) {
      refused.set(result.refused, (refused.get(result.refused) ?? 0) + 1);
      continue;
    }
    total.opened++;
    if (result.unsaved === null) total.saved++;
    total.cells += result.cells;
    total.formulas += result.formulas;
    total.differentCells += result.differentCells.length;
    total.differentFormulas += result.differentFormulas.length;
    lost.cells += result.lostCells.length;
    lost.formulas += result.lostFormulas.length;
    lost.othersDiffer += result.othersDiffer.length;
  }
  const reasons = [...refused].map(([reason, count]) => `${count} ${reason}`).join(", ");
  const lines = [
    `${files.length} files: ${total.opened} opened, ${total.saved} saved, ${files.length - total.opened} refused${reasons && ` (${reasons})`}`,
    `${total.cells} cells: ${total.differentCells} differ, ${lost.cells} are lost on saving, ${lost.othersDiffer} are read otherwise by exceljs once saved`,
    `${total.formulas} formulas: ${total.differentFormulas} differ, ${lost.formulas} are lost on saving`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

function report(name: string, result: Comparison): void {
  const notes: readonly (readonly [string, readonly string[]])[] = [
    ["refused", result.refused === null ? [] : [result.refused]],
    ["not saved", result.unsaved === null ? [] : [result.unsaved]],
    ["cells differ", result.differentCells],
    ["formulas differ", result.differentFormulas],
    ["cells lost on saving", result.lostCells],
    ["formulas lost on saving", result.lostFormulas],
    ["read otherwise by exceljs once saved", result.othersDiffer],
  ];
  for (const [what, list] of notes) {
    if (list.length === 0) continue;
    const more = list.length > places ? ` … and ${list.length - places} more` : "";
    process.stdout.write(`${name}: ${what}: ${list.slice(0, places).join("; ")}${more}\n`);
  }
}
