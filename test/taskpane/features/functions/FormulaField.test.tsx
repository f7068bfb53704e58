import { act, cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { accountsSheet } from "../../workbooks";
import { button, churnFormula, field, header, openFunction, workbook } from "./openFunctions";

afterEach(cleanup);

describe("the proposed formula", () => {
  it("has the user's own ranges and dates, and says so", async () => {
    await openFunction("CHURN");
    expect((await field()).value).toBe(churnFormula);
    screen.getByText(/^Reads your subscriptions in Billing, for the last full month: 1 Oct 2026/);
  });

  it("reads ends as the workbook does", async () => {
    const settings = { mrr: JSON.stringify({ endsInclusive: true }) };
    await openFunction("NETCHURN", { ...workbook(), settings });
    expect((await field()).value).toMatch(/, DATE\(2026,11,1\), TRUE\)$/);
    screen.getByText(/ An end date is the last day that counts\.$/);
  });

  it("is of the table that the MRR view is about: under the cursor, or chosen by hand", async () => {
    const { Billing = [], ...others } = workbook().sheets;
    const grid = [
      ["Customer", "2026-09-01", "2026-10-01", "2026-11-01"],
      ["Account 1", 100, 100, 100],
    ];
    const { host, user } = await openFunction("NETCHURN", {
      ...workbook(),
      sheets: { ...others, Billing, Grid: grid },
    });
    expect((await field()).value).toContain("(Billing!");
    act(() => host.activate("Grid", 5, 5));
    await waitFor(async () => expect((await field()).value).toContain("(Grid!"));
    act(() => host.activate("Answers", 0, 1));
    await screen.findByText("Answers!B1");
    expect((await field()).value).toContain("(Grid!");
    await user.click(await screen.findByRole("tab", { name: "MRR" }));
    await user.click(await button("Change"));
    await user.click(await screen.findByRole("radio", { name: /^Billing/ }));
    await user.click(await screen.findByRole("tab", { name: "Functions" }));
    expect((await field()).value).toContain("(Billing!");
  });

  it("follows the workbook", async () => {
    const { host, user } = await openFunction("NPS");
    expect((await field()).value).toBe("=CS.NPS(Accounts!$J$2:$J$23)");
    act(() => host.setSheet("Accounts", accountsSheet().slice(0, 11)));
    await waitFor(async () => expect((await field()).value).toBe("=CS.NPS(Accounts!$J$2:$J$11)"));
    await user.click(await header("CHURN"));
    act(() => host.removeSheet("Billing"));
    await waitFor(async () => expect((await field()).value).toBe("=CS.CHURN(5, 100)"));
    screen.getByText(/^No sheet of subscriptions is recognised, so this is an example/);
  });

  it("can be changed, keeps the change, and comes back", async () => {
    const { user } = await openFunction("CHURN");
    await user.clear(await field());
    await user.type(await field(), "=1+1");
    screen.getByText("Changed by you.");
    await user.click(await header("NPS"));
    await user.click(await header("CHURN"));
    await waitFor(async () => expect((await field()).value).toBe("=1+1"));
    await user.click(await button("Propose again"));
    expect((await field()).value).toBe(churnFormula);
  });

  it("can be one of the examples", async () => {
    const { user } = await openFunction("CHURN");
    await user.click(await button("Use the example =CS.CHURN(1, 4)"));
    expect((await field()).value).toBe("=CS.CHURN(1, 4)");
  });
});
