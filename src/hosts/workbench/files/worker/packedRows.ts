import type { ICellData } from "@univerjs/core";
import type { CellData } from "../cellsFromFile";

/**
 * Rows of a sheet as they go from one thread to the other. Cells are small objects, two million of them in a large sheet:
 * handed over as they are, each costs the page as much as reading it from the file. Numbers and indices lie in arrays that
 * change hands without being copied, and each text and style is there once.
 */
export interface PackedRows {
  readonly rows: Int32Array<ArrayBuffer>;
  /** How many cells each of the rows has. */
  readonly counts: Int32Array<ArrayBuffer>;
  readonly columns: Uint16Array<ArrayBuffer>;
  /** What a cell has beside its value: its `CellValueType`, and the flags below. */
  readonly kinds: Uint8Array<ArrayBuffer>;
  /** The number of a cell, else the index of its text or of the cell as a whole. */
  readonly values: Float64Array<ArrayBuffer>;
  /** The index of its style, counted from 1. */
  readonly styles: Uint16Array<ArrayBuffer>;
  readonly texts: readonly string[];
  readonly styleIds: readonly string[];
  /** Cells that are more than a value with a style: formulas, rich texts, what the file says beyond the grid. */
  readonly others: readonly ICellData[];
}

const typeMask = 0b0000_0111;
const noType = 7;
const isNumber = 0b0000_1000;
const isText = 0b0001_0000;
const isOther = 0b0010_0000;
const isBlank = 0b0100_0000;
const maxStyles = 0xffff;

/** The cells of a sheet by row and column, as the grid keeps them. */
export type SheetRows = Readonly<Record<number, Readonly<Record<number, ICellData | null | undefined>> | undefined>>;

/** Packs some rows of a sheet. Rows that are not there are left out. */
export function packRows(cells: SheetRows, rowNumbers: readonly number[]): PackedRows {
  const lines = rowNumbers.flatMap((row) => {
    const line = cells[row];
    return line ? [{ row, columns: Object.keys(line), line }] : [];
  });
  const size = lines.reduce((sum, { columns }) => sum + columns.length, 0);
  const packed = {
    rows: Int32Array.from(lines, ({ row }) => row),
    counts: new Int32Array(lines.length),
    columns: new Uint16Array(size),
    kinds: new Uint8Array(size),
    values: new Float64Array(size),
    styles: new Uint16Array(size),
  };
  const [texts, styles, others] = [new Indices(), new Indices(), [] as ICellData[]];
  let at = 0;
  lines.forEach(({ columns, line }, index) => {
    const start = at;
    for (const key of columns) {
      const column = Number(key);
      const cell = line[column];
      if (!cell) continue;
      packed.columns[at] = column;
      packCell(cell, at, packed, texts, styles, others);
      at++;
    }
    packed.counts[index] = at - start;
  });
  return { ...packed, texts: texts.all, styleIds: styles.all, others };
}

function packCell(
  cell: ICellData,
  at: number,
  { kinds, values, styles: styleOf }: Pick<PackedRows, "kinds" | "values" | "styles">,
  texts: Indices,
  styles: Indices,
  others: ICellData[],
): void {
  const { v, t, s } = cell;
  if (!isPlain(cell) || styles.size >= maxStyles) {
    kinds[at] = isOther;
    values[at] = others.push(cell) - 1;
    return;
  }
  if (typeof s === "string") styleOf[at] = styles.of(s) + 1;
  const type = t ?? noType;
  if (typeof v === "number") {
    kinds[at] = type | isNumber;
    values[at] = v;
  } else if (typeof v === "string") {
    kinds[at] = type | isText;
    values[at] = texts.of(v);
  } else {
    kinds[at] = type | isBlank;
  }
}

/** True for a cell of a number or a text with a style by its id, or of a style alone. */
function isPlain(cell: ICellData): boolean {
  for (const key in cell) {
    if (key === "v") {
      if (typeof cell.v === "boolean" || cell.v === null) return false;
    } else if (key === "t") {
      if (typeof cell.t !== "number") return false;
    } else if (key === "s") {
      if (typeof cell.s !== "string") return false;
    } else {
      return false;
    }
  }
  return true;
}

/** Texts by the order in which they came. */
class Indices {
  readonly all: string[] = [];
  private readonly known = new Map<string, number>();

  get size(): number {
    return this.all.length;
  }

  of(text: string): number {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    this.known.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
}

/** Puts packed rows where the others of their sheet are. */
export function unpackRows(packed: PackedRows, into: CellData): void {
  const { rows, counts, columns } = packed;
  let at = 0;
  rows.forEach((row, index) => {
    const line: Record<number, ICellData> = {};
    for (const end = at + (counts[index] ?? 0); at < end; at++) line[columns[at] ?? 0] = cellAt(packed, at);
    into[row] = line;
  });
}

function cellAt({ kinds, values, styles, styleIds, texts, others }: PackedRows, at: number): ICellData {
  const kind = kinds[at] ?? 0;
  const value = values[at] ?? 0;
  if (kind & isOther) return others[value] ?? {};
  const cell: ICellData = {};
  if (kind & isNumber) cell.v = value;
  else if (kind & isText) cell.v = texts[value] ?? "";
  if ((kind & typeMask) !== noType) cell.t = kind & typeMask;
  const style = styles[at] ?? 0;
  if (style > 0) cell.s = styleIds[style - 1] ?? "";
  return cell;
}

/** The arrays that change hands instead of being copied. */
export function buffersOf({ rows, counts, columns, kinds, values, styles }: PackedRows): ArrayBuffer[] {
  return [rows.buffer, counts.buffer, columns.buffer, kinds.buffer, values.buffer, styles.buffer];
}
