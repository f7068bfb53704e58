import type { MrrDefinition } from "../../core/ledger/mrrDefinition";
import namespaceFile from "../../core/namespace.json";
import type { Policy } from "../../core/settings/policy";
import type { DateSerial } from "../../core/sheet/serialDate";
import type { SheetArea } from "../../core/sheet/sheetArea";
import type { PreviewFigures } from "../calculator/previewFigures";
import type { SourceCandidate } from "../findSources";
import type { FormulaDates } from "./formulaDates";
import type { FunctionParameter } from "./functionHelp";

/** What a workbook has for formulas to work on. */
export interface FormulaSources {
  /** The one to take first. */
  readonly subscriptions: readonly SourceCandidate[];
  /** What they are read by. */
  readonly definition: MrrDefinition;
  readonly accounts: Pick<PreviewFigures, "reading" | "model"> | null;
  readonly policy: Policy;
  readonly asOf: DateSerial;
}

/** A formula to start from. */
export interface FormulaProposal {
  readonly formula: string;
  readonly basis: ProposalBasis;
  /** The cells that it reads: it must not stand in them. */
  readonly reads: readonly SheetArea[];
  /** Rows of one column that its answer fills; `null` when that is not known before it calculates. */
  readonly rows: number | null;
}

/** Where the arguments of a proposal come from. */
export type ProposalBasis = SubscriptionsBasis | AccountsBasis | ExampleBasis;

export interface SubscriptionsBasis {
  readonly kind: "subscriptions";
  /** Name of the table or sheet. */
  readonly source: string;
  readonly dates: FormulaDates;
  /** What the formula reads it by: the default where it does not say otherwise. */
  readonly definition: MrrDefinition;
}

export interface AccountsBasis {
  readonly kind: "accounts";
  readonly source: string;
  readonly headers: readonly string[];
  /** The day up to which the formula looks, where it has one. */
  readonly asOf?: DateSerial;
  /** How many of the model's metrics the formula knows. */
  readonly metrics?: { readonly known: number; readonly all: number };
  /** Rows that count in the formula, though their accounts are not live: the pane's own figure leaves them out. */
  readonly notLive?: number;
  /** True when the formula ranks accounts otherwise than the pane does. */
  readonly ranksOtherwise?: boolean;
}

/** The function's own example, since something is missing. */
export interface ExampleBasis {
  readonly kind: "example";
  readonly lacks: Lack;
}

/** What is missing for a function to work on the workbook. */
export type Lack = "subscriptions" | "accounts" | "metrics" | "mrr" | "firstValue" | "nps" | "use" | "unknown";

/** What a function was found to work on. */
export interface FoundArguments<Basis = SubscriptionsBasis | AccountsBasis> {
  readonly arguments: readonly string[];
  readonly basis: Basis;
  readonly reads: readonly SheetArea[];
  /** Rows that the answer fills, where it fills several and their number is known. */
  readonly rows?: number;
}

/** @param parameters of the function, where it depends on them what can be said. */
export type FormulaProposer = (
  sources: FormulaSources,
  parameters: readonly FunctionParameter[],
) => FoundArguments | Lack;

/**
 * A call of a custom function.
 *
 * @example callText("NPS", ["Accounts!$L$2:$L$121"]) // "CS.NPS(Accounts!$L$2:$L$121)"
 */
export function callText(name: string, given: readonly string[]): string {
  return `${namespaceFile.namespace}.${name}(${given.join(", ")})`;
}
