import { strFromU8, unzipSync } from "fflate";

/** A cell's value by its type in the file; `null` of a blank one. */
export type RawValue = number | string | boolean | { readonly error: string } | null;

export interface RawCell {
  readonly value: RawValue;
  /** Without `=`; empty in a cell that shares another's, `null` without one. */
  readonly formula: string | null;
  /** True within the range that another cell's array formula fills. */
  readonly isFilled: boolean;
}

export interface RawSheet {
  readonly name: string;
  /** By address. */
  readonly cells: ReadonlyMap<string, RawCell>;
}

/**
 * What stands in a file's worksheets, by patterns over the XML alone: slow, and independent of every reader of such files,
 * so that it settles what two of them read differently.
 */
export function rawWorkbook(bytes: Uint8Array): readonly RawSheet[] {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [keyOf(name), strFromU8(part)]));
  const rootTarget = /Target="([^"]*)"/.exec(
    elements(parts.get("_rels/.rels") ?? "", "Relationship").find(({ all }) => /\/officeDocument"/.test(all))?.all ??
      "",
  )?.[1];
  const workbookPath = keyOf(rootTarget ?? "xl/workbook.xml");
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf("/") + 1);
  const relationships = elements(
    parts.get(`${folder}_rels/${workbookPath.slice(folder.length)}.rels`) ?? "",
    "Relationship",
  );
  const pathOf = (test: RegExp): string | undefined => {
    const found = relationships.find(({ all }) => test.test(all));
    const target = found && attribute(found.all, "Target")?.replaceAll("\\", "/");
    return target === undefined ? undefined : keyOf(target.startsWith("/") ? target : folder + target);
  };
  const textsPath = pathOf(/\/sharedStrings"/);
  const texts = elements((textsPath && parts.get(textsPath)) ?? "", "si").map(({ content }) => textOf(content));
  return elements(parts.get(workbookPath) ?? "", "sheet").flatMap(({ all }) => {
    const id = /\s\w+:id="([^"]*)"/.exec(all)?.[1] ?? "";
    const path = pathOf(new RegExp(`\\sId="${id.replace(/[^\w]/g, "\\$&")}"`));
    const type = relationships.find((one) => attribute(one.all, "Id") === id)?.all ?? "";
    if (path === undefined || !/\/worksheet"/.test(type)) return [];
    return [{ name: unescaped(attribute(all, "name") ?? ""), cells: cellsOf(parts.get(path) ?? "", texts) }];
  });
}

function keyOf(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}

interface Found {
  /** The opening tag. */
  readonly all: string;
  readonly content: string;
}

function elements(xml: string, name: string): readonly Found[] {
  const pattern = new RegExp(`(<(?:\\w+:)?${name}(?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, "g");
  return [...xml.matchAll(pattern)].map(([, all = "", content = ""]) => ({ all, content }));
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

function cellsOf(xml: string, texts: readonly string[]): ReadonlyMap<string, RawCell> {
  const cells = new Map<string, RawCell>();
  const fills: (readonly [top: number, left: number, bottom: number, right: number])[] = [];
  let row = 0;
  for (const { all, content } of elements(xml, "row")) {
    row = Number(attribute(all, "r") ?? row + 1);
    let column = 0;
    for (const cell of elements(content, "c")) {
      const own = attribute(cell.all, "r");
      column = own === undefined ? column + 1 : columnOf(own);
      const address = `${lettersOf(column)}${row}`;
      const [at, left] = [row, column];
      const isFilled = fills.some((fill) => at >= fill[0] && at <= fill[2] && left >= fill[1] && left <= fill[3]);
      const formula = elements(cell.content, "f")[0];
      const range = formula && attribute(formula.all, "t") === "array" ? attribute(formula.all, "ref") : undefined;
      if (range && !isFilled) fills.push(boundsOf(range));
      const hasFormula = formula && (formula.content !== "" || attribute(formula.all, "t") === "shared");
      const text = hasFormula && attribute(formula.all, "t") !== "dataTable" ? unescaped(formula.content) : null;
      cells.set(address, { value: valueOf(cell, texts), formula: text, isFilled });
    }
  }
  return cells;
}

function valueOf({ all, content }: Found, texts: readonly string[]): RawValue {
  const type = attribute(all, "t") ?? "n";
  const written = unescaped(elements(content, "v")[0]?.content ?? "");
  if (type === "inlineStr") return orNull(textOf(elements(content, "is")[0]?.content ?? ""));
  if (type === "str") return orNull(unmarked(written));
  if (written.trim() === "") return null;
  if (type === "s") return orNull(texts[Number(written)] ?? "");
  if (type === "b") return /^(1|true)$/i.test(written.trim());
  if (type === "e") return { error: written.trim() };
  if (type === "d")
    return (Date.parse(`${written.replace(/Z$/, "")}Z`.replace(/^([\d-]+)Z$/, "$1")) - Date.UTC(1899, 11, 30)) / 864e5;
  return Number.isFinite(Number(written)) ? Number(written) : written;
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}

/** The text of a string item: all its runs, without the readings of its signs. */
function textOf(item: string): string {
  const runs = elements(item.replace(/<(?:\w+:)?rPh[\s\S]*?<\/(?:\w+:)?rPh>/g, ""), "t");
  return unmarked(runs.map(({ content }) => unescaped(content)).join(""));
}

function unmarked(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function unescaped(text: string): string {
  const cdata = text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => inner.replace(/&/g, "&amp;"));
  return cdata.replace(/\r\n?/g, "\n").replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole: string, name: string) => {
    if (name.startsWith("#x")) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)));
    return named[name] ?? whole;
  });
}

function columnOf(address: string): number {
  return [...address.replace(/\d/g, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export function lettersOf(column: number): string {
  return column === 0 ? "" : lettersOf(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}

function boundsOf(range: string): readonly [number, number, number, number] {
  const [first = "", last = first] = range.replaceAll("$", "").split(":");
  return [rowOf(first), columnOf(first), rowOf(last), columnOf(last)];
}

function rowOf(address: string): number {
  return Number(address.replace(/\D/g, ""));
}
