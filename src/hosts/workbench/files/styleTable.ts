import type { IStyleData } from "@univerjs/core";
import type { CellStyle } from "hucre";
import { styleFromFile } from "./cellStyle";

/** The workbook's styles, each once. */
export class StyleTable {
  readonly styles: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();
  private readonly themeColours: readonly string[] | undefined;

  constructor(themeColours: readonly string[] | undefined) {
    this.themeColours = themeColours;
  }

  /** Id of the style; `undefined` for the plain one. */
  idOf(style: CellStyle | undefined): string | undefined {
    if (!style) return undefined;
    const key = JSON.stringify(style);
    const known = this.ids.get(key);
    if (known !== undefined) return known === "" ? undefined : known;
    const shown = styleFromFile(style, this.themeColours);
    const id = Object.keys(shown).length > 0 ? `style-${this.ids.size + 1}` : "";
    this.ids.set(key, id);
    if (id === "") return undefined;
    this.styles[id] = shown;
    return id;
  }
}
