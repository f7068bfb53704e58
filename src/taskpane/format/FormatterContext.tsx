import { createContext, useContext } from "react";
import { createFormatter, type Formatter } from "./formatter";

const FormatterContext = createContext<Formatter>(createFormatter("en-GB"));

export const FormatterProvider = FormatterContext.Provider;

/** The formatter of the user's language. */
export function useFormatter(): Formatter {
  return useContext(FormatterContext);
}
