/**
 * What a parameter of a function makes of several cells: `v` wants a single value, of which a plain formula takes the one in
 * its own row or column; `r` takes a range as it is; `a` takes whatever is calculated from ranges too; `b` is a branch, which
 * is the function's own answer.
 */
export type Parameter = "v" | "r" | "a" | "b";

/** `r` for the first parameter, and so on; those after the bar come again and again. */
const byParameters: Readonly<Record<string, string>> = {
  "|r": `SUM SUMSQ AVERAGE AVERAGEA COUNT COUNTA COUNTBLANK MAX MAXA MIN MINA PRODUCT MEDIAN GEOMEAN HARMEAN DEVSQ AVEDEV KURT
    SKEW SKEW.P STDEV STDEVA STDEVP STDEVPA STDEV.S STDEV.P VAR VARA VARP VARPA VAR.S VAR.P MODE MODE.SNGL AND OR XOR CONCAT
    ROWS COLUMNS AREAS GCD LCM MULTINOMIAL IRR ISREF SHEET SHEETS ISFORMULA FORMULATEXT COVAR COVARIANCE.P
    COVARIANCE.S CORREL PEARSON RSQ SLOPE INTERCEPT STEYX CHITEST CHISQ.TEST FTEST F.TEST SUMX2MY2 SUMX2PY2 SUMXMY2 DSUM
    DCOUNT DCOUNTA DAVERAGE DMAX DMIN DGET DPRODUCT DSTDEV DSTDEVP DVAR DVARP PROB`,
  "|a": "SUMPRODUCT MDETERM",
  "v|a": "LOOKUP",
  "v|r": "SUBTOTAL NPV",
  "vv|r": "TEXTJOIN",
  "vv|a": "AGGREGATE",
  "r|v": `INDEX OFFSET COUNTIF LARGE SMALL PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC QUARTILE.EXC
    PERCENTRANK PERCENTRANK.INC PERCENTRANK.EXC TRIMMEAN ZTEST Z.TEST MIRR`,
  rvr: "AVERAGEIF SUMIF",
  "|rv": "COUNTIFS",
  "r|rv": "SUMIFS AVERAGEIFS MAXIFS MINIFS",
  "vr|v": "VLOOKUP HLOOKUP MATCH XMATCH RANK RANK.EQ RANK.AVG CELL",
  vrrv: "NETWORKDAYS.INTL",
  vvr: "NETWORKDAYS WORKDAY",
  vvvr: "WORKDAY.INTL",
  vrr: "XNPV FORECAST FORECAST.LINEAR",
  rrv: "XIRR",
  rrvv: "TTEST T.TEST",
  "v|b": "IF CHOOSE",
};

const parameters: ReadonlyMap<string, string> = new Map(
  Object.entries(byParameters).flatMap(([list, names]) => names.split(/\s+/).map((name) => [name, list] as const)),
);

/** What a function makes of several cells at one of its parameters. Those that are not listed want single values. */
export function parameterAt(functionName: string, index: number): Parameter {
  const [first = "", again = ""] = (parameters.get(functionName) ?? "|v").split("|");
  const list = index < first.length ? first : again;
  return (list[index < first.length ? index : (index - first.length) % again.length] ?? "v") as Parameter;
}

/** Functions that answer a range, of one cell as a rule. */
export const rangeFunctions: ReadonlySet<string> = new Set(["INDEX", "OFFSET", "INDIRECT"]);

/** Functions whose answer fills cells beyond the formula's: wherever they stand, Excel keeps the formula as an array. */
export const fillingFunctions: ReadonlySet<string> = new Set(
  `ANCHORARRAY BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER FREQUENCY GROWTH HSTACK LAMBDA LINEST LOGEST MAKEARRAY MAP
  MINVERSE MMULT MODE.MULT MUNIT RANDARRAY REDUCE SCAN SEQUENCE SORT SORTBY TAKE TEXTSPLIT TOCOL TOROW TRANSPOSE TREND UNIQUE
  VSTACK WRAPCOLS WRAPROWS XLOOKUP`.split(/\s+/),
);
