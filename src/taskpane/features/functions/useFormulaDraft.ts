import { useMemo } from "react";
import { asOfDay, dayOf } from "../../../commands/asOfDay";
import type { FormulaProposal } from "../../../commands/formulas/formulaProposal";
import type { FunctionHelp } from "../../../commands/formulas/functionHelp";
import { proposeFormula } from "../../../commands/formulas/proposeFormula";
import { useRemembered } from "../../frame/PaneMemory";
import { previewedFigures } from "../../workbook/paneState";
import { inFront } from "../../workbook/sourceReference";
import type { PaneModel } from "../../workbook/usePane";

/** A formula before it is inserted: proposed, until the user changes it. */
export interface FormulaDraft {
  /** The function that it is of. */
  readonly id: string;
  readonly text: string;
  readonly proposal: FormulaProposal;
  /** True when the text is the user's own. */
  readonly isEdited: boolean;
  readonly edit: (text: string) => void;
  /** Goes back to the proposal. */
  readonly reset: () => void;
}

/** The draft of the function that is open. The proposal follows the workbook; what the user typed stays until it is reset. */
export function useFormulaDraft(pane: PaneModel, help: FunctionHelp | null): FormulaDraft | null {
  const { state } = pane;
  const { policy, found } = state;
  const { source, definition } = state.mrr;
  const accounts = previewedFigures(state);
  const asOf = asOfDay(policy, dayOf(pane.now()));
  const proposal = useMemo(() => {
    // Formulas are about the table that the MRR view is about.
    const subscriptions = inFront(found.subscriptions, source);
    return help && proposeFormula(help, { subscriptions, definition, accounts, policy, asOf });
  }, [help, found, source, definition, accounts, policy, asOf]);
  const [typed, setTyped] = useRemembered<Readonly<Record<string, string>>>("typed formulas", {});
  if (help === null || proposal === null) return null;
  const { [help.id]: own, ...others } = typed;
  const reset = (): void => setTyped(others);
  return {
    id: help.id,
    text: own ?? proposal.formula,
    proposal,
    isEdited: own !== undefined,
    edit: (text) => (text === proposal.formula ? reset() : setTyped({ ...others, [help.id]: text })),
    reset,
  };
}
