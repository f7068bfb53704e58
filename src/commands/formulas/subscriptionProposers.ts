import { defaultMrrDefinition } from "../../core/ledger/mrrDefinition";
import { areaReference } from "../../core/sheet/sheetArea";
import type { SourceCandidate } from "../findSources";
import { dateArguments, datesWithin, lastMonth, lastMonthStarts, lastYear, onDay, type DatesFor } from "./formulaDates";
import type { FormulaProposer } from "./formulaProposal";
import type { FunctionParameter } from "./functionHelp";

/** The functions of a subscription table whose dates are not the last month. */
export const subscriptionProposers: Readonly<Record<string, FormulaProposer>> = {
  MRR: ofSubscriptions(onDay),
  MRRSCHEDULE: ofSubscriptions(lastYear),
  MRRBY: ofSubscriptions(lastMonthStarts),
  COHORTS: ofSubscriptions(lastYear),
};

/** Any other function of a table and two dates is asked about the last month. */
export function tableProposer(parameters: readonly FunctionParameter[]): FormulaProposer | undefined {
  const [table, from, to] = parameters.map(({ name }) => name);
  return table === "table" && from === "from" && to === "to" ? ofSubscriptions(lastMonth) : undefined;
}

function ofSubscriptions(datesFor: DatesFor): FormulaProposer {
  return ({ subscriptions, definition, asOf }, parameters) => {
    const best = bestOf(subscriptions);
    if (best === undefined) return "subscriptions";
    const { source, area, known } = best;
    const dates = known ? datesWithin(known, asOf, datesFor) : datesFor(asOf);
    const given = [tableReference(best), ...dateArguments(dates)];
    // A grid has no end dates.
    const place =
      definition.endsInclusive && !known ? parameters.findIndex(({ name }) => name === "ends_inclusive") : -1;
    const saysEnds = place >= given.length;
    return {
      // What is left blank in between is as the function takes it by itself.
      arguments: saysEnds ? [...given, ...Array<string>(place - given.length).fill(""), "TRUE"] : given,
      basis: {
        kind: "subscriptions",
        source: source.table ?? source.sheet,
        dates,
        definition: saysEnds ? definition : defaultMrrDefinition,
      },
      reads: [area],
    };
  };
}

/** Of a sheet and a table on it that fit alike the table: a reference to it follows it as it grows. */
function bestOf(candidates: readonly SourceCandidate[]): SourceCandidate | undefined {
  const [best] = candidates;
  const table = candidates.find(
    ({ source, recognised }) =>
      source.table !== undefined && source.sheet === best?.source.sheet && recognised === best.recognised,
  );
  return table ?? best;
}

/** The header row belongs to it: that is how the functions find their columns. */
function tableReference({ source, area }: SourceCandidate): string {
  return source.table === undefined ? areaReference(area) : `${source.table}[#All]`;
}
