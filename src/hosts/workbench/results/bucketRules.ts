import type { IRange } from "@univerjs/core";
import { bucketColours } from "../../../core/report/layout/bucketColours";
import type { GridRule } from "../files/conditionalFormat";

/** Conditional formats that colour the four bucket words in these ranges; their ids begin with `id`. */
export function bucketRules(ranges: readonly IRange[], id: string): GridRule[] {
  if (ranges.length === 0) return [];
  return Object.entries(bucketColours).map(([word, { paper, ink }]) => ({
    cfId: `${id}-${word}`,
    ranges: [...ranges],
    stopIfTrue: false,
    rule: {
      type: "highlightCell",
      subType: "text",
      operator: "equal",
      value: word,
      style: { bg: { rgb: paper }, cl: { rgb: ink } },
    },
  }));
}

/** True for a rule as {@link bucketRules} makes them, whatever its id has become in a file. */
export function isBucketRule({ rule }: GridRule): boolean {
  return (
    rule.type === "highlightCell" &&
    rule.subType === "text" &&
    rule.operator === "equal" &&
    typeof rule.value === "string" &&
    rule.value in bucketColours
  );
}
