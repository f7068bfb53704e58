import { expect, test } from "vitest";
import { formulaFromFile, formulaToFile } from "../../../../src/hosts/workbench/files/fileFormula";

test.each([
  ["_xldudf_CS_MRR(Subs[#All],A1)", "=CS.MRR(Subs[#All],A1)"],
  ["_xlfn._xlws.FILTER(A1:B9,B1:B9>1)", "=FILTER(A1:B9,B1:B9>1)"],
  ["_xlfn.XLOOKUP(1,A:A,B:B)+_xldudf_CS_CHURN(1,2)", "=XLOOKUP(1,A:A,B:B)+CS.CHURN(1,2)"],
  ["SUM('_xlfn.odd ''name'!A1,\"_xldudf_CS_MRR(\")", "=SUM('_xlfn.odd ''name'!A1,\"_xldudf_CS_MRR(\")"],
  ["SUM(A1:A3)", "=SUM(A1:A3)"],
  ["SUM(T['#A])+_xldudf_CS_MRR(T[[#All],['[B'']]])", "=SUM(T['#A])+CS.MRR(T[[#All],['[B'']]])"],
  ['_xlfn.LET(_xlpm.x,1,_xlpm.Y, _xlpm.x+A1,_xlpm.x*_xlpm.Y&"x,"&x.x&T[x])+x', '=LET(x,1,Y, x+A1,x*Y&"x,"&x.x&T[x])+x'],
  [
    "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b),_xlpm.f(2,MAX(1,{1,2})))",
    "=LET(f,LAMBDA(a,b,a+b),f(2,MAX(1,{1,2})))",
  ],
  ['"LET(x,1,x)"&_xlfn.LET(_xlpm.a,1', '="LET(x,1,x)"&LET(a,1'],
])("A file's %s is shown as %s, and goes back the same", (inFile, shown) => {
  expect(formulaFromFile(inFile)).toBe(shown);
  expect(formulaToFile(shown)).toBe(inFile);
});

test("Functions in lower case are saved by the names that Excel knows, and other dots are left alone", () => {
  expect(formulaToFile("=cs.mrr(a1)+maxifs(a1:a2,b1:b2,1)")).toBe("_xldudf_CS_MRR(a1)+_xlfn.MAXIFS(a1:a2,b1:b2,1)");
  expect(formulaToFile("=ACS.MRR(1)+CS.MRR")).toBe("ACS.MRR(1)+CS.MRR");
});

test.each([
  ["=T[@MRR]*2", "T[[#This Row],[MRR]]*2"],
  ["=SUM(T[@[a b]:[c]],[@])", "SUM(T[[#This Row],[a b]:[c]],[#This Row])"],
  ['=@A1:A3 * @INDEX(B:B, 2)+"@"', '_xlfn.SINGLE(A1:A3) * _xlfn.SINGLE(INDEX(B:B, 2))+"@"'],
  ["='a@b'!A1", "'a@b'!A1"],
])("%s is written without the sign that files do not know", (formula, written) => {
  expect(formulaToFile(formula)).toBe(written);
});
