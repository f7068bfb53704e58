import type { ResultCell } from "../../core/report/layout/resultSheet";
import type { Cell } from "../../core/sheet/cell";
import { selfCheckTexts } from "../../core/texts/selfCheck";
import { sampleDate } from "./checkSheet";
import { cellWords } from "./cellWords";
import type { CellProbe, CheckColumn } from "./probe";

const { about, probes } = selfCheckTexts;

/** Names that a spreadsheet would take for something else, were they typed. */
const hostileNames: readonly string[] = [
  "=1+1",
  '=HYPERLINK("http://x","y")',
  "@SUM(1)",
  "+1",
  "-2",
  "'a",
  "007",
  "1E5",
  "1/2",
  "TRUE",
  "#N/A",
  "Sheet1!A1",
  "2026-01-31",
  "Zoë 🚀 👩‍👩‍👧",
  "שלום (עולם)",
];

/** Text comes out as exactly its characters, whatever it looks like. */
export const nameProbes: readonly CellProbe[] = [
  ...hostileNames.map((name) => text(cellWords(name), name)),
  text(probes.tabsAndLines, "one\ttwo\nthree"),
  text(probes.nullCharacters, "a\u0000b"),
  text(probes.longest, "x".repeat(32_767)),
  { ...text(probes.emptyName, ""), expected: null },
];

/** Everything else that a result can hold. */
export const valueProbes: readonly CellProbe[] = [
  value(probes.negative, "amount", -1234.5),
  value(probes.small, "answer", 1e-7),
  value(probes.many, "answer", 1234.56789012),
  value(probes.zero, "amount", 0),
  value(probes.date, "date", sampleDate),
  value(probes.boolean, "answer", { formula: "=1=1" }, true),
  value(probes.error, "answer", { code: "#N/A" }, { code: "#N/A" }),
  value(probes.empty, "answer", null),
];

function text(name: string, written: string): CellProbe {
  return { about: about.names, name, column: "text", cell: written, expected: written };
}

function value(
  name: string,
  column: CheckColumn,
  cell: ResultCell,
  expected: Cell = cell as Exclude<ResultCell, { readonly formula: string }>,
): CellProbe {
  return { about: about.values, name, column, cell, expected };
}
