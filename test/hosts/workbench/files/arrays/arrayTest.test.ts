import { expect, test } from "vitest";
import { arrayTest } from "../../../../../src/hosts/workbench/files/arrays/arrayTest";

test("Formulas that are alike but for the rows of their cells are looked at once, names of their own each", () => {
  const asked: string[] = [];
  const needsArray = arrayTest((name) => {
    asked.push(name);
    return name === "Rates_1" ? ["A1:A9"] : ["A1"];
  });
  const formulas = ["=A1*Rates_1", "=A2*Rates_1", "=A1*Rates_2", "=SUM($B$3:B4)", "=SUM($B$3:B5*2)"];
  expect(formulas.map(needsArray)).toEqual([true, true, false, false, true]);
  expect(asked).toEqual(["Rates_1", "Rates_2"]);
});
