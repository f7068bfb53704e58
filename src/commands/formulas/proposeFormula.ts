import { accountProposers } from "./accountProposers";
import { callText, type FormulaProposal, type FormulaSources } from "./formulaProposal";
import type { FunctionHelp } from "./functionHelp";
import { subscriptionProposers, tableProposer } from "./subscriptionProposers";

/**
 * Proposes a formula with the user's own ranges: functions of a subscription table over the one that fits best and the
 * last full month or year, the others over recognised columns of the accounts. Where nothing fits, and for a function
 * that nothing is known of, its first example.
 *
 * @example proposeFormula(churn, sources).formula // "=CS.CHURN(Subscriptions[#All], DATE(2026,10,1), DATE(2026,11,1))"
 */
export function proposeFormula(help: FunctionHelp, sources: FormulaSources): FormulaProposal {
  const propose = accountProposers[help.id] ?? subscriptionProposers[help.id] ?? tableProposer(help.parameters);
  const found = propose?.(sources, help.parameters) ?? "unknown";
  if (typeof found === "string") {
    const formula = help.examples[0]?.formula ?? `=${callText(help.name, [])}`;
    return { formula, basis: { kind: "example", lacks: found }, reads: [], rows: help.spills ? null : 1 };
  }
  const { basis, reads } = found;
  return {
    formula: `=${callText(help.name, found.arguments)}`,
    basis,
    reads,
    rows: help.spills ? (found.rows ?? null) : 1,
  };
}
