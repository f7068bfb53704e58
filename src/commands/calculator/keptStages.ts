import { quickStages, type QuickStages } from "../../core/report/quickFigures";
import type { AccountsSettings } from "../../core/settings/settings";
import { settingsOfStage } from "../../core/settings/settingsOfStage";
import { placementStages, type Stages } from "../computePlacement";
import { keepLast } from "./keepLast";

/**
 * The stages of a placement with a memory of one answer each: a stage runs again only when what it is given is another
 * object, or when the part of the policy that it goes by says something else. A changed weight scores anew and reads
 * nothing; a changed share scores nothing; a changed team segments nothing.
 */
export function keptStages(stages: Stages = placementStages): Stages {
  return {
    readAccounts: keepLast(stages.readAccounts, (range, policy, asOf) => [range, forReading(policy), asOf]),
    scoreAccounts: keepLast(stages.scoreAccounts, (reading, { health }) => [reading, asText(health)]),
    segmentAccounts: keepLast(stages.segmentAccounts, (reading, scored, { segment, tiers }) => {
      return [reading, scored, asText({ segment, tiers })];
    }),
    chooseTeam: keepLast(stages.chooseTeam, (range, reading, { portfolios }) => {
      return [range, reading, portfolios.capacityHours];
    }),
    assignPortfolios: keepLast(stages.assignPortfolios, (reading, segmentation, team, { workload, portfolios }) => {
      return [reading, segmentation, team, asText({ workload, portfolios })];
    }),
    summarise: keepLast(stages.summarise, ({ policy, reading, scored, segmentation, team, portfolios }) => {
      return [reading, scored, segmentation, team, portfolios, asText(policy)];
    }),
  };
}

/**
 * The steps to the first figures with a memory of one answer each: a changed share only counts anew, a changed weight scores
 * anew, and neither looks at an account's tier or pins again.
 */
export function keptQuickStages(stages: QuickStages = quickStages): QuickStages {
  return {
    liveColumns: keepLast(stages.liveColumns, (reading, { tiers }) => [reading, asText(tiers)]),
    liveHealth: keepLast(stages.liveHealth, (reading, live, { health }) => [reading, live, asText(health)]),
    liveRanking: keepLast(stages.liveRanking, (reading, live, health, { segment }) => {
      return [reading, live, health, asText([segment.rankBy])];
    }),
  };
}

/** What reading looks at, but for the day, which it is handed. */
function forReading(policy: AccountsSettings): string {
  return asText({ ...settingsOfStage("read", policy), asOf: null });
}

/** Settings are small and plain, so that their text says whether they are the same. */
function asText(settings: object): string {
  return JSON.stringify(settings);
}
