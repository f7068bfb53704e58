/** What decides the rank of accounts: one entry per account in each column. */
export interface RankColumns {
  /** 1 for pinned hand-held accounts, which come first; else 0. */
  readonly first: Uint8Array;
  readonly values: Float64Array;
  /** MRR, or what stands in for it. */
  readonly mrrs: Float64Array;
  /** Health 0–100; unknown counts as 50. */
  readonly scores: Float64Array;
  /** `key` is unique among the accounts: the last resort. */
  readonly accounts: readonly { readonly id: string; readonly name: string; readonly key: string }[];
}

/**
 * The order of accounts: pinned first; then the higher value, the higher MRR, the lower health, id, name. Texts compare
 * by their characters, not by a language, so that the order is the same on every machine and in any row order.
 *
 * @returns indices of the accounts, rank 1 first.
 */
export function rankAccounts(columns: RankColumns): Uint32Array {
  const { first, values } = columns;
  const rest = byMrr(columns);
  return indicesOf(columns).sort(
    (a, b) => at(first, b) - at(first, a) || descending(at(values, a), at(values, b)) || rest(a, b),
  );
}

/** The same order, by MRR alone: pins and values aside. */
export function rankByMrr(columns: RankColumns): Uint32Array {
  return indicesOf(columns).sort(byMrr(columns));
}

function indicesOf({ accounts }: RankColumns): Uint32Array {
  const indices = new Uint32Array(accounts.length);
  for (let index = 0; index < indices.length; index++) indices[index] = index;
  return indices;
}

function byMrr({ mrrs, scores, accounts }: RankColumns): (a: number, b: number) => number {
  return (a, b) =>
    descending(at(mrrs, a), at(mrrs, b)) ||
    at(scores, a) - at(scores, b) ||
    compareTexts(accounts[a]?.id, accounts[b]?.id) ||
    compareTexts(accounts[a]?.name, accounts[b]?.name) ||
    compareTexts(accounts[a]?.key, accounts[b]?.key);
}

function at(column: Float64Array | Uint8Array, index: number): number {
  return column[index] ?? 0;
}

/** Not a difference: −∞ stands for a value that is not known, and −∞ − −∞ is no number. */
function descending(a: number, b: number): number {
  return a === b ? 0 : a > b ? -1 : 1;
}

function compareTexts(a = "", b = ""): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
