import { useEffect, useRef, useState, type RefObject } from "react";
import { describeCell } from "../../../core/sheet/cell";
import { isDateFormat } from "../../../core/sheet/dateFormat";
import { cellAddress } from "../../../core/sheet/sheetRange";
import { useFormatter } from "../../format/FormatterContext";
import { useTexts } from "../../format/TextsContext";
import { useRemembered } from "../../frame/PaneMemory";
import { failureMessage } from "../../workbook/failureMessage";
import type { PaneModel } from "./mrrPane";
import type { MrrFigures } from "./mrrState";
import { typedMoney } from "./typedMoney";

/** The end of the period that an amount was reported for. */
export type End = "opening" | "closing";

/** What was entered, and what came of it. */
interface Entered {
  /** The table and the date that it was entered for. */
  readonly about: string;
  readonly end: End;
  readonly typed: string;
  /** Where the amount came from, or why there is none. */
  readonly note: { readonly words: string; readonly isError: boolean } | null;
  /** The amount that is compared. */
  readonly reported: number | null;
}

const nothingEntered: Entered = { about: "", end: "closing", typed: "", note: null, reported: null };

export interface ReconcileForm extends Omit<Entered, "about"> {
  readonly dates: Readonly<Record<End, number>>;
  /** Counts what was asked: each answer is brought into sight, and one that was remembered is not. */
  readonly asked: number;
  /** Where the note stands. */
  readonly noteLine: RefObject<HTMLDivElement | null>;
  readonly chooseEnd: (end: End) => void;
  readonly type: (typed: string) => void;
  readonly compare: () => void;
  /** Takes the amount of the active cell. */
  readonly takeCell: () => Promise<void>;
}

/** What was entered to be compared, which is kept over other views as long as it is about the same table and day. */
export function useReconcile(pane: PaneModel, { table, period }: MrrFigures): ReconcileForm {
  const allTexts = useTexts();
  const format = useFormatter();
  const [kept, keep] = useRemembered("reconcile", nothingEntered);
  const [asked, setAsked] = useState(0);
  const noteLine = useRef<HTMLDivElement>(null);
  const { reconcile: texts } = allTexts.mrr;
  const dates: Readonly<Record<End, number>> = { opening: period.from, closing: period.to };
  const aboutOf = (end: End): string => JSON.stringify([table.range.sheet, table.range.table, dates[end]]);
  // An amount that was reported for another table or another day says nothing of this one.
  const entered = kept.about === aboutOf(kept.end) ? kept : { ...nothingEntered, end: kept.end };
  const { end, typed, note, reported } = entered;
  const enter = (change: Partial<Entered>): void => keep({ ...entered, ...change, about: aboutOf(change.end ?? end) });
  const refuse = (words: string): void => enter({ note: { words, isError: true }, reported: null });

  useEffect(() => {
    if (asked > 0 && note?.isError) noteLine.current?.scrollIntoView({ block: "nearest" });
  }, [asked, note]);

  const compare = (): void => {
    setAsked(asked + 1);
    const amount = typedMoney(typed, format.language);
    if (Number.isNaN(amount)) refuse(texts.notNumber(typed, format.money(195740.5, null, 2)));
    else enter({ note: note?.isError ? null : note, reported: amount });
  };

  const takeCell = async (): Promise<void> => {
    try {
      const { place, value, numberFormat } = await pane.mrr.readActiveCell();
      pane.dispatch({ type: "succeeded", action: "select" });
      setAsked(asked + 1);
      const address = `${place.sheet}!${cellAddress(place.row, place.column)}`;
      if (typeof value !== "number" || isDateFormat(numberFormat)) {
        refuse(texts.cellNotNumber(address, typeof value === "number" ? texts.date : describeCell(value)));
        return;
      }
      enter({
        typed: format.money(value, null, 2),
        note: { words: texts.fromCell(address), isError: false },
        // The cell's own figure, not the one rounded for the field.
        reported: value,
      });
    } catch (error) {
      pane.dispatch({ type: "messageShown", message: failureMessage(error, "select", allTexts) });
    }
  };

  return {
    ...{ end, typed, note, reported, dates, asked, noteLine, compare, takeCell },
    chooseEnd: (chosen) => enter({ end: chosen, reported: null }),
    type: (next) => enter({ typed: next, note: null, reported: null }),
  };
}
