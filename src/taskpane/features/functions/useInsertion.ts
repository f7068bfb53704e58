import { useAnnounce } from "@fluentui/react-components";
import { useState } from "react";
import { insertFormula } from "../../../commands/formulas/insertFormula";
import type { FilledCell, SourceInfo } from "../../../commands/spreadsheetHost";
import { areaHolds } from "../../../core/sheet/sheetArea";
import { useFormatter } from "../../format/FormatterContext";
import type { PaneMessage } from "../../frame/FailureMessage";
import { failureMessage } from "../../workbook/failureMessage";
import { isReadingCurrent, readTable, type MrrState } from "../mrr/mrrState";
import type { PaneModel } from "../../workbook/usePane";
import { placeAddress, shortContent } from "./formulaWords";
import type { FormulaDraft } from "./useFormulaDraft";
import { useFormulaTarget, type FormulaTarget } from "./useFormulaTarget";
import { useTexts } from "../../format/TextsContext";
import type { Texts } from "../../../texts/texts";

/** A formula on its way into the active cell. */
export interface Insertion {
  readonly formula: string;
  readonly target: FormulaTarget | null;
  /** Why it cannot be inserted, in words. */
  readonly obstacle: string | null;
  /** What speaks against inserting it, in words; once it is done, against what it shows. */
  readonly warnings: readonly string[];
  /** What the user is asked about: the cell is not empty. */
  readonly asking: FilledCell | null;
  /** True while the cell in sight is the one that it was inserted into last. */
  readonly isDone: boolean;
  /** What is worth knowing once it is done, in words. */
  readonly remark: string | null;
  readonly failure: PaneMessage | null;
  readonly insert: () => void;
  /** The answers to the question. */
  readonly replace: () => void;
  readonly keep: () => void;
  readonly dismissFailure: () => void;
}

type Outcome =
  | { readonly kind: "idle" }
  | { readonly kind: "asking"; readonly found: FilledCell }
  | { readonly kind: "done"; readonly warnings: readonly string[] }
  | { readonly kind: "failed"; readonly message: PaneMessage };

const idle: Outcome = { kind: "idle" };

/** Inserts a draft into the active cell; what is filled is replaced only after the user agreed to it. */
export function useInsertion(pane: PaneModel, draft: FormulaDraft | null): Insertion {
  const allTexts = useTexts();
  const { announce } = useAnnounce();
  const format = useFormatter();
  const target = useFormulaTarget(pane.host, rowsNeeded(draft));
  const formula = draft?.text.trim() ?? "";
  const { insert: texts } = allTexts.functions;
  const obstacle = obstacleOf(target, draft, allTexts);
  const remark = remarkOn(draft, formula, allTexts);
  const faults = faultsOf(draft, pane.state.mrr);
  const ofFaults = faults === 0 ? [] : [allTexts.mrr.write.errorsStop(faults, format.count(faults))];
  const [last, setLast] = useState<{ readonly of: string; readonly outcome: Outcome }>({ of: "", outcome: idle });
  // Another cell, function or text is another question. A proposal is the same one when it follows what was just inserted.
  const key = JSON.stringify([target?.place, draft?.id, draft?.isEdited ? formula : null]);
  const outcome = last.of === key ? last.outcome : idle;
  const settle = (next: Outcome): void => setLast({ of: key, outcome: next });

  const insert = (replacing: string | null): void => {
    if (target === null || obstacle !== null) return;
    const { place } = target;
    insertFormula(pane.host, { place, formula, replacing }).then(
      (result) => {
        if (result.kind === "occupied") return settle({ kind: "asking", found: result.found });
        // On the table's own sheet what was read of it is out of date from here on, and says nothing any more.
        const isNotKnown = result.isUnknown && draft !== null && isCallOf(draft, formula);
        const warnings = [...(isNotKnown ? [texts.notKnown(draft.id)] : []), ...ofFaults];
        settle({ kind: "done", warnings });
        announce([texts.inserted(placeAddress(place, allTexts)), ...warnings, remark ?? ""].join(" ").trim());
      },
      (error: unknown) => settle({ kind: "failed", message: failureMessage(error, "insert", allTexts) }),
    );
  };
  const done = outcome.kind === "done" && target !== null && target.found !== null ? outcome : null;
  return {
    formula,
    target,
    obstacle,
    warnings: done?.warnings ?? [
      ...(target === null ? [] : warningsOf(target, pane.state.sources, allTexts)),
      ...ofFaults,
    ],
    asking: outcome.kind === "asking" ? outcome.found : null,
    isDone: done !== null,
    remark,
    failure: outcome.kind === "failed" ? outcome.message : null,
    insert: () => insert(null),
    replace: () => {
      if (outcome.kind === "asking") insert(outcome.found.content);
    },
    keep: () => settle(idle),
    dismissFailure: () => settle(idle),
  };
}

function rowsNeeded(draft: FormulaDraft | null): number | null {
  if (draft === null) return null;
  return draft.isEdited ? 1 : (draft.proposal.rows ?? 1);
}

function obstacleOf(target: FormulaTarget | null, draft: FormulaDraft | null, allTexts: Texts): string | null {
  const { insert: texts } = allTexts.functions;
  if (draft === null || draft.text.trim() === "") return texts.noFormula;
  if (target === null) return texts.noCell;
  const { place } = target;
  const readsItself = !draft.isEdited && draft.proposal.reads.some((area) => areaHolds(area, place));
  return readsItself ? texts.readsItself(placeAddress(place, allTexts)) : null;
}

function isCallOf(draft: FormulaDraft, formula: string): boolean {
  return formula.includes(`.${draft.id}(`);
}

function remarkOn(draft: FormulaDraft | null, formula: string, texts: Texts): string | null {
  if (draft === null || !isCallOf(draft, formula)) return null;
  return texts.functions.insert.afterwards[draft.id] ?? null;
}

/** The errors in the table that a proposal reads, as far as the MRR view has read it and it has not changed since. */
function faultsOf(draft: FormulaDraft | null, mrr: MrrState): number {
  const table = isReadingCurrent(mrr) ? readTable(mrr) : null;
  if (draft === null || draft.isEdited || table === null) return 0;
  const { sheet, firstRow, firstColumn } = table.range;
  const isRead = draft.proposal.reads.some((area) => areaHolds(area, { sheet, row: firstRow, column: firstColumn }));
  return isRead ? table.faults : 0;
}

function warningsOf(
  { place, inTheWay }: FormulaTarget,
  sources: readonly SourceInfo[],
  allTexts: Texts,
): readonly string[] {
  const { insert: texts } = allTexts.functions;
  const isOurs = sources.some(({ sheet, resultKey }) => sheet === place.sheet && resultKey !== null);
  return [
    ...(isOurs ? [texts.ownSheet(place.sheet)] : []),
    ...(inTheWay === null ? [] : [texts.inTheWay(placeAddress(inTheWay, allTexts), shortContent(inTheWay.content))]),
  ];
}
