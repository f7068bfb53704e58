import type { HealthBasis } from "../../health/healthBasis";
import type { Policy } from "../../settings/policy";
import type { AccountField } from "../../accounts/accountFields";
import { plainNumber, plainPercent } from "../layout/plainFormat";
import type { ReportWords } from "../reportWords";

/** The policy as pairs of setting and value, in words; anchors, weights and limits have tables of their own. */
export function policyWords(
  policy: Policy,
  basis: HealthBasis,
  words: ReportWords,
): readonly (readonly [setting: string, value: string])[] {
  const { policy: text } = words.summary;
  const { tiers, workload, portfolios, segment, sheets } = policy;
  const tierLimit = ({ employees, mrr }: { readonly employees: number; readonly mrr: number }): string =>
    text.tierLimit(plainNumber(employees), plainNumber(mrr));
  const { enterprise, midMarket, smallBusiness } = workload.handHeldHours;
  const columns = chosenColumns(policy, words);
  return [
    [text.share[0], text.share[1](plainPercent(segment.share))],
    [text.tiers[0], text.tiers[1](tierLimit(tiers.enterprise), tierLimit(tiers.midMarket))],
    [
      text.handHeldHours[0],
      text.handHeldHours[1](plainNumber(enterprise), plainNumber(midMarket), plainNumber(smallBusiness)),
    ],
    [text.scaledHours[0], text.scaledHours[1](plainNumber(workload.scaledHours))],
    [
      text.onboarding[0],
      text.onboarding[1](plainNumber(workload.onboardingHours), plainNumber(workload.onboardingDays)),
    ],
    [text.mode[0], text.mode[1](portfolios.mode === "pooled")],
    [text.freeze[0], text.freeze[1](plainNumber(portfolios.freezeDays))],
    [text.tolerance[0], text.tolerance[1](plainPercent(portfolios.tolerance))],
    [text.capacity[0], text.capacity[1](plainNumber(portfolios.capacityHours))],
    ...(columns === "" ? [] : [[text.columns[0], text.columns[1](columns)] as const]),
    [text.cells[0], cellsText(sheets.liveFormulas, basis, words)],
  ];
}

function cellsText(isLive: boolean, basis: HealthBasis, reportWords: ReportWords): string {
  const [, words, own, thin] = reportWords.summary.policy.cells;
  if (!isLive || (basis !== "own" && basis !== "thinModel")) return words(isLive && basis !== "none");
  return basis === "own" ? own : thin;
}

function chosenColumns({ columns }: Policy, words: ReportWords): string {
  const fields = Object.keys(columns) as AccountField[];
  return fields
    .map((field) => words.summary.chosenColumn(words.fields[field], columns[field] ?? words.summary.notUsed))
    .join("; ");
}
