/** The currency of most rows, the alphabetically first of equals; `null` when no row states one. */
export function mainCurrency(codes: Iterable<string>): string | null {
  const counts = new Map<string, number>();
  for (const code of codes) if (code !== "") counts.set(code, (counts.get(code) ?? 0) + 1);
  const ordered = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return ordered[0]?.[0] ?? null;
}
