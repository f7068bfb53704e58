import namespaceFile from "../../core/namespace.json";
import type { Cell } from "../../core/sheet/cell";
import type { CellProbe } from "./probe";
import type { SelfCheckWords } from "./selfCheckWords";

const { namespace } = namespaceFile;
const stays = '"Acme",100,"2025-06-01",""';
const subscriptions = `{"Customer","MRR","Start","End";${stays};"Bolt",40,"2025-05-01","2026-01-10"}`;
const cohorts = '{"Customer","MRR","Start","End";"Acme",120,"2026-01-05","";"Bolt",40,"2026-01-10","2026-02-10"}';
const months = '{"Customer","2026-01","2026-02";"Acme",100,130;"Bolt",100,90}';
const inMonths = '"2026-01-01","2026-02-01"';

/** A schedule of the twelve months of 2026, which closes with an MRR of 140: 13 rows of 20 columns. */
export const scheduleFormula = `=${namespace}.MRRSCHEDULE({"Customer","MRR","Start","End";${stays};"Bolt",40,"2026-01-15",""},"2026-01-01","2027-01-01")`;
export const scheduleRows = 12;
export const closingColumn = 7;
export const closingMrr = 140;

/** Every function once, with an answer that is known. Of an answer that spills, one cell: no table can hold the others. */
export function functionProbes(words: SelfCheckWords): readonly CellProbe[] {
  return [
    calls("CHURN", "(5,100)", 0.05, words),
    calls("COHORTS", `(${cohorts},"2026-01-01","2026-03-01","mrr",2)`, 0.75, words, [2, 3]),
    calls("GRR", `(${months},${inMonths})`, 0.95, words),
    calls("HEALTHBUCKET", "(50)", "Average", words),
    calls("HEALTHCOVERAGE", '({0.15,"",7},{3,5,2})', 0.5, words),
    calls(
      "HEALTHNEXT",
      '({0.12,0.33},{0.05,0.2},{0.25,0.8},{"Stickiness","Seat use"},{3,2})',
      "Stickiness 0.12 → 0.188: Average",
      words,
    ),
    calls("HEALTHSCORE", "({83,71,78,54},{0,0,0,0},{100,100,100,100})", 71.5, words),
    calls("MRR", `(${subscriptions},"2026-01-10")`, 100, words),
    calls("MRRBY", `(${subscriptions},{${inMonths}})`, 40, words, [3, 2]),
    calls("MRRSCHEDULE", `(${subscriptions},${inMonths})`, 100, words, [2, 8]),
    calls("NETCHURN", `(${months},${inMonths})`, 20, words),
    calls("NETREVENUECHURN", `(${months},${inMonths})`, -0.1, words),
    calls("NPS", "({10;9;9;8;6})", 40, words),
    calls("NRR", `(${months},${inMonths})`, 1.1, words),
    calls("QUICKRATIO", `(${months},${inMonths})`, 3, words),
    calls("SEGMENT", '({5;90;10;70;""},0.5)', "Hand-held", words, [2, 1]),
    calls("STICKINESS", "(50,200)", 0.25, words),
    calls("TTV", '("2026-01-01","2026-01-13")', 12, words),
  ];
}

/** @param cell one-based row and column of the cell that is looked at, of an answer of several */
function calls(
  id: string,
  given: string,
  expected: Cell,
  words: SelfCheckWords,
  cell?: readonly [number, number],
): CellProbe {
  const call = `${namespace}.${id}${given}`;
  const formula = cell ? `=INDEX(${call},${cell.join(",")})` : `=${call}`;
  return {
    about: words.about.functions,
    name: `${namespace}.${id}`,
    column: "answer",
    cell: { formula },
    expected,
  };
}
