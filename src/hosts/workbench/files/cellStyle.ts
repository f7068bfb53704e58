import { BooleanNumber, WrapStrategy, type IBorderStyleData, type IStyleData, type Nullable } from "@univerjs/core";
import type { BorderLineStyle, BorderSide, CellStyle, Color } from "hucre";
import { resolveThemeColor } from "hucre/xlsx";

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

/** A file's style in the grid's terms; what the grid cannot show (gradients, rotation, indents) is left out. */
export function styleFromFile(style: CellStyle, themeColours: readonly string[] | undefined): IStyleData {
  const { font, fill, alignment, border, numFmt } = style;
  const shown: IStyleData = {};
  if (numFmt !== undefined && numFmt !== "General") shown.n = { pattern: numFmt };
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
  if (border) {
    const lines = sides.flatMap(([short, long]) => {
      const line = borderFromFile(border[long], themeColours);
      return line ? [[short, line] as const] : [];
    });
    if (lines.length > 0) shown.bd = Object.fromEntries(lines);
  }
  return shown;
}

/** The grid's style in a file's terms. */
export function styleToFile(style: IStyleData): CellStyle {
  const kept: CellStyle = {};
  if (style.n?.pattern) kept.numFmt = style.n.pattern;
  const ink = colourToFile(style.cl?.rgb);
  const font = {
    ...(style.bl === BooleanNumber.TRUE && { bold: true }),
    ...(style.it === BooleanNumber.TRUE && { italic: true }),
    ...(style.ul?.s === BooleanNumber.TRUE && { underline: true }),
    ...(style.st?.s === BooleanNumber.TRUE && { strikethrough: true }),
    ...(style.ff && { name: style.ff }),
    ...(style.fs && { size: style.fs }),
    ...(ink && { color: ink }),
  };
  if (Object.keys(font).length > 0) kept.font = font;
  const paper = colourToFile(style.bg?.rgb);
  if (paper) kept.fill = { type: "pattern", pattern: "solid", fgColor: paper };
  const horizontal = horizontals[style.ht ?? 0];
  const vertical = verticals[style.vt ?? 0];
  if (horizontal || vertical || style.tb === WrapStrategy.WRAP) {
    kept.alignment = {
      ...(horizontal && { horizontal }),
      ...(vertical && { vertical }),
      ...(style.tb === WrapStrategy.WRAP && { wrapText: true }),
    };
  }
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
