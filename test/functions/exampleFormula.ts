/** A value in an example: a constant, an omitted argument (`null`), or an array constant as rows of cells. */
export type ExampleValue = string | number | boolean | null | readonly (readonly ExampleValue[])[];

export interface Example {
  /** The example as written. */
  readonly text: string;
  readonly name: string;
  readonly args: readonly ExampleValue[];
  readonly answer: ExampleValue;
  /** The one-based row and column of a spilled answer that the example is about (`=INDEX(…, 2, 8)`). */
  readonly cell?: { readonly row: number; readonly column: number };
}

const indexed = /^=INDEX\((CS\..*), (\d+), (\d+)\) → (.*)$/;

/** Reads an example of a doc comment: `=CS.CHURN(5, 100) → 0.05`, constants and array constants as Excel writes them. */
export function readExample(text: string): Example {
  const [, call, row, column, cellAnswer] = indexed.exec(text) ?? [];
  if (call !== undefined) {
    const cell = { row: Number(row), column: Number(column) };
    return { ...readExample(`=${call} → ${cellAnswer ?? ""}`), text, cell };
  }
  const reader = new Reader(text);
  const name = reader.match(/=CS\.([A-Z]+)\(/y);
  const args: ExampleValue[] = [];
  do args.push(reader.valueOrOmitted());
  while (reader.take(","));
  reader.need(")");
  reader.need("→");
  const answer = reader.value();
  if (!reader.atEnd()) throw new Error(`Something stands behind the answer: ${text}`);
  return { text, name, args, answer };
}

class Reader {
  private position = 0;

  constructor(private readonly text: string) {}

  value(): ExampleValue {
    if (this.take("{")) return this.rows();
    const constant = this.match(/\s*("(?:[^"]|"")*"|-?\d+(?:\.\d+)?|TRUE|FALSE)/y);
    if (constant.startsWith('"')) return constant.slice(1, -1).replaceAll('""', '"');
    return constant === "TRUE" || constant === "FALSE" ? constant === "TRUE" : Number(constant);
  }

  valueOrOmitted(): ExampleValue {
    return /^\s*[,)]/.test(this.text.slice(this.position)) ? null : this.value();
  }

  take(sign: string): boolean {
    while (this.text[this.position] === " ") this.position++;
    if (this.text[this.position] !== sign) return false;
    this.position++;
    return true;
  }

  need(sign: string): void {
    if (!this.take(sign)) throw new Error(`${sign} is missing: ${this.text}`);
  }

  match(pattern: RegExp): string {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text);
    if (found?.[1] === undefined) throw new Error(`Not understood at ${this.position}: ${this.text}`);
    this.position = pattern.lastIndex;
    return found[1];
  }

  atEnd(): boolean {
    return this.text.slice(this.position).trim() === "";
  }

  private rows(): ExampleValue {
    const rows: ExampleValue[][] = [];
    do {
      const row: ExampleValue[] = [];
      do row.push(this.value());
      while (this.take(","));
      rows.push(row);
    } while (this.take(";"));
    this.need("}");
    return rows;
  }
}
