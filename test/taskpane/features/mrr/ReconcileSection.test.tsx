import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { serialOf } from "../../../../src/core/sheet/serialDate";
import { expectFocus } from "../../expectFocus";
import type { FakeWorkbook } from "../../fakeHost";
import { line, openMrr, rowsOf } from "./openMrr";
import { subscriptions, subscriptionsBook } from "./subscriptionsBook";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe("reconciling", () => {
  async function openReconcile(book?: FakeWorkbook) {
    const opened = await openMrr(book);
    await opened.user.click(await screen.findByRole("button", { name: "Reconcile" }));
    return { ...opened, reported: await screen.findByRole("textbox", { name: "MRR you reported" }) };
  }

  it("shows the difference and what could explain it, each row one click away", async () => {
    const { host, user, reported } = await openReconcile();
    await user.type(reported, "1,310.75{Enter}");
    const result = await screen.findByRole("table", { name: "Result" });
    expect(rowsOf(result).slice(1)).toEqual([
      ["MRR you reported", "€1,310.75"],
      ["Computed here", "€1,110.75"],
      ["Difference", "+€200.00"],
    ]);
    const explanations = within(await screen.findByRole("list", { name: "What could explain it" }));
    expect(explanations.getAllByText("Explains all of it").length).toBeGreaterThan(0);
    const [flint] = explanations.getAllByRole("button", { name: "Go to row 9, Flint" });
    if (!flint) throw new Error("No explanation leads to the row.");
    await user.click(flint);
    expect(host.selected).toEqual([{ sheet: "Subscriptions", row: 8, column: 0 }]);
  });

  it("brings the verdict into sight and announces it, and a refusal too", async () => {
    const scrolled: string[] = [];
    vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(function (this: Element) {
      scrolled.push(this.textContent);
    });
    const { user, reported } = await openReconcile();
    await user.type(reported, "1,310.75{Enter}");
    await screen.findByText("The difference is +€200.00.");
    expect(screen.getByText("The difference is +€200.00.").closest("[role=status]")).not.toBeNull();
    expect(scrolled).toEqual([expect.stringContaining("Computed here")]);
    await user.keyboard("{Enter}");
    expect(scrolled).toHaveLength(2);
    await user.type(reported, "k{Enter}");
    await screen.findByRole("alert");
    expect(scrolled.slice(2)).toEqual([expect.stringMatching(/is not an amount/)]);
  });

  it("says of two causes that they add up, of one that it leads away, and of unrelated customers that it may be chance", async () => {
    const start = serialOf(2025, 1, 1);
    const day = serialOf(2026, 11, 1);
    const headers = ["Customer", "MRR", "Start", "End", "Status"];
    const book = (rows: FakeWorkbook["sheets"][string]): FakeWorkbook => ({
      sheets: { Subscriptions: [headers, ...rows] },
      activeSheet: "Subscriptions",
    });
    const customers = [
      ["Acme", 100, start, null, "active"],
      ["Bolt", 7, start, null, "active"],
      ["Core", 13, start, null, "active"],
    ];
    const causes = [
      ["Dune", 20, start, null, "trialing"],
      ["Echo", 35, day, null, "active"],
    ];
    const two = await openReconcile(book([...customers, ...causes]));
    await two.user.type(two.reported, "140{Enter}");
    const list = within(await screen.findByRole("list", { name: "What could explain it" }));
    const [first, ...others] = list.getAllByRole("listitem").filter((item) => item.tabIndex === -1);
    expect(first?.textContent).toMatch(/^Two causes, neither of which explains it alone:−€?15/);
    expect(first?.textContent).toContain("They add up to all of it");
    expect(others.some(({ textContent }) => textContent.includes("Leads away from it"))).toBe(true);
    cleanup();

    const chance = await openReconcile(book(customers));
    await chance.user.type(chance.reported, "100{Enter}");
    await screen.findByText("May be chance: they have nothing to do with each other");
  });

  it("shows the likeliest explanations, and leads on to the others", async () => {
    const [header = []] = subscriptions();
    const alike = Array.from({ length: 10 }, (_, index) => {
      const end = index < 5 ? serialOf(2026, 1, 1) : null;
      return [`Customer ${index}`, "Team", 100, serialOf(2025, 1, 1), end, "EUR", null];
    });
    const { user, reported } = await openReconcile(subscriptionsBook([header, ...alike]));
    await user.type(reported, "600{Enter}");
    const list = await screen.findByRole("list", { name: "What could explain it" });
    expect(list.children).toHaveLength(6);
    await user.click(screen.getByRole("button", { name: "Show 4 more" }));
    expect(list.children).toHaveLength(10);
    await expectFocus(() => list.children[6] as HTMLElement);
  });

  it("is kept over other views and lists, as long as table and date are the same", async () => {
    const { host, user, reported } = await openReconcile();
    await user.type(reported, "1,310.75{Enter}");
    await screen.findByText("The difference is +€200.00.");
    const field = () => screen.findByRole<HTMLInputElement>("textbox", { name: "MRR you reported" });
    const scrolling = vi.spyOn(Element.prototype, "scrollIntoView");

    await user.click(await line("Churned"));
    await user.click(await screen.findByRole("button", { name: "Back to the roll-forward" }));
    expect((await field()).value).toBe("1,310.75");
    await user.click(screen.getByRole("tab", { name: "Place accounts" }));
    await user.click(screen.getByRole("tab", { name: "MRR" }));
    expect((await field()).value).toBe("1,310.75");
    await screen.findByText("The difference is +€200.00.");
    expect(scrolling).not.toHaveBeenCalled();

    host.edit("Subscriptions", 10, 2, 220);
    await screen.findByText("The difference is +€100.00.");
    await user.click(screen.getByRole("button", { name: "Next period" }));
    await screen.findByRole("option", { name: "Closing, 1 Dec 2026" });
    expect((await field()).value).toBe("");
    expect(screen.queryByRole("table", { name: "Result" })).toBeNull();
  });

  it("says that the two tie, for a figure picked from the active cell", async () => {
    const { host, user } = await openReconcile();
    host.activate("Notes", 1, 1);
    await user.click(screen.getByRole("button", { name: "Use active cell" }));
    await screen.findByText("Taken from Notes!B2");
    await screen.findByText("They tie to the cent.");
  });

  it("compares with the opening date as well", async () => {
    const { user, reported } = await openReconcile();
    await user.selectOptions(screen.getByRole("combobox", { name: "Compare with" }), "Opening, 1 Oct 2026");
    await user.type(reported, "1000.50{Enter}");
    await screen.findByText("They tie to the cent.");
  });

  it("refuses in words what is no amount, and a cell without a number", async () => {
    const { host, user, reported } = await openReconcile();
    await user.type(reported, "1.2k{Enter}");
    await screen.findByText("“1.2k” is not an amount. Write it such as 195,740.50.");
    host.activate("Notes", 0, 0);
    await user.click(screen.getByRole("button", { name: "Use active cell" }));
    await screen.findByText('Notes!A1 holds "Things to do". Select a cell with a plain number.');
    expect(screen.queryByRole("table", { name: "Result" })).toBeNull();
  });

  it("refuses a cell that is shown as a date, and keeps no verdict beneath a refusal", async () => {
    const { host, user } = await openReconcile({
      ...subscriptionsBook(),
      formats: { Subscriptions: { 3: "yyyy-mm-dd" } },
    });
    host.activate("Notes", 1, 1);
    await user.click(screen.getByRole("button", { name: "Use active cell" }));
    await screen.findByText("They tie to the cent.");
    host.activate("Subscriptions", 1, 3);
    await user.click(screen.getByRole("button", { name: "Use active cell" }));
    await screen.findByText("Subscriptions!D2 holds a date or a time. Select a cell with a plain number.");
    expect(screen.queryByText("They tie to the cent.")).toBeNull();
  });
});
