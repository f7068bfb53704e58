import { expect, test } from "vitest";
import { formulaFromFile, formulaToFile } from "../../../../src/hosts/workbench/files/fileFormula";

test.each([
  ["_xldudf_CS_MRR(Subs[#All],A1)", "=CS.MRR(Subs[#All],A1)"],
  ["_xlfn._xlws.FILTER(A1:B9,B1:B9>1)", "=FILTER(A1:B9,B1:B9>1)"],
  ["_xlfn.XLOOKUP(1,A:A,B:B)+_xldudf_CS_CHURN(1,2)", "=XLOOKUP(1,A:A,B:B)+CS.CHURN(1,2)"],
  ["SUM('_xlfn.odd ''name'!A1,\"_xldudf_CS_MRR(\")", "=SUM('_xlfn.odd ''name'!A1,\"_xldudf_CS_MRR(\")"],
  ["SUM(A1:A3)", "=SUM(A1:A3)"],
])("A file's %s is shown as %s, and goes back the same", (inFile, shown) => {
  expect(formulaFromFile(inFile)).toBe(shown);
  expect(formulaToFile(shown)).toBe(inFile);
});

test("Functions in lower case are saved by the names that Excel knows, and other dots are left alone", () => {
  expect(formulaToFile("=cs.mrr(a1)+maxifs(a1:a2,b1:b2,1)")).toBe("_xldudf_CS_MRR(a1)+_xlfn.MAXIFS(a1:a2,b1:b2,1)");
  expect(formulaToFile("=ACS.MRR(1)+CS.MRR")).toBe("ACS.MRR(1)+CS.MRR");
});
