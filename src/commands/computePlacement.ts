import { readAccounts } from "../core/accounts/readAccounts";
import { scoreAccounts } from "../core/health/scoreAccounts";
import { assignPortfolios } from "../core/portfolios/assignPortfolios";
import { chooseTeam } from "../core/portfolios/chooseTeam";
import { summarise } from "../core/report/summarise";
import { segmentAccounts } from "../core/segmentation/segmentAccounts";
import type { PlacementInput, PlacementOutcome } from "./placementRequest";

/** The stages of a placement, in their order; `keptStages` has them with a memory. */
export const placementStages = {
  readAccounts,
  scoreAccounts,
  segmentAccounts,
  chooseTeam,
  assignPortfolios,
  summarise,
};
export type Stages = typeof placementStages;

/**
 * The main job, as the product's table of contents: an accounts sheet becomes accounts and problems; accounts get a health
 * score, a place in the 80/20 and a CSM; and everything that was found out is put together as one `Placement`.
 *
 * Pure: the same input gives the same answer, in any order of the rows. What is wrong with the input comes out as problems.
 * It pauses after every stage, so that whoever runs it may do something else in between, or leave it there.
 */
export function* placementSteps(
  { accounts, team, policy, asOf }: PlacementInput,
  stages: Stages = placementStages,
): Generator<undefined, PlacementOutcome> {
  const read = stages.readAccounts(accounts, policy, asOf);
  if (!read.ok) return { kind: "unreadable", problems: read.problems, table: read.table };
  const { reading } = read;
  yield;
  const scored = stages.scoreAccounts(reading, policy);
  yield;
  const segmentation = stages.segmentAccounts(reading, scored, policy);
  yield;
  const chosenTeam = stages.chooseTeam(team, reading, policy);
  const assigned = stages.assignPortfolios(reading, segmentation, chosenTeam.team, policy);
  yield;
  const placement = stages.summarise({
    policy,
    reading,
    scored,
    segmentation,
    team: chosenTeam.team,
    portfolios: assigned.portfolios,
    teamProblems: [...chosenTeam.problems, ...assigned.problems],
  });
  return { kind: "placement", placement };
}

/** The steps of a placement in one go. */
export function computePlacement(input: PlacementInput): PlacementOutcome {
  const steps = placementSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
