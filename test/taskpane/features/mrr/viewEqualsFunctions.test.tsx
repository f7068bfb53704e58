import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { sampleSheets } from "../../../../assets/samples/sampleWorkbook";
import type { Cell } from "../../../../src/core/sheet/cell";
import { serialOf } from "../../../../src/core/sheet/serialDate";
import { createFormatter } from "../../../../src/taskpane/format/formatter";
import { createCalculator } from "../../../../src/commands/calculator/createCalculator";
import { Pane } from "../../../../src/taskpane/Pane";
import { installCustomFunctionsShim } from "../../../functions/customFunctionsShim";
import { sourceFunctions } from "../../../functions/sourceFunctions";
import { FakeHost } from "../../fakeHost";
import { inEnglish } from "../../inEnglish";

beforeAll(installCustomFunctionsShim);
afterEach(cleanup);

const format = createFormatter("en-GB");
const now = (): Date => new Date(2026, 10, 23, 9, 41);

function sampleSubscriptions(): Cell[][] {
  const sheet = sampleSheets().find(({ name }) => name === "Subscriptions");
  if (!sheet) throw new Error("The sample has no subscriptions.");
  return [sheet.columns.map(({ header }) => header), ...sheet.rows.map((row) => row as Cell[])];
}

/** Every month of the last year: in some nothing is lost, in some nobody comes. */
const months = Array.from({ length: 12 }, (_, index) => {
  const [from, to] = [index, index + 1].map((month) =>
    serialOf(2025 + Math.floor((10 + month) / 12), ((10 + month) % 12) + 1, 1),
  );
  return { from: from ?? NaN, to: to ?? NaN };
});

describe("the numbers in the MRR view", () => {
  it("are those of the functions for the same table and days", async () => {
    const cells = sampleSubscriptions();
    const user = userEvent.setup();
    render(
      inEnglish(
        <Pane
          startCalculator={createCalculator}
          host={new FakeHost({ sheets: { Subscriptions: cells } })}
          themeName="light"
          locale="en-GB"
          now={now}
        />,
      ),
    );
    await user.click(await screen.findByRole("tab", { name: "MRR" }));
    const byMonth = within(await screen.findByRole("table", { name: "By month" }));

    for (const { from, to } of months) {
      const call = (name: string, ...rest: unknown[]): number | null => {
        try {
          return Number(sourceFunctions[name]?.(cells, from, to, ...rest));
        } catch (error) {
          // Nothing to divide by.
          if ((error as { code?: string }).code === "#DIV/0!") return null;
          throw error;
        }
      };
      const rate = (value: number | null): string => (value === null ? "–" : format.rate(value));
      const ratio = call("quickratio");

      await user.click(byMonth.getByRole("button", { name: format.month(from) }));
      const table = await screen.findByRole("table", {
        name: new RegExp(`^Roll-forward, ${format.shortDay(from)}.* ${format.date(to)}$`),
      });
      const cell = (line: string, column: number): string | undefined =>
        within(table).getByRole("button", { name: line }).closest("tr")?.children[column]?.textContent;
      expect(cell("Opening", 2)).toBe(format.money(Number(sourceFunctions["mrr"]?.(cells, from)), "EUR"));
      expect(cell("Closing", 2)).toBe(format.money(Number(sourceFunctions["mrr"]?.(cells, to)), "EUR"));
      expect(cell("Churned", 3)).toBe(format.count(call("churn", "count") ?? NaN));

      const rateOf = (name: string): string | undefined =>
        within(screen.getByRole("list", { name: "Rates" })).getByText(name, { exact: true }).parentElement
          ?.lastElementChild?.textContent;
      expect(rateOf("Net churn")).toBe(format.change(call("netchurn") ?? NaN, "EUR"));
      expect(rateOf("Net churn rate")).toBe(rate(call("netchurn", "rate")));
      expect(rateOf("Net revenue churn rate")).toBe(rate(call("netrevenuechurn")));
      expect(rateOf("Customer churn rate")).toBe(rate(call("churn", "rate")));
      expect(rateOf("MRR churn rate")).toBe(rate(call("churn", "mrr rate")));
      expect(rateOf("NRR")).toBe(rate(call("nrr")));
      expect(rateOf("GRR")).toBe(rate(call("grr")));
      expect(rateOf("Quick ratio")).toBe(ratio === null ? "–" : format.ratio(ratio));
    }
  });

  it("add up to the rows of the schedule, month by month", async () => {
    const cells = sampleSubscriptions();
    const [first, last] = [months[0]?.from, months.at(-1)?.to];
    const schedule = sourceFunctions["mrrschedule"]?.(cells, first, last) as (number | string)[][];
    const user = userEvent.setup();
    render(
      inEnglish(
        <Pane
          startCalculator={createCalculator}
          host={new FakeHost({ sheets: { Subscriptions: cells } })}
          themeName="light"
          locale="en-GB"
          now={now}
        />,
      ),
    );
    await user.click(await screen.findByRole("tab", { name: "MRR" }));
    const byMonth = within(await screen.findByRole("table", { name: "By month" }));
    const shown = byMonth
      .getAllByRole("row")
      .slice(1)
      .map((row) => [...row.children].map(({ textContent }) => textContent));
    const expected = schedule
      .slice(1)
      .map((row) => [
        format.month(Number(row[0])),
        format.money(Number(row[1]), "EUR"),
        format.rate(Number(row[17])),
        format.rate(Number(row[18])),
      ]);
    expect(shown).toEqual(expected);
  });
});
