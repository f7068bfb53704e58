import type { Account } from "../../accounts/account";
import type { HealthModel, NextStep } from "../../health/accountHealth";
import type { AccountAssignment, AssignmentReason } from "../../portfolios/assignment";
import type { AccountSegment } from "../../segmentation/segmentedAccount";
import { foldText } from "../../sheet/foldText";
import { isoDate, type DateSerial } from "../../sheet/serialDate";
import { nextStepAnswer, tierAnswers, type CsmChange } from "../../answers";
import { changeValues } from "./metricFormat";
import { plainPercent } from "../layout/plainFormat";
import type { ReportWords } from "../reportWords";
import { metricLabel } from "../layout/metricLabel";

/** Writes next steps of a model: `Stickiness 0.12 → 0.18: Average`. */
export function nextStepWriter({ metrics }: HealthModel, reportWords: ReportWords): (step: NextStep) => string {
  const writers = new Map(
    metrics.map((metric) => [
      metric.id,
      { label: metricLabel(metric.id, reportWords.metrics), values: changeValues(metric) },
    ]),
  );
  return ({ changes, reaches }) => {
    const words = changes.map(({ metric, from, to }) => {
      const writer = writers.get(metric);
      const [start, target] = writer ? writer.values(from, to) : [String(from), String(to)];
      return nextStepAnswer.change(writer?.label ?? metricLabel(metric, reportWords.metrics), start, target);
    });
    return nextStepAnswer.step(words, reaches);
  };
}

/** What became of an account's CSM. */
export function csmChange({ csm, previousCsm, reason }: AccountAssignment): CsmChange {
  if (reason.kind === "pooled") return "pool";
  if (csm === null) return "unassigned";
  if (previousCsm === null) return "new";
  // Most are spelt alike, and folding a hundred thousand names takes its time.
  return csm === previousCsm || foldText(csm) === foldText(previousCsm) ? "kept" : "moved";
}

/** Why an account has its CSM, in words. */
export function reasonText(
  reason: AssignmentReason,
  csm: string | null,
  segment: AccountSegment,
  words: ReportWords,
): string {
  switch (reason.kind) {
    case "kept":
      return words.reasons.kept;
    case "pinned":
      return reason.breaks.length === 0 ? words.reasons.pinned : words.reasons.pinnedAgainst(reason.breaks);
    case "frozen":
      return words.reasons.frozen(isoDate(reason.renewal));
    case "onlyEligible":
      if (reason.by === "combination") return words.reasons.onlyEligibleTogether;
      return words.reasons.onlyEligible(reason.by === "tier" ? tierAnswers[segment.tier] : reason.value);
    case "moved":
      return words.reasons.moved(
        reason.from,
        utilisationText(reason.fromBefore, reason.fromAfter, words),
        csm ?? "",
        utilisationText(reason.toBefore, reason.toAfter, words),
      );
    case "ownerLeft":
      return words.reasons.ownerLeft(reason.owner);
    case "ownerNotEligible":
      return words.reasons.ownerNotEligible(reason.owner, reason.by);
    case "assigned":
      return words.reasons.assigned;
    case "pooled":
      return words.reasons.pooled;
    case "unassigned":
      return words.reasons.unassigned(reason.why);
  }
}

function utilisationText(before: number, after: number, { reasons }: ReportWords): string {
  const isKnown = Number.isFinite(before) && Number.isFinite(after);
  return isKnown ? reasons.utilisation(plainPercent(before), plainPercent(after)) : reasons.noCapacity;
}

/** What stood in for a figure when the account was ranked, and what was pinned; `null` where nothing was. */
export function rankNote(
  { assumedMrr, assumedHealth, pinned, segment }: AccountSegment,
  words: ReportWords,
): string | null {
  const notes = [
    ...(pinned ? [words.rankNotes.pinned[segment]] : []),
    ...(assumedMrr ? [words.rankNotes.assumedMrr] : []),
    ...(assumedHealth ? [words.rankNotes.assumedHealth] : []),
  ];
  const text = notes.join("; ");
  return text === "" ? null : text.charAt(0).toUpperCase() + text.slice(1);
}

/** Why an account is gone or not yet a customer. */
export function standingReason(
  { standing, status, start, end }: Account,
  asOf: DateSerial,
  words: ReportWords,
): string | null {
  if (standing === "gone" && end !== null && end <= asOf) return words.reasons.ended(isoDate(end));
  if (standing === "notYet" && start !== null && start > asOf) return words.reasons.starts(isoDate(start));
  return status === "" ? null : words.reasons.statusSays(status);
}
