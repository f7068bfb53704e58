import type { OwnUse } from "../../core/health/accountHealth";
import { counted, inRow } from "./grammar";

/** What each use of the user's own health score means. */
const means: Readonly<Record<OwnUse, string>> = {
  used: "Yours decides score and bucket. Next steps come from our metrics where these have half of their weight.",
  beside: "Our model decides; yours stands beside it in CS Placement.",
  metric: "Our model decides, and yours is one of its metrics, as heavy as the heaviest.",
};

/** The choice of what becomes of a health score of the user's own, and what differs by it. */
export const ownScore = {
  title: "Own health score",
  hint: (letters: string, known: string) => `column ${letters}, ${known} known`,
  choose: "What becomes of your own health score",
  means,
  /** Why a use is the one that nobody chose; `share` is that of our model in the sheet. */
  byItself: (use: OwnUse, share: string) =>
    use === "used"
      ? `The sheet decides so: our model has only ${share} of its weight in it.`
      : `The sheet decides so: our model has ${share} of its weight in it.`,
  chosen: "You chose this.",
  letDecide: "Let the sheet decide",
  words: (poor: string, average: string, good: string) =>
    `Words count as the middle of their bucket: ${inRow([`poor ${poor}`, `average ${average}`, `good ${good}`])}.`,
  effects: "What each use comes to",
  thin: "A dash: too little of the model would be there to count.",
  differ: (value: number, formatted: string) =>
    `${counted(value, "account differs", "accounts differ", formatted)} by a bucket`,
  noneDiffer: "No account differs by a bucket.",
  list: "Accounts that differ by a bucket",
  back: "Back to setting up",
  order: "In the order of the placement, ours before yours.",
  ours: "Ours",
  yours: "Yours",
  goTo: (row: string) => `Row ${row}`,
  goToName: (account: string, row: string) => `Go to row ${row} of ${account}`,
};
