import { createContext, useContext } from "react";
import type { Texts } from "../../texts/texts";

const TextsContext = createContext<Texts | null>(null);

export const TextsProvider = TextsContext.Provider;

/** The texts of the user's language. */
export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (texts === null) throw new Error("There is no TextsProvider around this component");
  return texts;
}
