import { asOfDay, dayOf } from "../../commands/asOfDay";
import type { Texts } from "../../texts/texts";
import type { Formatter } from "../format/formatter";
import type { Feature } from "../workbook/feature";
import { knownAccounts, type KnownSource } from "../workbook/knownSource";
import { sourceTitle } from "../workbook/sourceChoice";
import type { WholePane } from "../workbook/usePane";
import type { Status } from "./StatusBar";

/** The status bar's words, with `active` in sight. */
export function paneStatus(
  features: readonly Feature[],
  active: Feature,
  { state, known, host, now }: WholePane,
  format: Formatter,
  allTexts: Texts,
): Status {
  const { status: texts, source: sourceTexts } = allTexts.pane;
  const source = active.status.source(known);
  const rows = source?.rows ?? null;
  const reference = source?.reference ?? null;
  const name = reference === null ? null : sourceTitle(reference, state.sources, allTexts);
  const isRead = rows !== null || (knownAccounts(known)?.figures ?? null) !== null;
  return {
    source: sourceWords(name, rows === null ? null : format.count(rows), allTexts),
    sourceName:
      name === null || rows === null
        ? (name ?? texts.noSource)
        : texts.sourceName(name, sourceTexts.rows(rows, format.count(rows))),
    problems: problemFigures(known, format, allTexts),
    asOf: isRead ? format.date(asOfDay(state.policy, dayOf(now()))) : null,
    lastRun: active.status.showsRuns ? lastRunWords(features, state, format, now(), allTexts) : null,
    host: texts.host[host.kind],
  };
}

function problemFigures(known: readonly KnownSource[], { count }: Formatter, allTexts: Texts): Status["problems"] {
  const { status: texts } = allTexts.pane;
  const read = known.map(({ problems }) => problems).filter((problems) => problems !== null);
  const all = read.reduce((sum, problems) => sum + problems.count, 0);
  if (all === 0) return null;
  const errors = read.reduce((sum, problems) => sum + problems.errors, 0);
  const others = all - errors;
  return {
    errors: count(errors),
    others: count(others),
    name: texts.problems(texts.errors(errors, count(errors)), texts.others(others, count(others))),
  };
}

function sourceWords(name: string | null, rows: string | null, allTexts: Texts): string {
  const { status: texts } = allTexts.pane;
  if (name === null) return texts.noSource;
  return rows === null ? name : texts.source(name, rows);
}

function lastRunWords(
  features: readonly Feature[],
  state: WholePane["state"],
  format: Formatter,
  now: Date,
  texts: Texts,
): string | null {
  const words = features.flatMap(({ status }) => status.lastRun?.(state, format, now, texts) ?? []);
  return words[0] ?? null;
}
