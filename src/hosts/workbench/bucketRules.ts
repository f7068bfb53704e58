import type { IRange } from "@univerjs/core";
import type { GridRule } from "./files/conditionalFormat";

/** Light fills with text of the bucket's own colour, each pair above 4.5:1, so that print and dark screens read them. */
const bucketColours = {
  Poor: { paper: "#fbe9e3", ink: "#9c310b" },
  Average: { paper: "#fdf3d9", ink: "#7d5700" },
  Good: { paper: "#e3eff9", ink: "#1a5f9c" },
  Unknown: { paper: "#f0f0f0", ink: "#595959" },
} as const;

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
