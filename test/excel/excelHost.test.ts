import { describeSpreadsheetHost } from "../hosts/spreadsheetHostContract";
import { excelUnderTest } from "./contractExcel";

describeSpreadsheetHost("Excel", (sheets) => excelUnderTest(sheets));
// Which of the two Excel does is not said anywhere.
describeSpreadsheetHost("An Excel that drops an apostrophe", (sheets) =>
  excelUnderTest(sheets, { keepsApostrophe: false }),
);
