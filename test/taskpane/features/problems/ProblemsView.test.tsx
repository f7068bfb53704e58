import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { openPane, preview, tab } from "../../openPane";
import { accountsSheet, unreadableMrrRow } from "../../workbooks";

afterEach(cleanup);

describe("problems", () => {
  it("are listed with their cell and lead to it", async () => {
    const { host, user } = openPane();
    await preview();
    await user.click(await screen.findByRole("button", { name: "Show problems" }));
    const address = `E${unreadableMrrRow + 1}`;
    await screen.findByText(/1\.2k/);
    await user.click(screen.getByRole("button", { name: `Go to ${address}` }));
    expect(host.selected).toEqual([{ sheet: "Accounts", row: unreadableMrrRow, column: 4 }]);
  });

  it("are counted on the activity bar", async () => {
    openPane();
    await tab(/^Problems, \d+$/);
  });

  it("can be filtered, and the filter says when nothing matches", async () => {
    const { user } = openPane();
    await preview();
    await user.click(await tab(/^Problems/));
    await user.type(await screen.findByRole("textbox", { name: "Filter problems" }), "no such thing");
    await screen.findByText("No problem matches “no such thing”.");
    await user.click(screen.getByRole("button", { name: "Clear the filter" }));
    await screen.findByText(/1\.2k/);
  });

  it("are shown fifty at a time", async () => {
    const [header = [], first = []] = accountsSheet();
    // A column of which more than half cannot be read would be one problem, not a hundred and twenty.
    const rows = Array.from({ length: 250 }, (_, index) =>
      Object.assign([...first], { 0: `Account ${index}`, 4: index < 120 ? "lots" : 1 }),
    );
    const { user } = openPane({ sheets: { Accounts: [header, ...rows] } });
    await preview();
    await user.click(await tab(/^Problems/));
    expect(await screen.findAllByText(/“lots”/)).toHaveLength(50);
    await user.click(screen.getByRole("button", { name: "Show 50 more" }));
    await user.click(screen.getByRole("button", { name: "Show 20 more" }));
    expect(screen.getAllByText(/“lots”/)).toHaveLength(120);
  });
});
