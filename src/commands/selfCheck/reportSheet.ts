import namespaceFile from "../../core/namespace.json";
import { textColumn } from "../../core/report/layout/resultColumns";
import type { ResultSheet, ResultTable } from "../../core/report/layout/resultSheet";
import { isoDate } from "../../core/sheet/serialDate";
import { selfCheckTexts } from "../../core/texts/selfCheck";
import { dayOf } from "../asOfDay";
import type { SpreadsheetHost } from "../spreadsheetHost";
import type { ProbeResult } from "./probe";

const { titles, headers, run } = selfCheckTexts;

/** The sheet as the check leaves it: how it went and where, every probe, and what a person has to look at. */
export function reportSheet(
  results: readonly ProbeResult[],
  host: Pick<SpreadsheetHost, "kind" | "program">,
  moment: Date,
): ResultSheet {
  const passed = results.filter((result) => result.passed).length;
  return {
    key: "selfCheck",
    name: selfCheckTexts.sheet,
    frozenRows: 0,
    tables: [
      {
        name: "CS_SelfCheckRun",
        title: titles.run,
        columns: [textColumn("item", headers.item, 26), textColumn("value", headers.value, 44)],
        rows: [
          [run.result, run.passed(passed, results.length)],
          [run.host, programWords(host)],
          [run.namespace, namespaceFile.namespace],
          [run.date, `${isoDate(dayOf(moment))} ${timeOf(moment)}`],
        ],
        keyColumns: [0],
      },
      probesTable(results),
      byEyeTable,
    ],
  };
}

function probesTable(results: readonly ProbeResult[]): ResultTable {
  return {
    name: "CS_SelfCheck",
    title: titles.probes,
    columns: [
      textColumn("about", headers.about, 26),
      textColumn("probe", headers.probe, 44),
      textColumn("expected", headers.expected, 34),
      textColumn("found", headers.found, 34),
      textColumn("result", headers.result, 10),
    ],
    rows: results.map(({ about, name, expected, found, passed }) => [
      about,
      name,
      expected,
      found,
      passed ? selfCheckTexts.passed : selfCheckTexts.failed,
    ]),
    keyColumns: [1],
  };
}

const byEyeTable: ResultTable = {
  name: "CS_SelfCheckByEye",
  title: titles.byEye,
  columns: [textColumn("what", headers.what, 26), textColumn("lookFor", headers.lookFor, 44)],
  rows: selfCheckTexts.byEye,
  keyColumns: [0],
};

function programWords({ kind, program }: Pick<SpreadsheetHost, "kind" | "program">): string {
  const name = run.hosts[kind];
  return program ? run.program(name, program.version, program.platform) : name;
}

function timeOf(moment: Date): string {
  return [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
