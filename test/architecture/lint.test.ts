import { ESLint, Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { top } from "./repositoryFiles";

const eslint = new ESLint({ cwd: top });

/** The rules about names and syntax that a line of code would break in a file, each with what to do instead. */
async function broken(file: string, code: string): Promise<string[]> {
  const { rules } = (await eslint.calculateConfigForFile(file)) as { readonly rules: Linter.RulesRecord };
  const restrictions = Object.entries(rules).filter(([name]) =>
    ["no-restricted-globals", "no-restricted-properties", "no-restricted-syntax"].includes(name),
  );
  const messages = new Linter().verify(code, { rules: Object.fromEntries(restrictions) });
  return messages.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

describe("what shares its page with Excel", () => {
  const files = [
    "src/core/sheet/cell.ts",
    "src/functions/mrr.ts",
    "src/commands/placeAccounts.ts",
    "src/taskpane/frame/PaneFrame.tsx",
    "src/hosts/excel/settings.ts",
  ];

  it.each(files)("uses no storage of the browser, in %s", async (file) => {
    for (const code of ["localStorage.getItem('a');", "window.localStorage;", "sessionStorage.clear();"]) {
      const found = await broken(file, code);
      expect(found, code).toHaveLength(1);
      expect(found[0]).toMatch(/^no-restricted-.*keep it in the workbook/);
    }
  });

  it("never tells Excel to calculate", async () => {
    const [first = "", ...others] = await broken("src/hosts/excel/settings.ts", "sheet.calculate(true);");
    expect(first).toMatch(/^no-restricted-syntax: .*Excel calculates by itself/);
    expect(others).toEqual([]);
    expect(await broken("src/hosts/excel/settings.ts", "sheet.activate();")).toEqual([]);
  });

  it("keeps the other rules of its rooms beside these", async () => {
    expect(await broken("src/hosts/excel/settings.ts", "export default 1;")).toHaveLength(1);
    expect(await broken("src/core/sheet/cell.ts", "Date.now();")).toHaveLength(1);
    expect(await broken("src/core/sheet/cell.ts", "fetch('a');")).toHaveLength(1);
  });
});
