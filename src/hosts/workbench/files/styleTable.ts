import type { IStyleData } from "@univerjs/core";
import type { CellStyle } from "hucre";
import { styleFromFile, type FileLook } from "./cellStyle";
import { showsDate, type NumberFormat } from "./xlsx/numberFormats";

/** A style of a file: what its library reads of it, and its number format, which it does not read whole. */
export interface FileStyle {
  readonly style: CellStyle;
  readonly format: NumberFormat | null;
}

/** What a formula without a format is given, lest the grid gives it that of its result. */
const general = "General";
const isoDay = "yyyy-mm-dd";

/** The workbook's styles, each once. */
export class StyleTable {
  readonly styles: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();
  private readonly byNumber = new Map<string, string | undefined>();
  private readonly files: readonly FileStyle[];
  private readonly dates: readonly boolean[];
  private readonly look: FileLook;

  constructor(files: readonly FileStyle[], look: FileLook) {
    this.files = files;
    this.look = look;
    this.dates = files.map(({ format }) => format !== null && showsDate(format.pattern));
  }

  /** True when the style of this number shows numbers as dates. */
  isDate(number: number): boolean {
    return this.dates[number] ?? false;
  }

  /** Id of the style of this number; `undefined` for the plain one. */
  idOf(number: number, isFormula = false, isIsoDate = false): string | undefined {
    if (number === 0 && !isFormula && !isIsoDate && this.byNumber.has("0")) return this.byNumber.get("0");
    const key = isFormula ? `f${number}` : isIsoDate ? `d${number}` : `${number}`;
    if (this.byNumber.has(key)) return this.byNumber.get(key);
    const file = this.files[number];
    const shown = file ? styleFromFile(file, this.look) : {};
    if (!shown.n && isIsoDate) shown.n = { pattern: isoDay };
    else if (!shown.n && isFormula) shown.n = { pattern: general };
    const id = this.add(shown);
    this.byNumber.set(key, id);
    return id;
  }

  private add(shown: IStyleData): string | undefined {
    if (Object.keys(shown).length === 0) return undefined;
    const key = JSON.stringify(shown);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `style-${this.ids.size + 1}`;
    this.ids.set(key, id);
    this.styles[id] = shown;
    return id;
  }
}
