/** The topics of functions, and the functions of each, in the order in which they are listed. */
export const functionTopics = [
  {
    id: "mrr",
    functions: [
      ...["MRR", "MRRSCHEDULE", "MRRBY", "CHURN", "NETCHURN", "NETREVENUECHURN"],
      ...["NRR", "GRR", "QUICKRATIO", "COHORTS"],
    ],
  },
  { id: "health", functions: ["HEALTHSCORE", "HEALTHBUCKET", "HEALTHNEXT", "HEALTHCOVERAGE"] },
  { id: "timeToValue", functions: ["TTV"] },
  { id: "lists", functions: ["SEGMENT", "NPS", "STICKINESS"] },
] as const;
