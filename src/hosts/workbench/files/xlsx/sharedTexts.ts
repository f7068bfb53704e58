import { textFromFile } from "../fileText";
import { XmlReader } from "./xmlReader";

export interface SharedText {
  readonly text: string;
  /** True when parts of it have a look of their own. */
  readonly isRich: boolean;
}

/** The texts of a file's table of shared strings, in its order. */
export function readSharedTexts(bytes: Uint8Array): readonly SharedText[] {
  const reader = new XmlReader(bytes);
  const texts: SharedText[] = [];
  for (let token = reader.next(); token !== "end"; token = reader.next()) {
    if (token === "open" && reader.is("si")) texts.push(readText(reader));
  }
  return texts;
}

/** The text of `<si>` or `<is>`, on which the reader stands and which it passes: runs joined, readings (furigana) not. */
export function readText(reader: XmlReader): SharedText {
  let text = "";
  let isRich = false;
  for (let depth = 1; depth > 0;) {
    const token = reader.next();
    if (token === "end") throw new SyntaxError("a text is not closed");
    if (token === "close") depth--;
    if (token !== "open") continue;
    if (reader.is("t")) {
      text += reader.content();
    } else if (reader.is("rPh")) {
      reader.skip();
    } else {
      isRich ||= reader.is("rPr");
      depth++;
    }
  }
  return { text: textFromFile(text), isRich };
}
