import { isError, type CellValue } from "./cellValue";
import { numberIn, toText } from "./conversions";
import { compareValues } from "./operators";

/**
 * True when a cell meets a criterion such as `5`, `"Good"`, `">=100"`, `"<>"` or `"A*"`. Comparisons look at cells of the
 * criterion's kind alone; `*` stands for any characters, `?` for one, `~` before one of them for itself.
 */
export function meets(value: CellValue, criterion: CellValue): boolean {
  if (isError(criterion)) return isError(value) && value.error === criterion.error;
  const text = toText(criterion);
  const [, operator = "", wanted = ""] = /^(<=|>=|<>|<|>|=|)([^]*)$/.exec(isError(text) ? "" : text) ?? [];
  if (operator === "<>") return !equals(value, wanted, operator);
  if (operator === "" || operator === "=") return equals(value, wanted, operator);
  const limit = constantIn(wanted);
  if (isError(value) || value === null || typeof value !== typeof limit) return false;
  const order = compareValues(value, limit);
  if (operator.startsWith("<")) return order < 0 || (operator === "<=" && order === 0);
  return order > 0 || (operator === ">=" && order === 0);
}

function equals(value: CellValue, wanted: string, operator: string): boolean {
  if (wanted === "") return value === null || (operator === "" && value === "");
  if (isError(value)) return value.error === wanted.toUpperCase();
  const constant = constantIn(wanted);
  if (typeof constant === "string") return typeof value === "string" && wildcards(constant).test(value);
  if (typeof value === "string") return numberIn(value) === constant;
  return typeof value === typeof constant && compareValues(value, constant) === 0;
}

function constantIn(text: string): string | number | boolean {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
  return numberIn(text) ?? text;
}

function wildcards(text: string): RegExp {
  const pieces = text.match(/~[*?~]|[^]/gu) ?? [];
  const source = pieces.map((piece) => {
    if (piece === "*") return "[^]*";
    if (piece === "?") return "[^]";
    return (/^~[*?~]$/.test(piece) ? piece.slice(1) : piece).replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  });
  return new RegExp(`^${source.join("")}$`, "iu");
}
