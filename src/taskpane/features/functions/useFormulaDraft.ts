import { useMemo } from "react";
import { asOfDay, dayOf } from "../../../commands/asOfDay";
import type { FormulaProposal } from "../../../commands/formulas/formulaProposal";
import type { FunctionHelp } from "../../../commands/formulas/functionHelp";
import { defaultMrrDefinition } from "../../../core/ledger/mrrDefinition";
import { proposeFormula } from "../../../commands/formulas/proposeFormula";
import { knownAccounts, knownSubscriptions } from "../../workbook/knownSource";
import { inFront } from "../../workbook/sourceReference";
import type { FunctionsPane } from "./functionsPane";

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
export function useFormulaDraft(pane: FunctionsPane, help: FunctionHelp | null): FormulaDraft | null {
  const { state } = pane;
  const { policy, found } = state;
  const known = knownSubscriptions(pane.known);
  const source = known?.reference ?? null;
  const definition = known?.definition ?? defaultMrrDefinition;
  const accounts = knownAccounts(pane.known)?.figures ?? null;
  const asOf = asOfDay(policy, dayOf(pane.now()));
  const proposal = useMemo(() => {
    // Formulas are about the table that the MRR view is about.
    const subscriptions = inFront(found.subscriptions, source);
    return help && proposeFormula(help, { subscriptions, definition, accounts, policy, asOf });
  }, [help, found, source, definition, accounts, policy, asOf]);
  if (help === null || proposal === null) return null;
  const { id } = help;
  const own = state.functions.typed[id];
  const type = (formula: string | null): void =>
    pane.dispatch({ type: "functions", event: { type: "typed", id, formula } });
  return {
    id,
    text: own ?? proposal.formula,
    proposal,
    isEdited: own !== undefined,
    edit: (text) => type(text === proposal.formula ? null : text),
    reset: () => type(null),
  };
}
