import { describeSpreadsheetHost } from "../hosts/spreadsheetHostContract";
import { excelUnderTest } from "./contractExcel";

describeSpreadsheetHost("Excel", (sheets) => excelUnderTest(sheets));
