import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { previewFigures } from "../../../src/commands/calculator/previewFigures";
import { computePlacement } from "../../../src/commands/computePlacement";
import { findSources } from "../../../src/commands/findSources";
import type { FormulaSources } from "../../../src/commands/formulas/formulaProposal";
import { proposeFormula } from "../../../src/commands/formulas/proposeFormula";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import type { Policy } from "../../../src/core/settings/policy";
import type { Placement } from "../../../src/core/report/placement";
import type { Cell } from "../../../src/core/sheet/cell";
import { serialOf } from "../../../src/core/sheet/serialDate";
import { helpOf } from "../../commands/formulas/functionsAtHand";
import { installCustomFunctionsShim } from "../../functions/customFunctionsShim";
import { functionSources, type FunctionSource } from "../../functions/sourceFunctions";
import type { Typed } from "../spreadsheetHostContract";
import { workbookOf } from "./contractWorkbook";
import { headlessWorkbook, type HeadlessWorkbook } from "./headlessSpreadsheet";
import { sheetFunction } from "./customFunctions/sourceSheetFunction";
import { functionTopics } from "../../../src/taskpane/features/functions/functionTopics";

installCustomFunctionsShim();

const asOf = serialOf(2026, 11, 23);
const accountCount = 12;

/** The four metrics that stand side by side in the sheet are the whole model, so that cells and pane must agree. */
const policy: Policy = {
  ...defaultPolicy,
  health: {
    ...defaultPolicy.health,
    metrics: defaultPolicy.health.metrics.filter(({ id }) =>
      ["contactEngagement", "nps", "csat", "openTickets"].includes(id),
    ),
  },
};

const accountRows: readonly (readonly Typed[])[] = [
  ["Account", "MRR", "DAU", "MAU", "Engagement", "NPS", "CSAT", "Tickets", "Customer since", "First value"],
  ...Array.from({ length: accountCount }, (_, index): readonly Typed[] => {
    const started = serialOf(2025, 1, 1) + 20 * index;
    // Blanks in every column that may have some.
    const blankAt = (every: number, value: number): number | null => (index % every === every - 1 ? null : value);
    return [
      `Account ${index + 1}`,
      100 * (index + 1),
      5 + index,
      60,
      blankAt(5, 1 + (index % 5)),
      blankAt(4, index % 11),
      blankAt(6, 1 + ((index * 0.4) % 4)),
      blankAt(7, index % 9),
      started,
      blankAt(3, started + 15 + index),
    ];
  }),
];

const subscriptionRows: readonly (readonly Typed[])[] = [
  ["Customer", "Amount", "Interval", "Start", "End"],
  ...Array.from({ length: accountCount }, (_, index): readonly Typed[] => [
    `Account ${index + 1}`,
    1200 * (index + 1),
    "year",
    serialOf(2025, 1, 1) + 20 * index,
    index % 4 === 3 ? serialOf(2026, 10, 15) : null,
  ]),
];

let open: HeadlessWorkbook;
let sources: FormulaSources;
let placement: Placement;
const sourcesFound = functionSources();
const inTopics = new Set<string>(functionTopics.flatMap(({ functions }) => functions));

beforeAll(async () => {
  const sheets = [
    { name: "My accounts", rows: accountRows },
    { name: "Billing", rows: subscriptionRows, table: "Subs_2026" },
    // Each formula has a sheet of its own, on which it may spill as it likes.
    ...[...sourcesFound.map(({ id }) => id), "Scores"].map((name) => ({ name, rows: [] })),
  ];
  open = headlessWorkbook(workbookOf(sheets), sourcesFound.map(sheetFunction));
  const found = await findSources(open.host);
  const accounts = await open.host.read({ sheet: "My accounts" });
  const outcome = computePlacement({ accounts, team: null, policy, asOf });
  if (outcome.kind !== "placement") throw new Error("The accounts could not be read.");
  placement = outcome.placement;
  sources = {
    subscriptions: found.subscriptions,
    definition: { endsInclusive: true },
    accounts: previewFigures(placement),
    policy,
    asOf,
  };
});

afterAll(() => open.spreadsheet.univer.dispose());

/** Inserts what is proposed for a function into the first cell of a sheet, and answers the formula once it has calculated. */
async function insertProposed({ id, parameters, examples }: FunctionSource, sheet: string): Promise<string> {
  const help = helpOf(id, parameters.join(" "), {
    examples: examples.map((text) => ({ formula: text.split(" → ")[0] ?? "", answer: "" })),
    spills: true,
  });
  const { formula } = proposeFormula(help, sources);
  await open.host.insertFormula({ sheet, row: 0, column: 0 }, formula);
  await expect.poll(() => open.cell(sheet, 0, 0)).not.toBeNull();
  return formula;
}

describe("a formula that is proposed", () => {
  it.each(sourcesFound.map((source) => [source.id, source] as const))(
    "%s calculates with the user's own ranges",
    async (id, source) => {
      const formula = await insertProposed(source, id);
      // A function that is in no topic yet may come as its example.
      if (inTopics.has(id)) expect(formula).toMatch(/Subs_2026\[#All\]|'My accounts'!/);
      if (formula.includes("Subs_2026")) expect(formula).toMatch(/, TRUE\)$/);
      const answer: Cell = open.cell(id, 0, 0);
      expect(answer, `${formula} is ${JSON.stringify(answer)}`).not.toHaveProperty("code");
    },
  );

  it("gives the scores of the pane where all metrics stand side by side", async () => {
    const source = sourcesFound.find(({ id }) => id === "HEALTHSCORE");
    if (!source) throw new Error("There is no HEALTHSCORE");
    const formula = await insertProposed(source, "Scores");
    expect(formula).toContain(`$E$2:$H$${accountCount + 1}`);
    const scores = new Map(placement.placed.map(({ account, health }) => [account.row, health.score] as const));
    expect(scores.size).toBe(accountCount);
    for (const [row, score] of scores) {
      const cell = open.cell("Scores", row - 1, 0);
      if (score === null) expect(cell).toEqual({ code: "#N/A" });
      else expect(cell).toBeCloseTo(score, 9);
    }
  });
});
