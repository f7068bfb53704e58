import type { ReactElement } from "react";
import { TextsProvider } from "../../src/taskpane/format/TextsContext";
import { en } from "../../src/texts/en";

/** A part of the pane with the texts that the pages hand it. */
export function inEnglish(part: ReactElement): ReactElement {
  return <TextsProvider value={en}>{part}</TextsProvider>;
}
