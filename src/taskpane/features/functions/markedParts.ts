/** A piece of a text: found by a word of a query, or what lies between. */
export interface MarkedPart {
  readonly part: string;
  readonly isFound: boolean;
}

/**
 * Cuts a text at the words of a query, in any case. The pieces together are the text.
 *
 * @example markedParts("Net churn", "CHURN") // [{ part: "Net ", isFound: false }, { part: "churn", isFound: true }]
 */
export function markedParts(text: string, query: string): readonly MarkedPart[] {
  const words = query.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return [{ part: text, isFound: false }];
  // The longest first: of two words that begin alike it marks more.
  const pattern = words
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|");
  return text
    .split(new RegExp(`(${pattern})`, "gi"))
    .map((part, index) => ({ part, isFound: index % 2 === 1 }))
    .filter(({ part }) => part !== "");
}
