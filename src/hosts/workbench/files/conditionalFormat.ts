import type { IRange, IStyleBase } from "@univerjs/core";
import type { ConditionalRule, ValidationOperator } from "hucre";
import { parseRange, rangeText } from "../cells/rangeText";
import { styleFromFile, styleToFile } from "./cellStyle";

/** A rule that colours cells, as the grid's plug-in keeps it in a workbook's resources. */
export interface GridRule {
  readonly cfId: string;
  readonly ranges: IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: HighlightRule | ScaleRule;
}

interface HighlightRule {
  readonly type: "highlightCell";
  readonly subType: string;
  readonly operator?: string;
  readonly value?: string | number | [number, number];
  readonly style: IStyleBase;
}

interface ScaleRule {
  readonly type: "colorScale";
  readonly config: readonly { index: number; color: string; value: { type: string; value?: number | string } }[];
}

const texts = { containsText: true, notContainsText: true, beginsWith: true, endsWith: true } as const;
const quoted = /^"((?:[^"]|"")*)"$/;

/** A file's rule for the grid; `null` for the kinds that the grid would not show the same way. */
export function ruleFromFile(rule: ConditionalRule, id: string, themeColours?: readonly string[]): GridRule | null {
  const ranges = rule.range.split(/\s+/).flatMap((text) => parseRange(text) ?? []);
  const shown = ranges.length > 0 ? shownRule(rule, themeColours) : null;
  return shown && { cfId: id, ranges, stopIfTrue: rule.stopIfTrue ?? false, rule: shown };
}

function shownRule(rule: ConditionalRule, themeColours?: readonly string[]): GridRule["rule"] | null {
  if (rule.type === "colorScale" && rule.colorScale) {
    const { cfvo, colors } = rule.colorScale;
    const config = cfvo.map(({ type, value }, index) => ({
      index,
      color: `#${(colors[index] ?? "FFFFFF").slice(-6).toLowerCase()}`,
      value: { type, ...(value !== undefined && { value: Number(value) }) },
    }));
    return { type: "colorScale", config };
  }
  if (!rule.style) return null;
  const highlight = { type: "highlightCell", style: highlightStyle(rule, themeColours) } as const;
  const formulas = [rule.formula ?? []].flat();
  const [first = "", second = ""] = formulas;
  if (rule.type === "expression") return { ...highlight, subType: "formula", value: `=${first}` };
  if (rule.type in texts) return { ...highlight, subType: "text", operator: rule.type, value: rule.text ?? "" };
  if (rule.type === "duplicateValues" || rule.type === "uniqueValues") return { ...highlight, subType: rule.type };
  if (rule.type !== "cellIs" || !rule.operator) return null;
  const text = quoted.exec(first);
  if (text && (rule.operator === "equal" || rule.operator === "notEqual")) {
    return { ...highlight, subType: "text", operator: rule.operator, value: (text[1] ?? "").replaceAll('""', '"') };
  }
  const low = Number(first);
  if (first === "" || !Number.isFinite(low)) return null;
  if (rule.operator !== "between" && rule.operator !== "notBetween") {
    return { ...highlight, subType: "number", operator: rule.operator, value: low };
  }
  const high = Number(second);
  return second !== "" && Number.isFinite(high)
    ? { ...highlight, subType: "number", operator: rule.operator, value: [low, high] }
    : null;
}

/** A dxf names its fill by the background colour, unlike a cell. */
function highlightStyle({ style }: ConditionalRule, themeColours?: readonly string[]): IStyleBase {
  const fill = style?.fill;
  const paper = fill?.type === "pattern" ? (fill.bgColor ?? fill.fgColor) : undefined;
  const shown = { ...style, fill: paper && ({ type: "pattern", pattern: "solid", fgColor: paper } as const) };
  return styleFromFile({ style: shown }, { themeColours });
}

/** A rule of the grid for a file; `null` for kinds that were made in the grid and that a file cannot hold. */
export function ruleToFile(rule: GridRule, priority: number): ConditionalRule | null {
  const range = rule.ranges.map(rangeText).join(" ");
  const shared = { priority, range, ...(rule.stopIfTrue && { stopIfTrue: true }) };
  if (rule.rule.type === "colorScale") return { ...shared, type: "colorScale", colorScale: scaleToFile(rule.rule) };
  if (rule.rule.type !== "highlightCell") return null;
  const { subType, operator, value } = rule.rule;
  const style = dxf(rule.rule.style);
  switch (subType) {
    case "formula":
      return { ...shared, type: "expression", formula: textOf(value).replace(/^=/, ""), style };
    case "duplicateValues":
    case "uniqueValues":
      return { ...shared, type: subType, style };
    case "text":
      return textRule({ ...shared, style }, operator, textOf(value), rule.ranges[0]);
    case "number":
      return {
        ...shared,
        type: "cellIs",
        operator: operator as ValidationOperator,
        formula: [value ?? 0].flat().map(String),
        style,
      };
    default:
      return null;
  }
}

function textRule(
  shared: Omit<ConditionalRule, "type">,
  operator: string | undefined,
  text: string,
  range: IRange | undefined,
): ConditionalRule | null {
  const literal = `"${text.replaceAll('"', '""')}"`;
  if (operator === "equal" || operator === "notEqual") return { ...shared, type: "cellIs", operator, formula: literal };
  if (operator === undefined || !(operator in texts) || !range) return null;
  const corner = rangeText({ ...range, endRow: range.startRow, endColumn: range.startColumn });
  const formulas: Record<keyof typeof texts, string> = {
    containsText: `NOT(ISERROR(SEARCH(${literal},${corner})))`,
    notContainsText: `ISERROR(SEARCH(${literal},${corner}))`,
    beginsWith: `LEFT(${corner},LEN(${literal}))=${literal}`,
    endsWith: `RIGHT(${corner},LEN(${literal}))=${literal}`,
  };
  const type = operator as keyof typeof texts;
  return { ...shared, type, text, formula: formulas[type] };
}

function scaleToFile(rule: ScaleRule): NonNullable<ConditionalRule["colorScale"]> {
  type Stop = NonNullable<ConditionalRule["colorScale"]>["cfvo"][number];
  return {
    cfvo: rule.config.map(({ value }) => ({
      type: value.type as Stop["type"],
      ...(value.value !== undefined && { value: String(value.value) }),
    })),
    colors: rule.config.map(({ color }) => `FF${styleToFile({ bg: { rgb: color } }).fill ? hex(color) : "FFFFFF"}`),
  };
}

function hex(colour: string): string {
  const fill = styleToFile({ bg: { rgb: colour } }).fill;
  return (fill?.type === "pattern" && fill.fgColor?.rgb) || "FFFFFF";
}

function dxf(style: IStyleBase): ConditionalRule["style"] {
  const { fill, ...rest } = styleToFile(style);
  if (fill?.type !== "pattern") return rest;
  return { ...rest, fill: { type: "pattern", pattern: "solid", bgColor: fill.fgColor } };
}

function textOf(value: HighlightRule["value"]): string {
  return value === undefined ? "" : String(value);
}
