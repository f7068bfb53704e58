import type { FunctionHelp } from "../../../src/commands/formulas/functionHelp";

/** Help with nothing in it but what a proposal looks at. */
export function helpOf(id: string, parameters: string, more: Partial<FunctionHelp> = {}): FunctionHelp {
  return {
    id,
    name: id,
    summary: `What ${id} answers.`,
    remarks: [],
    parameters: parameters.split(" ").map((name) => ({ name, description: name, optional: false, choices: [] })),
    returns: "",
    spills: false,
    examples: [
      { formula: `=CS.${id}(1, 2)`, answer: "3" },
      { formula: `=CS.${id}(2, 2)`, answer: "4" },
    ],
    address: `help.html#${id.toLowerCase()}`,
    ...more,
  };
}

const spills = { spills: true };

/** The functions of the specification, as far as a proposal looks at them. */
export const functionsAtHand: readonly FunctionHelp[] = [
  helpOf("MRR", "table date ends_inclusive"),
  helpOf("MRRSCHEDULE", "table from to step_months ends_inclusive", spills),
  helpOf("MRRBY", "table dates ends_inclusive", spills),
  helpOf("CHURN", "table from to measure ends_inclusive"),
  helpOf("NETCHURN", "table from to measure ends_inclusive"),
  helpOf("NETREVENUECHURN", "table from to ends_inclusive"),
  helpOf("NRR", "table from to ends_inclusive"),
  helpOf("GRR", "table from to ends_inclusive"),
  helpOf("QUICKRATIO", "table from to ends_inclusive"),
  helpOf("COHORTS", "table from to measure step_months ends_inclusive", spills),
  helpOf("HEALTHSCORE", "metrics poor good weights min_coverage", spills),
  helpOf("HEALTHCOVERAGE", "metrics weights", spills),
  helpOf("HEALTHBUCKET", "scores average_from good_from", spills),
  helpOf("HEALTHNEXT", "metrics poor good names weights average_from good_from", spills),
  helpOf("TTV", "starts values as_of statistic ends"),
  helpOf("SEGMENT", "values share", spills),
  helpOf("NPS", "scores"),
  helpOf("STICKINESS", "dau mau", spills),
];

/** The help of one of them. */
export function functionAtHand(id: string): FunctionHelp {
  const help = functionsAtHand.find((candidate) => candidate.id === id);
  if (!help) throw new RangeError(`There is no ${id}`);
  return help;
}
