import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { createCalculator } from "../../../../src/commands/calculator/createCalculator";
import { createMappingMemory, createSubscriptionMemory } from "../../../../src/commands/mappingMemory";
import type { Cells } from "../../../../src/core/sheet/cell";
import { serialOf } from "../../../../src/core/sheet/serialDate";
import { Pane } from "../../../../src/taskpane/Pane";
import { FakeHost } from "../../fakeHost";
import { inEnglish } from "../../inEnglish";
import { now, openMrr, rollForwardTable, rowsOf } from "./openMrr";

afterEach(cleanup);

const start = serialOf(2025, 1, 1);
const book = (cells: Cells, sheet = "Subscriptions") => ({ sheets: { [sheet]: cells }, activeSheet: sheet });
const expectOpening = (opening: string): Promise<void> =>
  waitFor(async () => expect(rowsOf(await rollForwardTable())[1]?.[1]).toBe(opening), { timeout: 5_000 });

describe("a table that waits for a word", () => {
  it("asks once what an unknown status means, with its rows and MRR, and the figures follow", async () => {
    const { user, host } = await openMrr(
      book([
        ["Customer", "MRR (EUR)", "Start", "Status"],
        ["Alder", 100, start, "active"],
        ["Birch", 40, start, "In good hands"],
      ]),
    );
    await expectOpening("€100");
    const meaning = screen.getByRole("radiogroup", { name: "Meaning of In good hands" });
    screen.getByText("€40");
    await user.click(within(meaning).getByRole("radio", { name: "Customer" }));
    await screen.findByText("all answered");
    await expectOpening("€140");
    await waitFor(() => expect(host.settings.get("settings")).toContain('"ingoodhands":"live"'));
  });

  it("asks whether an amount is for one or for all", async () => {
    const { user } = await openMrr(
      book([
        ["Customer", "Amount", "Quantity", "Start"],
        ["Alder", 10, 3, start],
        ["Birch", 5, 1, start],
      ]),
    );
    await expectOpening("5");
    await user.click(await screen.findByRole("radio", { name: "For one of them" }));
    await expectOpening("35");
  });

  it("asks which of two columns counts before there is any figure", async () => {
    const { user } = await openMrr(
      book([
        ["Customer", "MRR (EUR)", "MRR (USD)", "Start"],
        ["Alder", 10, 11, start],
      ]),
    );
    await user.click(await screen.findByRole("radio", { name: /^Subscriptions/ }));
    await screen.findByText("It reads the same as MRR (USD). Which one counts?");
    expect(screen.queryByText("This sheet cannot be read as subscriptions")).toBeNull();
    await user.click(screen.getByRole("radio", { name: "MRR (USD)" }));
    await expectOpening("$11");
  });
});

describe("the columns of a table", () => {
  it("are listed with samples and uses, and one choice changes one", async () => {
    const { user } = await openMrr(
      book([
        ["Customer", "MRR", "Fee", "Start"],
        ["Alder", 10, 70, start],
        ["Birch", 5, 7, start],
      ]),
    );
    await expectOpening("15");
    await user.click(screen.getByRole("button", { name: /^Columns 3 of 4 used/ }));
    const unused = await screen.findByRole("list", { name: "Not used" });
    within(unused).getByText("70 · 7");
    within(unused).getByText("Another column is used for it.");
    await user.selectOptions(screen.getByRole("combobox", { name: "Use of Fee, column C" }), "MRR");
    await expectOpening("77");
    await user.click(screen.getByRole("button", { name: "Recognise all again" }));
    await expectOpening("15");
  });

  it("whose headers say nothing are proposed by what stands in them, agreed to at once, and known in the next sheet", async () => {
    const cells: Cells = [
      ["Shop", "Money €", "Since when"],
      ["Alder Foods", 10, "2025-01-01"],
      ["Birch Media", 12, "2025-02-01"],
    ];
    let kept: string | null = null;
    const store = { read: () => kept, write: (text: string) => void (kept = text) };
    const mappingMemories = {
      accounts: createMappingMemory({ read: () => null, write: () => undefined }),
      subscriptions: createSubscriptionMemory(store),
    };
    const open = async () => {
      const user = userEvent.setup();
      const props = { startCalculator: createCalculator, themeName: "light", locale: "en-GB", now } as const;
      render(
        inEnglish(<Pane {...props} host={new FakeHost(book(cells, "Billing"))} mappingMemories={mappingMemories} />),
      );
      await user.click(await screen.findByRole("tab", { name: "MRR" }));
      await user.click(await screen.findByRole("radio", { name: /^Billing/ }));
      return user;
    };
    const user = await open();
    await screen.findByRole("heading", { name: "Which columns are these?" });
    await user.click(screen.getByRole("button", { name: "Use these columns" }));
    await expectOpening("€22");
    cleanup();
    await open();
    await expectOpening("€22");
    screen.getByText("3 choices taken over from an earlier sheet with these headers");
  });
});

describe("a live formula over a table that the pane was told about", () => {
  it("stands on CS Subscriptions, which is written first", async () => {
    const { user, host } = await openMrr(
      book([
        ["Customer", "MRR (EUR)", "Start", "Status"],
        ["Alder", 100, start, "active"],
        ["Birch", 40, start, "In good hands"],
        ["Cedar", 7, start, "paused"],
      ]),
    );
    await expectOpening("€100");
    const meaning = screen.getByRole("radiogroup", { name: "Meaning of In good hands" });
    await user.click(within(meaning).getByRole("radio", { name: "Customer" }));
    await expectOpening("€140");
    await user.click(screen.getByRole("button", { name: /^Write as/ }));
    await user.click(await screen.findByRole("menuitemradio", { name: /^Live formula/ }));
    await screen.findByText(/^The formula stands on CS Subscriptions/);
    await user.click(screen.getByRole("button", { name: "Write to sheet" }));
    await screen.findByText(/was written to CS MRR/);
    const [subscriptions, mrr] = host.runs.flat();
    expect(subscriptions?.tables[0]?.rows.map(([customer, amount]) => [customer, amount])).toEqual([
      ["Alder", 100],
      ["Birch", 40],
    ]);
    expect(mrr?.spill?.formula).toContain("CS.MRRSCHEDULE('CS Subscriptions'!$A$1:$E$3,");
  });
});
