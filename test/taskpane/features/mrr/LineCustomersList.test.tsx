import { act, cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { serialOf } from "../../../../src/core/sheet/serialDate";
import { expectFocus } from "../../expectFocus";
import { line, openMrr } from "./openMrr";
import { subscriptions, subscriptionsBook } from "./subscriptionsBook";

afterEach(cleanup);

describe("the customers of a movement", () => {
  it("are listed by size with opening and closing MRR, and each leads to its row", async () => {
    const { host, user } = await openMrr();
    await user.click(await line("Churned"));
    await screen.findByRole("heading", { name: "Churned, 1 Oct to 1 Nov 2026" });
    await screen.findByText("2 customers, −€250.00");
    const customers = within(screen.getByRole("list", { name: "Customers" })).getAllByRole("listitem");
    expect(customers.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Flint−€200\.00.*Opening €200\.00, closing €0\.00/) as string,
      expect.stringMatching(/^Gale−€50\.00/) as string,
    ]);
    await user.click(screen.getByRole("button", { name: "Go to row 9 of Flint" }));
    expect(host.selected).toEqual([{ sheet: "Subscriptions", row: 8, column: 0 }]);
  });

  it("can be filtered by name, and Escape leads back to the movement", async () => {
    const { user } = await openMrr();
    await user.click(await line("Opening"));
    await screen.findByText("5 customers, €1,000.50");
    await user.type(screen.getByRole("textbox", { name: "Filter customers" }), "e");
    await screen.findByText("4 of 5 customers");
    const filter = screen.getByRole("textbox", { name: "Filter customers" });
    await user.type(filter, "xyz");
    await screen.findByText("No customer matches “exyz”.");
    await user.click(screen.getByRole("button", { name: "Clear the filter" }));
    await screen.findByText("5 customers, €1,000.50");
    await expectFocus(() => filter);
    await user.type(filter, "e");
    await user.keyboard("{Escape}");
    await screen.findByText("5 customers, €1,000.50");
    await user.keyboard("{Escape}");
    await expectFocus(() => line("Opening"));
  });

  it("are reached and left by keyboard alone", async () => {
    const { user } = await openMrr();
    (await line("Expansion")).focus();
    await user.keyboard("{Enter}");
    await screen.findByText("1 customer, +€200.00");
    const back = screen.getByRole("button", { name: "Back to the roll-forward" });
    await expectFocus(() => back);
    await user.keyboard("{Enter}");
    await expectFocus(() => line("Expansion"));
  });

  it("lead to the row that made the difference", async () => {
    const { host, user } = await openMrr();
    await user.click(await line("Reactivation"));
    await user.click(await screen.findByRole("button", { name: "Go to row 4 of Bolt" }));
    expect(host.selected.at(-1)).toEqual({ sheet: "Subscriptions", row: 3, column: 0 });
  });

  it("are listed without end: those in sight, and by key any other", async () => {
    const [header = []] = subscriptions();
    const many = Array.from({ length: 1200 }, (_, index) => [
      `Customer ${index}`,
      "Team",
      100 + index,
      serialOf(2025, 1, 1),
      null,
      "EUR",
      null,
    ]);
    const { user } = await openMrr(subscriptionsBook([header, ...many]));
    await user.click(await line("Closing"));
    await screen.findByText("1,200 customers, €839,400");
    const drawn = within(screen.getByRole("list", { name: "Customers" })).getAllByRole("listitem");
    expect(drawn.length).toBeLessThan(50);
    expect(drawn[0]?.getAttribute("aria-setsize")).toBe("1200");
    const goTo = (customer: number) => () =>
      screen.getByRole("button", { name: `Go to row ${customer + 2} of Customer ${customer}` });
    act(() => goTo(1199)().focus());
    await user.keyboard("{ArrowDown}{ArrowDown}");
    await expectFocus(goTo(1197));
    await user.keyboard("{End}");
    await expectFocus(goTo(0));
    // Its name is in a page that is not at hand.
    await user.keyboard("customer 611");
    await expectFocus(goTo(611));
    await user.keyboard("{Escape}");
    await expectFocus(() => line("Closing"));
  });
});
