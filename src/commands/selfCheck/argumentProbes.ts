import namespaceFile from "../../core/namespace.json";
import type { Cell } from "../../core/sheet/cell";
import { selfCheckTexts } from "../../core/texts/selfCheck";
import { sampleCells, sampleMetrics } from "./checkSheet";
import type { CellProbe } from "./probe";

const { namespace } = namespaceFile;
const { about, probes } = selfCheckTexts;
const ending = '{"Customer","MRR","Start","End";"Acme",100,"2025-06-01","2026-01-10"}';

/** What cells and arguments that are left out are to a function, and which errors it answers with. */
export const argumentProbes: readonly CellProbe[] = [
  given(probes.blankCell, `HEALTHBUCKET(${sampleCells.blank})`, "Unknown"),
  given(probes.emptyText, `HEALTHBUCKET(${sampleCells.emptyText})`, "Unknown"),
  given(probes.leftOut, "HEALTHBUCKET(60,,80)", "Average"),
  given(probes.leftOutLast, "HEALTHBUCKET(60)", "Average"),
  given(probes.missingMetrics, `HEALTHCOVERAGE(${sampleMetrics},{2,1,1})`, 0.5),
  given(probes.dateCell, `TTV(${sampleCells.date},"2026-01-13")`, 12),
  given(probes.flag, `MRR(${ending},"2026-01-10",TRUE)`, 100),
  answersError(probes.divisionByZero, "CHURN(1,0)", "#DIV/0!"),
  answersError(probes.invalidArgument, 'CHURN(5,"soon")', "#VALUE!"),
  answersError(probes.noAnswer, 'NPS({"",""})', "#N/A"),
  answersError(probes.errorCell, `CHURN(${sampleCells.error},100)`, "#N/A"),
  { ...answersError(probes.otherNamespace, "", "#NAME?"), cell: { formula: `=${namespace}X.STICKINESS(50,200)` } },
];

function given(name: string, call: string, expected: Cell): CellProbe {
  return { about: about.arguments, name, column: "answer", cell: { formula: `=${namespace}.${call}` }, expected };
}

function answersError(name: string, call: string, code: string): CellProbe {
  return { ...given(name, call, { code }), about: about.errors };
}
