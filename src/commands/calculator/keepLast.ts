/**
 * A stage with a memory of one answer: it runs again only when what it depends on is no longer the same.
 *
 * @param dependsOn the same number of values each time; objects are compared by identity.
 */
export function keepLast<Inputs extends readonly unknown[], Answer>(
  stage: (...inputs: Inputs) => Answer,
  dependsOn: (...inputs: Inputs) => readonly unknown[],
): (...inputs: Inputs) => Answer {
  let kept: { readonly of: readonly unknown[]; readonly answer: Answer } | null = null;
  return (...inputs) => {
    const of = dependsOn(...inputs);
    if (!kept?.of.every((one, index) => Object.is(one, of[index]))) kept = { of, answer: stage(...inputs) };
    return kept.answer;
  };
}
