import type { Cell } from "../../core/sheet/cell";
import { functionsInThisPage, functionsMismatch, type FindFunctions } from "../formulas/functionsMismatch";
import type { SpreadsheetHost } from "../spreadsheetHost";
import { argumentProbes } from "./argumentProbes";
import { cellWords, isSameCell } from "./cellWords";
import { cellsTableName, checkSheet, placeOfColumn } from "./checkSheet";
import { functionProbes } from "./functionProbes";
import { portProbes, triedSetting } from "./portProbes";
import type { CellProbe, HostProbe, ProbeResult } from "./probe";
import { readingProbes } from "./readingProbes";
import { reportSheet } from "./reportSheet";
import { selfCheckBench, type SelfCheckBench } from "./selfCheckBench";
import { nameProbes, valueProbes } from "./valueProbes";
import { versionProbes } from "./versionProbes";
import { firstAmounts, insertingProbes, spillProbe, writingProbes } from "./writingProbes";
import type { SelfCheckWords } from "./selfCheckWords";

export { testerWords } from "./testerWords";

export function cellProbes(words: SelfCheckWords): readonly CellProbe[] {
  return [...functionProbes(words), ...argumentProbes(words), ...nameProbes(words), ...valueProbes(words)];
}

export function hostProbes(words: SelfCheckWords): readonly HostProbe[] {
  return [
    ...versionProbes(words),
    ...readingProbes(words),
    ...writingProbes(words),
    ...insertingProbes(words),
    ...portProbes(words),
    spillProbe(words),
  ];
}

export interface SelfCheckRequest {
  readonly now: Date;
  /** How many milliseconds a probe waits for what it expects; functions can take a while to load. */
  readonly patience?: number;
  readonly findFunctions?: FindFunctions;
}

export interface SelfCheckOutcome {
  /** What its sheet is called in this workbook. */
  readonly sheet: string;
  readonly results: readonly ProbeResult[];
}

/** How it went, in words: for whoever started it. */
export function outcomeWords(
  { sheet, results }: SelfCheckOutcome,
  words: SelfCheckWords,
): {
  readonly title: string;
  readonly detail: string;
} {
  const { run } = words;
  const passed = results.filter((result) => result.passed).length;
  return { title: run.passed(passed, results.length), detail: run.seeSheet(sheet) };
}

/**
 * Tries what we rely on in the spreadsheet program that the host stands for, and writes what came of it to the sheet CS
 * Self-check. That sheet is written as a whole by every run; nothing else in the workbook is touched, and the selection is
 * where it was. A probe that fails does not keep the others from being tried.
 *
 * @throws HostError when not even the sheet of the check can be written.
 */
export async function selfCheck(
  host: SpreadsheetHost,
  { now, patience = 10_000, findFunctions = functionsInThisPage }: SelfCheckRequest,
  words: SelfCheckWords,
): Promise<SelfCheckOutcome> {
  const probes = cellProbes(words);
  // No cell is active while a chart is.
  const selected = await host.selection().catch(() => null);
  const withAmounts: SelfCheckBench["withAmounts"] = (amounts) => checkSheet(probes, amounts, words);
  const [written] = await host.writeResults([withAmounts(firstAmounts)]);
  const bench = selfCheckBench(host, written?.name ?? words.sheet, withAmounts, patience, () =>
    functionsMismatch(findFunctions()),
  );
  const results = [...(await tryCells(probes, bench, words)), ...(await tryHost(bench, words))];
  const [report] = await host.writeResults([reportSheet(results, host, now, words)]);
  if (selected) await host.select(selected).catch(() => undefined);
  return { sheet: report?.name ?? bench.sheet, results };
}

/** Errors that say that an answer is still to come. */
const pending = new Set(["#BUSY!", "#GETTING_DATA"]);
/** Answers that have not changed for so many looks are those that stay. */
const steadyLooks = 20;

/** All cells together: they calculate at the same time. */
async function tryCells(
  probes: readonly CellProbe[],
  { host, sheet, tableName, until }: SelfCheckBench,
  words: SelfCheckWords,
): Promise<ProbeResult[]> {
  let found: readonly Cell[] = [];
  let failure: unknown = null;
  let steady = 0;
  const look = async (): Promise<boolean> => {
    const { cells } = await host.read({ sheet, table: await tableName(cellsTableName) });
    const before = found;
    found = probes.map(({ column }, index) => cells[index + 1]?.[placeOfColumn(column)]);
    if (found.every((cell, index) => isSameCell(cell, probes[index]?.expected))) return true;
    steady = found.every((cell, index) => isSameCell(cell, before[index])) ? steady + 1 : 0;
    return steady >= steadyLooks && !found.some((cell, index) => isPending(cell, probes[index]));
  };
  await until(look).catch((error: unknown) => (failure = error));
  return probes.map(({ about, name, expected }, index) => ({
    about,
    name,
    expected: cellWords(expected, words),
    found: failure === null ? cellWords(found[index], words) : failureWords(failure, words),
    passed: failure === null && isSameCell(found[index], expected),
  }));
}

/** A formula without an answer has not been calculated yet. */
function isPending(cell: Cell, probe: CellProbe | undefined): boolean {
  if (typeof cell === "object" && cell !== null) return pending.has(cell.code);
  const isFormula = typeof probe?.cell === "object" && probe.cell !== null && "formula" in probe.cell;
  return isFormula && (cell === null || cell === undefined);
}

/** One after the other, since each changes the sheet. */
async function tryHost(bench: SelfCheckBench, reportWords: SelfCheckWords): Promise<ProbeResult[]> {
  const results: ProbeResult[] = [];
  for (const { run, ...words } of hostProbes(reportWords)) {
    const found = await run(bench).catch((error: unknown) => failureWords(error, reportWords));
    results.push({ ...words, found, passed: found === words.expected });
  }
  await bench.host.writeSetting(triedSetting, "").catch(() => undefined);
  return results;
}

function failureWords(error: unknown, words: SelfCheckWords): string {
  return words.values.failed(error instanceof Error ? error.message : String(error));
}
