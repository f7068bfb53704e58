import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { field, header, openFunction } from "./openFunctions";

afterEach(cleanup);

describe("a function that is open", () => {
  it("shows how it is written, its arguments with their choices, remarks and examples with answers", async () => {
    await openFunction("CHURN");
    screen.getByText("=CS.CHURN(table, from, [to], [measure])");
    const terms = screen.getAllByRole("term").map(({ textContent }) => textContent);
    expect(terms).toEqual(["table ", "from ", "to optional", "measure optional", '"rate"', '"count"']);
    screen.getByText("Number of customers");
    screen.getByText("A rate (0–1) or a number of customers.");
    screen.getByText(/A customer has churned when its MRR is above 0 at/);
    const examples = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(examples[0]).toMatch(/^=CS\.CHURN\(5, 100\) .*gives 0\.05/);
    const more = screen.getByRole("link", { name: /^More about it on the help page/ });
    expect(more.getAttribute("href")).toBe("help.html#churn");
  });

  it("closes another one, and itself when it is asked to", async () => {
    const { user } = await openFunction("CHURN");
    await user.click(await header("NPS"));
    await waitFor(() => expect(screen.getAllByRole("button", { expanded: true })).toHaveLength(1));
    expect((await field()).value).toMatch(/^=CS\.NPS\(/);
    await user.click(await header("NPS"));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Insert" })).toBeNull());
  });

  it("says where its answer fills several cells", async () => {
    await openFunction("SEGMENT");
    screen.getByText(/The answer fills 22 rows\./);
    screen.getByText(/It fills as many cells as it needs/);
  });
});
