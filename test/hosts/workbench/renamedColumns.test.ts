import { expect, test } from "vitest";
import { withColumnNames } from "../../../src/hosts/workbench/results/renamedColumns";

const renamed = [
  {
    table: "CS_Placement",
    columns: [
      ["MRR", "Umsatz"],
      ["Rank", "MRR"],
      ["Next step", "Schritt [1] #2"],
    ],
  },
  { table: "CS_Run", columns: [["Item", "Was"]] },
] as const;

test.each([
  ["=SUM(CS_Placement[MRR])", "=SUM(CS_Placement[Umsatz])"],
  ["=sum(cs_placement[ mrr ])", "=sum(cs_placement[Umsatz])"],
  ["=CS_Placement[@MRR]*2", "=CS_Placement[@Umsatz]*2"],
  ["=CS_Placement[@[Next step]]", "=CS_Placement[@[Schritt '[1'] '#2]]"],
  ["=CS_Placement[Next step]", "=CS_Placement[Schritt '[1'] '#2]"],
  ["=CS_Placement[[#This Row],[MRR]]", "=CS_Placement[[#This Row],[Umsatz]]"],
  ["=SUM(CS_Placement[[MRR]:[Rank]])", "=SUM(CS_Placement[[Umsatz]:[MRR]])"],
  ["=CS_Placement[#All]&CS_Run[Item]", "=CS_Placement[#All]&CS_Run[Was]"],
  ['="CS_Placement[MRR]"&CS_Placement[MRR]', '="CS_Placement[MRR]"&CS_Placement[Umsatz]'],
  ["=MyCS_Placement[MRR]+CS_Placement_2[MRR]", "=MyCS_Placement[MRR]+CS_Placement_2[MRR]"],
  ["='CS_Placement[MRR]'!A1+[1]Sheet!A1", "='CS_Placement[MRR]'!A1+[1]Sheet!A1"],
])("a formula follows the new names of columns: %s", (formula, wanted) => {
  expect(withColumnNames(formula, renamed)).toBe(wanted);
});
