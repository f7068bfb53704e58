import type { FunctionHelp } from "../../../../src/commands/formulas/functionHelp";
import { helpOf } from "../../../commands/formulas/functionsAtHand";

const churn: FunctionHelp = {
  id: "CHURN",
  name: "CHURN",
  summary: "Churn between two dates of a subscription table.",
  remarks: ["A customer has churned when its MRR is above 0 at `from` and 0 at `to`."],
  parameters: [
    { name: "table", description: "Subscriptions with the header row.", optional: false, choices: [] },
    { name: "from", description: "First day of the period.", optional: false, choices: [] },
    { name: "to", description: "First day after the period.", optional: true, choices: [] },
    {
      name: "measure",
      description: '"rate" if omitted.',
      optional: true,
      choices: [
        { value: "rate", meaning: "Share of the customers" },
        { value: "count", meaning: "Number of customers" },
      ],
    },
  ],
  returns: "A rate (0–1) or a number of customers.",
  spills: false,
  examples: [
    { formula: "=CS.CHURN(5, 100)", answer: "0.05" },
    { formula: "=CS.CHURN(1, 4)", answer: "0.25" },
  ],
  address: "help.html#churn",
};

/** Some functions as the build describes them, in its order; the last is in no topic. */
export const helpAtHand: readonly FunctionHelp[] = [
  churn,
  helpOf("HEALTHSCORE", "metrics poor good weights", { summary: "Health scores, one per account.", spills: true }),
  helpOf("MRR", "table date", { summary: "Monthly recurring revenue on a date." }),
  helpOf("NETCHURN", "table from to ends_inclusive", { summary: "What was sold minus what was lost." }),
  helpOf("NPS", "scores", { summary: "Net promoter score of answers from 0 to 10." }),
  helpOf("SEGMENT", "values share", { summary: "Hand-held for the top share of rows.", spills: true }),
  helpOf("ODDMENTS", "figures", { summary: "What nobody has put into a topic yet." }),
];
