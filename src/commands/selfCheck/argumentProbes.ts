import namespaceFile from "../../core/namespace.json";
import type { Cell } from "../../core/sheet/cell";
import { sampleCells, sampleMetrics } from "./checkSheet";
import type { CellProbe } from "./probe";
import type { SelfCheckWords } from "./selfCheckWords";

const { namespace } = namespaceFile;
const ending = '{"Customer","MRR","Start","End";"Acme",100,"2025-06-01","2026-01-10"}';

/** What cells and arguments that are left out are to a function, and which errors it answers with. */
export function argumentProbes(words: SelfCheckWords): readonly CellProbe[] {
  return [
    given(words.probes.blankCell, `HEALTHBUCKET(${sampleCells.blank})`, "Unknown", words),
    given(words.probes.emptyText, `HEALTHBUCKET(${sampleCells.emptyText})`, "Unknown", words),
    given(words.probes.leftOut, "HEALTHBUCKET(60,,80)", "Average", words),
    given(words.probes.leftOutLast, "HEALTHBUCKET(60)", "Average", words),
    given(words.probes.missingMetrics, `HEALTHCOVERAGE(${sampleMetrics},{2,1,1})`, 0.5, words),
    given(words.probes.dateCell, `TTV(${sampleCells.date},"2026-01-13")`, 12, words),
    given(words.probes.flag, `MRR(${ending},"2026-01-10",TRUE)`, 100, words),
    answersError(words.probes.divisionByZero, "CHURN(1,0)", "#DIV/0!", words),
    answersError(words.probes.invalidArgument, 'CHURN(5,"soon")', "#VALUE!", words),
    answersError(words.probes.noAnswer, 'NPS({"",""})', "#N/A", words),
    answersError(words.probes.errorCell, `CHURN(${sampleCells.error},100)`, "#N/A", words),
    {
      ...answersError(words.probes.otherNamespace, "", "#NAME?", words),
      cell: { formula: `=${namespace}X.STICKINESS(50,200)` },
    },
  ];
}

function given(name: string, call: string, expected: Cell, words: SelfCheckWords): CellProbe {
  return { about: words.about.arguments, name, column: "answer", cell: { formula: `=${namespace}.${call}` }, expected };
}

function answersError(name: string, call: string, code: string, words: SelfCheckWords): CellProbe {
  return { ...given(name, call, { code }, words), about: words.about.errors };
}
