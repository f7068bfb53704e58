import namespaceFile from "../../core/namespace.json";
import { textColumn } from "../../core/report/layout/resultColumns";
import type { ResultSheet, ResultTable } from "../../core/report/layout/resultSheet";
import { isoDate } from "../../core/sheet/serialDate";
import { dayOf } from "../asOfDay";
import type { SpreadsheetHost } from "../spreadsheetHost";
import type { ProbeResult } from "./probe";
import type { SelfCheckWords } from "./selfCheckWords";

/** The sheet as the check leaves it: how it went and where, every probe, and what a person has to look at. */
export function reportSheet(
  results: readonly ProbeResult[],
  host: Pick<SpreadsheetHost, "kind" | "program">,
  moment: Date,
  words: SelfCheckWords,
): ResultSheet {
  const passed = results.filter((result) => result.passed).length;
  return {
    key: "selfCheck",
    name: words.sheet,
    frozenRows: 0,
    tables: [
      {
        name: "CS_SelfCheckRun",
        title: words.titles.run,
        columns: [textColumn("item", words.headers.item, 26), textColumn("value", words.headers.value, 44)],
        rows: [
          [words.run.result, words.run.passed(passed, results.length)],
          [words.run.host, programWords(host, words)],
          [words.run.namespace, namespaceFile.namespace],
          [words.run.date, `${isoDate(dayOf(moment))} ${timeOf(moment)}`],
        ],
        keyColumns: [0],
      },
      probesTable(results, words),
      byEyeTable(words),
    ],
  };
}

function probesTable(results: readonly ProbeResult[], words: SelfCheckWords): ResultTable {
  return {
    name: "CS_SelfCheck",
    title: words.titles.probes,
    columns: [
      textColumn("about", words.headers.about, 26),
      textColumn("probe", words.headers.probe, 44),
      textColumn("expected", words.headers.expected, 34),
      textColumn("found", words.headers.found, 34),
      textColumn("result", words.headers.result, 10),
    ],
    rows: results.map(({ about, name, expected, found, passed }) => [
      about,
      name,
      expected,
      found,
      passed ? words.passed : words.failed,
    ]),
    keyColumns: [1],
  };
}

function byEyeTable(words: SelfCheckWords): ResultTable {
  return {
    name: "CS_SelfCheckByEye",
    title: words.titles.byEye,
    columns: [textColumn("what", words.headers.what, 26), textColumn("lookFor", words.headers.lookFor, 44)],
    rows: words.byEye(namespaceFile.namespace),
    keyColumns: [0],
  };
}

function programWords({ kind, program }: Pick<SpreadsheetHost, "kind" | "program">, words: SelfCheckWords): string {
  const name = words.run.hosts[kind];
  return program ? words.run.program(name, program.version, program.platform) : name;
}

function timeOf(moment: Date): string {
  return [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
