import { readAccounts } from "../core/accounts/readAccounts";
import { scoreAccounts } from "../core/health/scoreAccounts";
import { assignPortfolios } from "../core/portfolios/assignPortfolios";
import { chooseTeam } from "../core/portfolios/chooseTeam";
import { summarise } from "../core/report/summarise";
import { segmentAccounts } from "../core/segmentation/segmentAccounts";
import type { PlacementInput, PlacementOutcome } from "./placementRequest";

/**
 * The main job, as the product's table of contents: an accounts sheet becomes accounts and problems; accounts get a health
 * score, a place in the 80/20 and a CSM; and everything that was found out is put together as one `Placement`.
 *
 * Pure: the same input gives the same answer, in any order of the rows. What is wrong with the input comes out as problems.
 */
export function computePlacement({ accounts, team, policy, asOf }: PlacementInput): PlacementOutcome {
  const read = readAccounts(accounts, policy, asOf);
  if (!read.ok) return { kind: "unreadable", problems: read.problems };
  const { reading } = read;

  const scored = scoreAccounts(reading, policy);
  const segmentation = segmentAccounts(reading, scored, policy);
  const chosenTeam = chooseTeam(team, reading, policy);
  const assigned = assignPortfolios(reading, segmentation, chosenTeam.team, policy);

  const placement = summarise({
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
