import type { SpreadsheetHost } from "../../commands/spreadsheetHost";
import { paneTexts } from "../../core/texts/pane";
import type { Formatter } from "../format/formatter";
import type { Status } from "../frame/StatusBar";
import { sourceTitle } from "../place/sourceChoices";
import { previewedPlacement, previewedProblems, type PaneState } from "./paneState";

/** The status bar's words. */
export function paneStatus(state: PaneState, hostKind: SpreadsheetHost["kind"], format: Formatter, now: Date): Status {
  const { status: texts, source: sourceTexts } = paneTexts;
  const placement = previewedPlacement(state);
  const problems = previewedProblems(state) ?? [];
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const others = problems.length - errors;
  const name = state.source === null ? null : sourceTitle(state.source, state.sources);
  const rows = placement?.reading.rows ?? null;
  return {
    source: sourceWords(name, rows === null ? null : format.count(rows)),
    sourceName:
      name === null || rows === null
        ? (name ?? texts.noSource)
        : texts.sourceName(name, sourceTexts.rows(rows, format.count(rows))),
    errors,
    errorsName: texts.errors(errors, format.count(errors)),
    others,
    othersName: texts.others(others, format.count(others)),
    asOf: placement === null ? null : format.date(placement.asOf),
    lastRun: lastRunWords(state, format, now),
    host: texts.host[hostKind],
  };
}

function sourceWords(name: string | null, rows: string | null): string {
  const { status: texts } = paneTexts;
  if (name === null) return texts.noSource;
  return rows === null ? name : texts.source(name, rows);
}

function lastRunWords({ run, result }: PaneState, format: Formatter, now: Date): string {
  const { status: texts } = paneTexts;
  if (run !== null) return texts.running;
  return result === null ? texts.notYet : format.time(result.finished, now);
}
