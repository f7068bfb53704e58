import { asOfDay, dayOf } from "../../commands/asOfDay";
import type { SourceReference, SpreadsheetHost } from "../../commands/spreadsheetHost";
import type { Formatter } from "../format/formatter";
import type { Status } from "../frame/StatusBar";
import { sourceTitle } from "../features/place/sourceChoices";
import { readTable } from "../features/mrr/mrrState";
import { previewedFigures, type PaneState } from "./paneState";
import { problemSources } from "../features/problems/problemSources";
import type { Texts } from "../../texts/texts";

/** The status bar's words. */
export function paneStatus(
  state: PaneState,
  hostKind: SpreadsheetHost["kind"],
  format: Formatter,
  now: Date,
  allTexts: Texts,
): Status {
  const { status: texts, source: sourceTexts } = allTexts.pane;
  const figures = previewedFigures(state);
  const { source, rows } = sourceInView(state);
  const name = source === null ? null : sourceTitle(source, state.sources, allTexts);
  return {
    source: sourceWords(name, rows === null ? null : format.count(rows), allTexts),
    sourceName:
      name === null || rows === null
        ? (name ?? texts.noSource)
        : texts.sourceName(name, sourceTexts.rows(rows, format.count(rows))),
    problems: problemFigures(state, format, allTexts),
    asOf: figures === null && rows === null ? null : format.date(asOfDay(state.policy, dayOf(now))),
    lastRun: state.view === "mrr" ? null : lastRunWords(state, format, now, allTexts),
    host: texts.host[hostKind],
  };
}

function problemFigures(state: PaneState, { count }: Formatter, allTexts: Texts): Status["problems"] {
  const { status: texts } = allTexts.pane;
  const sources = problemSources(state);
  const all = sources.reduce((sum, { problems }) => sum + problems.count, 0);
  if (all === 0) return null;
  const errors = sources.reduce((sum, { problems }) => sum + problems.errors, 0);
  const others = all - errors;
  return {
    errors: count(errors),
    others: count(others),
    name: texts.problems(texts.errors(errors, count(errors)), texts.others(others, count(others))),
  };
}

/** What the view in sight is about, and its rows once they were read. */
function sourceInView(state: PaneState): { readonly source: SourceReference | null; readonly rows: number | null } {
  // Problems may be those of subscriptions alone.
  const isMrr = state.view === "mrr" || (state.view === "problems" && state.source === null);
  if (!isMrr) return { source: state.source, rows: previewedFigures(state)?.reading.rows ?? null };
  const table = readTable(state.mrr);
  return { source: state.mrr.source, rows: table && Math.max(0, table.range.rows - 1) };
}

function sourceWords(name: string | null, rows: string | null, allTexts: Texts): string {
  const { status: texts } = allTexts.pane;
  if (name === null) return texts.noSource;
  return rows === null ? name : texts.source(name, rows);
}

function lastRunWords({ run, result }: PaneState, format: Formatter, now: Date, allTexts: Texts): string {
  const { status: texts } = allTexts.pane;
  if (run !== null) return texts.running;
  return result === null ? texts.notYet : format.time(result.finished, now);
}
