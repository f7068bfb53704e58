import type { ResultCell } from "../../core/report/layout/resultSheet";
import type { Cell } from "../../core/sheet/cell";
import { sampleDate } from "./checkSheet";
import { cellWords } from "./cellWords";
import type { CellProbe, CheckColumn } from "./probe";
import type { SelfCheckWords } from "./selfCheckWords";

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
export function nameProbes(words: SelfCheckWords): readonly CellProbe[] {
  return [
    ...hostileNames.map((name) => text(cellWords(name, words), name, words)),
    text(words.probes.tabsAndLines, "one\ttwo\nthree", words),
    text(words.probes.nullCharacters, "a\u0000b", words),
    text(words.probes.longest, "x".repeat(32_767), words),
    { ...text(words.probes.emptyName, "", words), expected: null },
  ];
}

/** Everything else that a result can hold. */
export function valueProbes(words: SelfCheckWords): readonly CellProbe[] {
  return [
    value(words.probes.negative, "amount", -1234.5, words),
    value(words.probes.small, "answer", 1e-7, words),
    value(words.probes.many, "answer", 1234.56789012, words),
    value(words.probes.zero, "amount", 0, words),
    value(words.probes.date, "date", sampleDate, words),
    value(words.probes.boolean, "answer", { formula: "=1=1" }, words, true),
    value(words.probes.error, "answer", { code: "#N/A" }, words, { code: "#N/A" }),
    value(words.probes.empty, "answer", null, words),
  ];
}

function text(name: string, written: string, words: SelfCheckWords): CellProbe {
  return { about: words.about.names, name, column: "text", cell: written, expected: written };
}

function value(
  name: string,
  column: CheckColumn,
  cell: ResultCell,
  words: SelfCheckWords,
  expected: Cell = cell as Exclude<ResultCell, { readonly formula: string }>,
): CellProbe {
  return { about: words.about.values, name, column, cell, expected };
}
