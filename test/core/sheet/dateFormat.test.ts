import { expect, it } from "vitest";
import { isDateFormat } from "../../../src/core/sheet/dateFormat";

it.each([
  "yyyy-mm-dd",
  "m/d/yyyy",
  "DD.MM.YYYY",
  "[$-407]d. mmmm yyyy;@",
  "[$-F800]dddd, mmmm dd, yyyy",
  "h:mm AM/PM",
  "mm:ss.0",
  "[h]:mm",
  '"Week of" d mmm',
])("%s shows a date or a time", (format) => {
  expect(isDateFormat(format)).toBe(true);
});

it.each([
  null,
  "General",
  "@",
  "0",
  "#,##0.00",
  "0.00E+00",
  "#,##0.00 [$€-407]",
  "[Red]-0.00;[Blue]0.00",
  "[$USD] #,##0",
  '#,##0 "USD"',
  "#,##0 USD",
  '0 "days"',
  "0.0,,\\m",
  "_-* #,##0.00\\ _d_-;-* #,##0.00_d_-",
  "# ?/?",
])("%s does not", (format) => {
  expect(isDateFormat(format)).toBe(false);
});
