import { useCallback, useMemo, useState } from "react";
import type { PreviewFigures } from "../../../../commands/calculator/previewFigures";
import type { DifferingAccount } from "../../../../core/report/differingAccounts";
import { useTexts } from "../../../format/TextsContext";
import { useRowWindow } from "../../../frame/list/useRowWindow";
import type { FindRow } from "../../../frame/list/useTypeAhead";
import { failureMessage } from "../../../workbook/failureMessage";
import { useQuestion } from "../../../workbook/useQuestion";
import type { PlacePane } from "../placePane";

export interface DifferingAccounts {
  /** `null` for one that is not at hand. */
  readonly account: (index: number) => DifferingAccount | null;
  readonly find: FindRow;
  /** Tells which of them are in sight. */
  readonly need: (from: number, to: number) => void;
}

/** The accounts that differ by a bucket, as far as they were asked for. */
export function useDifferingAccounts({ calculator, dispatch }: PlacePane, figures: PreviewFigures): DifferingAccounts {
  const texts = useTexts();
  const { from, to, need } = useRowWindow();
  // With other figures they are other accounts.
  const question = useMemo(() => ({ figures, from, to }), [figures, from, to]);
  const [last, setLast] = useState<{
    readonly question: typeof question;
    readonly accounts: readonly DifferingAccount[];
  } | null>(null);
  const tellFailure = useCallback(
    (error: unknown) => dispatch({ type: "messageShown", message: failureMessage(error, "preview", texts) }),
    [dispatch, texts],
  );
  const fetch = useCallback(
    async (isWanted: () => boolean): Promise<void> => {
      try {
        const accounts = await calculator.differingAccounts(question.from, question.to);
        if (isWanted()) setLast({ question, accounts });
      } catch (error) {
        if (isWanted()) tellFailure(error);
      }
    },
    [calculator, question, tellFailure],
  );
  useQuestion(last?.question === question ? null : question, fetch);
  const find = useCallback(
    async (start: string, first: number) => {
      try {
        return await calculator.findDifferingAccount(start, first);
      } catch (error) {
        tellFailure(error);
        return null;
      }
    },
    [calculator, tellFailure],
  );
  const isAboutThese = last?.question.figures === figures;
  const account = (index: number): DifferingAccount | null =>
    isAboutThese ? (last.accounts[index - last.question.from] ?? null) : null;
  return { account, find, need };
}
