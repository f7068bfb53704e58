/**
 * The next of many texts that starts with what was typed, in any case. After the last one the first follow.
 *
 * @param from the index of the first that is looked at
 * @returns its index; `null` when none starts so
 * @example nextStartingWith(3, (index) => ["Acme", "Bolt", "Atlas"][index]!, "a", 1) // 2
 */
export function nextStartingWith(
  count: number,
  textOf: (index: number) => string,
  start: string,
  from: number,
): number | null {
  const wanted = start.toLowerCase();
  for (let step = 0; step < count; step++) {
    const index = (from + step) % count;
    if (textOf(index).toLowerCase().startsWith(wanted)) return index;
  }
  return null;
}
