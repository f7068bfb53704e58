import type { AccountHealth } from "./accountHealth";

/** How the bucket of the user's own score differs from ours: it is better or worse, or there is only theirs. */
export type OwnDifference = "better" | "worse" | "onlyOwn";

const order = ["poor", "average", "good"] as const;

/** How the two differ in an account; `null` where they are the same, and where the user's own score says nothing. */
export function ownDifference({ bucket, own }: Pick<AccountHealth, "bucket" | "own">): OwnDifference | null {
  if (own === undefined || own.bucket === "unknown" || own.bucket === bucket) return null;
  if (bucket === "unknown") return "onlyOwn";
  return order.indexOf(own.bucket) > order.indexOf(bucket) ? "better" : "worse";
}
