import { afterEach, describe, expect, it } from "vitest";
import { insertFormula } from "../../src/commands/formulas/insertFormula";
import { functionsGlobal, type FunctionsInPage } from "../../src/core/functionsBuild";
import { createExcelHost } from "../../src/hosts/excel/excelHost";
import { readRegistration, type DeclaredParameter, type Registration } from "./customFunctions/registration";
import { openExcel, type EmulatedExcel } from "./openExcel";
import { en } from "../../src/texts/en";

let excel: EmulatedExcel;
afterEach(() => excel.close());

/** Excel with the functions of another day: CHURN with these parameters, or without it. */
function registrationOf(
  churn: (today: readonly DeclaredParameter[]) => readonly DeclaredParameter[] | null,
): Registration {
  const today = readRegistration();
  const functions = new Map(today.functions);
  const declared = functions.get("CS.CHURN");
  if (declared === undefined) throw new Error("CHURN is not declared.");
  const parameters = churn(declared.parameters);
  if (parameters === null) functions.delete("CS.CHURN");
  else functions.set("CS.CHURN", { ...declared, parameters });
  return { ...today, functions };
}

async function answerOf(formula: string, registration: Registration): Promise<unknown> {
  excel = await openExcel({ built: true, registration });
  excel.person.type("Sheet1", 0, 0, formula);
  await excel.functions.settled();
  return excel.person.value("Sheet1", 0, 0);
}

function inPage(): FunctionsInPage {
  const { window } = excel.page;
  return (window as unknown as { [functionsGlobal]: FunctionsInPage })[functionsGlobal];
}

describe("functions that Excel declares as of another day", () => {
  const more: DeclaredParameter = { name: "more", type: "any", optional: true };

  it.each<[string, (today: readonly DeclaredParameter[]) => readonly DeclaredParameter[]]>([
    ["fewer", (today) => today.slice(0, -1)],
    ["more", (today) => [...today, more]],
  ])(
    "with %s arguments than the code takes answer an error, never a figure, and the pane learns of it",
    async (_, churn) => {
      const answer = await answerOf("=CS.CHURN(5,100)", registrationOf(churn));
      expect(answer).toMatchObject({ error: "#VALUE!", message: expect.stringContaining("another version") as string });
      const { build, calledOtherwise } = inPage();
      expect([...calledOtherwise]).toEqual(["CHURN"]);
      expect(build).toMatch(/^[0-9a-f]{8}$/);
    },
  );

  it("leave the others as they are", async () => {
    expect(
      await answerOf(
        "=CS.STICKINESS(50,200)",
        registrationOf((today) => today.slice(0, -1)),
      ),
    ).toBe(0.25);
    expect([...inPage().calledOtherwise]).toEqual([]);
  });

  it("without a new one show #NAME? for it, which inserting its formula tells", async () => {
    excel = await openExcel({ built: true, registration: registrationOf(() => null) });
    const place = { sheet: "Sheet1", row: 0, column: 0 };
    const outcome = await insertFormula(createExcelHost(), { place, formula: "=CS.CHURN(5,100)", replacing: null });
    expect(outcome).toEqual({ kind: "inserted", isUnknown: true });
  });
});

describe("the built pane in Excel", () => {
  const patience = { timeout: 30_000, interval: 50 };

  /** What its Functions view says once the functions are listed. */
  async function functionsView(build?: string): Promise<string> {
    excel = await openExcel({ built: true });
    const { window } = excel.page;
    if (build !== undefined) Object.assign(window, { [functionsGlobal]: { build, calledOtherwise: new Set() } });
    const tab = (): HTMLElement | undefined =>
      [...window.document.querySelectorAll<HTMLElement>("[role=tab]")].find(
        (each) => each.getAttribute("aria-label") === "Functions" || each.textContent === "Functions",
      );
    await expect.poll(tab, patience).toBeDefined();
    tab()?.click();
    const words = (): string => window.document.body.textContent;
    await expect.poll(words, patience).toContain("STICKINESS");
    return words();
  }

  it("says that the functions are of another build, and with its own says nothing", async () => {
    expect(await functionsView("0badcafe")).toContain(en.pane.otherFunctions.title);
    excel.close();
    expect(await functionsView()).not.toContain(en.pane.otherFunctions.title);
  });
});
