/** True when two values of JSON are the same, whatever the order of their fields. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [ofOne, ofOther] = [new Map(Object.entries(one)), new Map<string, unknown>(Object.entries(other))];
  return (
    ofOne.size === ofOther.size &&
    [...ofOne].every(([key, value]) => ofOther.has(key) && sameValue(value, ofOther.get(key)))
  );
}
