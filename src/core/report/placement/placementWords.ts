import type { Account } from "../../accounts/account";
import type { HealthModel, NextStep } from "../../health/accountHealth";
import type { AccountAssignment, AssignmentReason } from "../../portfolios/assignment";
import type { AccountSegment } from "../../segmentation/segmentedAccount";
import { foldText } from "../../sheet/foldText";
import { isoDate, type DateSerial } from "../../sheet/serialDate";
import { metricLabel } from "../../texts/metricLabels";
import {
  bucketWords,
  nextStepTexts,
  rankNotes,
  reasonTexts,
  tierWords,
  pinWords,
  type CsmChange,
} from "../../texts/report";
import { changeValues } from "./metricFormat";
import { plainPercent } from "../layout/plainFormat";

/** Writes next steps of a model: `Stickiness 0.12 → 0.18: Average`. */
export function nextStepWriter({ metrics }: HealthModel): (step: NextStep) => string {
  const writers = new Map(
    metrics.map((metric) => [metric.id, { label: metricLabel(metric.id), values: changeValues(metric) }]),
  );
  return ({ changes, reaches }) => {
    const words = changes.map(({ metric, from, to }) => {
      const writer = writers.get(metric);
      const [start, target] = writer ? writer.values(from, to) : [String(from), String(to)];
      return nextStepTexts.change(writer?.label ?? metricLabel(metric), start, target);
    });
    return nextStepTexts.step(words, bucketWords[reaches]);
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
export function reasonText(reason: AssignmentReason, csm: string | null, segment: AccountSegment): string {
  switch (reason.kind) {
    case "kept":
      return reasonTexts.kept;
    case "pinned":
      return reason.breaks.length === 0 ? reasonTexts.pinned : reasonTexts.pinnedAgainst(reason.breaks);
    case "frozen":
      return reasonTexts.frozen(isoDate(reason.renewal));
    case "onlyEligible":
      if (reason.by === "combination") return reasonTexts.onlyEligibleTogether;
      return reasonTexts.onlyEligible(reason.by === "tier" ? tierWords[segment.tier] : reason.value);
    case "moved":
      return reasonTexts.moved(
        reason.from,
        useText(reason.fromBefore, reason.fromAfter),
        csm ?? "",
        useText(reason.toBefore, reason.toAfter),
      );
    case "ownerLeft":
      return reasonTexts.ownerLeft(reason.owner);
    case "ownerNotEligible":
      return reasonTexts.ownerNotEligible(reason.owner, reason.by);
    case "assigned":
      return reasonTexts.assigned;
    case "pooled":
      return reasonTexts.pooled;
    case "unassigned":
      return reasonTexts.unassigned(reason.why);
  }
}

function useText(before: number, after: number): string {
  const isKnown = Number.isFinite(before) && Number.isFinite(after);
  return isKnown ? reasonTexts.utilisation(plainPercent(before), plainPercent(after)) : reasonTexts.noCapacity;
}

/** What stood in for a figure when the account was ranked, and what was pinned; `null` where nothing was. */
export function rankNote({ assumedMrr, assumedHealth, pinned, segment }: AccountSegment): string | null {
  const notes = [
    ...(pinned ? [pinWords[segment]] : []),
    ...(assumedMrr ? [rankNotes.assumedMrr] : []),
    ...(assumedHealth ? [rankNotes.assumedHealth] : []),
  ];
  const text = notes.join("; ");
  return text === "" ? null : text.charAt(0).toUpperCase() + text.slice(1);
}

/** Why an account is gone or not yet a customer. */
export function standingReason({ standing, status, start, end }: Account, asOf: DateSerial): string | null {
  if (standing === "gone" && end !== null && end <= asOf) return reasonTexts.ended(isoDate(end));
  if (standing === "notYet" && start !== null && start > asOf) return reasonTexts.starts(isoDate(start));
  return status === "" ? null : reasonTexts.statusSays(status);
}
