import {
  BooleanNumber,
  HorizontalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { BorderLineStyle, BorderSide, CellStyle, Color, FontStyle } from "hucre";
import { resolveThemeColor } from "hucre/xlsx";
import type { NumberFormat } from "./xlsx/numberFormats";

/** Line styles in the order in which the grid numbers them; 0 is none. */
const borderLines: readonly (BorderLineStyle | null)[] = [
  null,
  "thin",
  "hair",
  "dotted",
  "dashed",
  "dashDot",
  "dashDotDot",
  "double",
  "medium",
  "mediumDashed",
  "mediumDashDot",
  "mediumDashDotDot",
  "slantDashDot",
  "thick",
];
const sides = [
  ["t", "top"],
  ["r", "right"],
  ["b", "bottom"],
  ["l", "left"],
] as const;

type Alignment = NonNullable<CellStyle["alignment"]>;

/** In the order in which the grid numbers them; 0 is none. */
const horizontals: readonly Alignment["horizontal"][] = [undefined, "left", "center", "right", "justify"];
const verticals: readonly Alignment["vertical"][] = [undefined, "top", "center", "bottom"];

/** What a file's looks are read with: its theme, and the font that cells have unless they say another. */
export interface FileLook {
  readonly themeColours?: readonly string[] | undefined;
  readonly font?: Pick<FontStyle, "name" | "size"> | undefined;
}

/** The grid's style, with what it has no place for: carried along and saved again. */
export interface KeptStyle extends IStyleData {
  n?: Nullable<{ pattern: string; builtIn?: number }>;
  file?: FileOnlyStyle;
}

interface FileOnlyStyle {
  readonly alignment?: Pick<Alignment, "textRotation" | "shrinkToFit" | "readingOrder" | "horizontal" | "vertical">;
  readonly fill?: CellStyle["fill"];
  readonly underline?: FontStyle["underline"];
  readonly vertAlign?: FontStyle["vertAlign"];
  readonly protection?: CellStyle["protection"];
}

/** A format by its number, which the writer of styles turns into it again; no format of a person's begins so. */
export const builtInMark = "built-in format ";

/** Room that one step of an indent takes, and that a cell has anyway, in pixels. */
const indentPixels = 9;
const paddingPixels = 2;

/** A file's style in the grid's terms. */
export function styleFromFile(
  { style, format }: { style: CellStyle; format?: NumberFormat | null },
  { themeColours, font: plain }: FileLook,
): KeptStyle {
  const { font, fill, alignment, border } = style;
  const shown: KeptStyle = {};
  if (format) shown.n = { ...format };
  if (font?.name && font.name !== plain?.name) shown.ff = font.name;
  if (font?.size && font.size !== plain?.size) shown.fs = font.size;
  if (font?.bold) shown.bl = BooleanNumber.TRUE;
  if (font?.italic) shown.it = BooleanNumber.TRUE;
  if (font?.underline) shown.ul = { s: BooleanNumber.TRUE };
  if (font?.strikethrough) shown.st = { s: BooleanNumber.TRUE };
  const ink = colourFromFile(font?.color, themeColours);
  // Black is what every cell has anyway; left out, it turns white on a dark grid.
  if (ink !== null && ink !== "#000000") shown.cl = { rgb: ink };
  const paper =
    fill?.type === "pattern" && fill.pattern === "solid" ? colourFromFile(fill.fgColor, themeColours) : null;
  if (paper !== null) shown.bg = { rgb: paper };
  const ht = horizontals.findIndex((word) => word !== undefined && word === alignment?.horizontal);
  if (ht > 0) shown.ht = ht;
  const vt = verticals.findIndex((word) => word !== undefined && word === alignment?.vertical);
  if (vt > 0) shown.vt = vt;
  if (alignment?.wrapText) shown.tb = WrapStrategy.WRAP;
  if (alignment?.indent) {
    const room = paddingPixels + alignment.indent * indentPixels;
    shown.pd = alignment.horizontal === "right" ? { r: room } : { l: room };
  }
  if (border) {
    const lines = sides.flatMap(([short, long]) => {
      const line = borderFromFile(border[long], themeColours);
      return line ? [[short, line] as const] : [];
    });
    if (lines.length > 0) shown.bd = Object.fromEntries(lines);
  }
  const only = fileOnly(style, ht > 0, vt > 0, paper !== null);
  if (only) shown.file = only;
  return shown;
}

function fileOnly(
  { font, fill, alignment, protection }: CellStyle,
  isAligned: boolean,
  isUpright: boolean,
  isFilled: boolean,
): FileOnlyStyle | null {
  const aligned = {
    ...(alignment?.textRotation && { textRotation: alignment.textRotation }),
    ...(alignment?.shrinkToFit && { shrinkToFit: true }),
    ...(alignment?.readingOrder && { readingOrder: alignment.readingOrder }),
    ...(!isAligned && alignment?.horizontal && { horizontal: alignment.horizontal }),
    ...(!isUpright && alignment?.vertical && { vertical: alignment.vertical }),
  };
  const only: FileOnlyStyle = {
    ...(Object.keys(aligned).length > 0 && { alignment: aligned }),
    ...(fill && !isFilled && !(fill.type === "pattern" && fill.pattern === "none") && { fill }),
    ...(font?.underline && font.underline !== true && { underline: font.underline }),
    ...(font?.vertAlign && { vertAlign: font.vertAlign }),
    ...(protection && { protection }),
  };
  return Object.keys(only).length > 0 ? only : null;
}

/** The grid's style in a file's terms; a font is whole, since a file's readers fill nothing in. */
export function styleToFile(style: KeptStyle, plain?: FileLook["font"]): CellStyle {
  const { file } = style;
  const kept: CellStyle = {};
  if (style.n?.builtIn !== undefined) kept.numFmt = builtInMark + String(style.n.builtIn);
  else if (style.n?.pattern && style.n.pattern !== "General") kept.numFmt = style.n.pattern;
  const ink = colourToFile(style.cl?.rgb);
  const font = {
    ...(style.bl === BooleanNumber.TRUE && { bold: true }),
    ...(style.it === BooleanNumber.TRUE && { italic: true }),
    ...(style.ul?.s === BooleanNumber.TRUE && { underline: file?.underline ?? true }),
    ...(style.st?.s === BooleanNumber.TRUE && { strikethrough: true }),
    ...(style.ff && { name: style.ff }),
    ...(style.fs && { size: style.fs }),
    ...(ink && { color: ink }),
    ...(file?.vertAlign && { vertAlign: file.vertAlign }),
  };
  if (Object.keys(font).length > 0) kept.font = { ...plain, ...font };
  const paper = colourToFile(style.bg?.rgb);
  if (paper) kept.fill = { type: "pattern", pattern: "solid", fgColor: paper };
  else if (file?.fill) kept.fill = file.fill;
  if (file?.protection) kept.protection = file.protection;
  const horizontal = horizontals[style.ht ?? 0];
  const vertical = verticals[style.vt ?? 0];
  const room = (style.ht === HorizontalAlign.RIGHT ? style.pd?.r : style.pd?.l) ?? 0;
  const indent = Math.round((room - paddingPixels) / indentPixels);
  const alignment: Alignment = {
    ...file?.alignment,
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(style.tb === WrapStrategy.WRAP && { wrapText: true }),
    ...(indent > 0 && { indent }),
  };
  if (Object.keys(alignment).length > 0) kept.alignment = alignment;
  const lines = sides.flatMap(([short, long]) => {
    const line = borderToFile(style.bd?.[short]);
    return line ? [[long, line] as const] : [];
  });
  if (lines.length > 0) kept.border = Object.fromEntries(lines);
  return kept;
}

function borderFromFile(side: BorderSide | undefined, theme: readonly string[] | undefined): IBorderStyleData | null {
  const line = side ? borderLines.indexOf(side.style) : -1;
  return line > 0 ? { s: line, cl: { rgb: colourFromFile(side?.color, theme) ?? "#000000" } } : null;
}

function borderToFile(side: Nullable<IBorderStyleData>): BorderSide | null {
  const style = borderLines[side?.s ?? 0];
  const color = colourToFile(side?.cl.rgb);
  return style ? { style, ...(color && { color }) } : null;
}

/** A theme lists dark before light, cells count light before dark: 0 is the paper, 1 the ink. */
const themeSlots = [1, 0, 3, 2];

/** `#rrggbb` of a file's colour; `null` for automatic colours and those that the file leaves to the program. */
export function colourFromFile(colour: Color | undefined, themeColours: readonly string[] | undefined): string | null {
  if (!colour) return null;
  if (colour.rgb) return `#${colour.rgb.slice(-6).toLowerCase()}`;
  if (colour.theme !== undefined && themeColours) {
    const slot = themeSlots[colour.theme] ?? colour.theme;
    return `#${resolveThemeColor([...themeColours], slot, colour.tint).toLowerCase()}`;
  }
  const indexed = colour.indexed === undefined ? undefined : palette[colour.indexed];
  return indexed ? `#${indexed}` : null;
}

const functional = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/;

/** A file's colour of `#rgb`, `#rrggbb` or `rgb(…)`, all of which the grid hands out. */
export function colourToFile(colour: Nullable<string>): Color | null {
  if (!colour) return null;
  const parts = functional.exec(colour);
  if (parts) {
    const hex = parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0"));
    return { rgb: hex.join("").toUpperCase() };
  }
  const hex = colour.replace(/^#/, "");
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex.slice(0, 6);
  return /^[0-9a-f]{6}$/i.test(full) ? { rgb: full.toUpperCase() } : null;
}

const basic = "000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff";
/** Colours that old files name by number. (ECMA-376 part 1, 18.8.27.) */
const palette =
  `${basic} ${basic} 800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066
  ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc
  cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399
  333333`.split(/\s+/);
