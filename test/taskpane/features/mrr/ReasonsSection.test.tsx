import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { openMrr, rollForwardTable, rowsOf } from "./openMrr";
import { subscriptions, subscriptionsBook } from "./subscriptionsBook";

afterEach(cleanup);

describe("why customers leave", () => {
  it("is told for the period and per period", async () => {
    await openMrr();
    const reasons = await screen.findByRole("table", { name: "Churned 1 Oct to 1 Nov 2026" });
    expect(rowsOf(reasons).slice(1)).toEqual([["Price", "2", "−€250.00"]]);
    expect(rowsOf(screen.getByRole("table", { name: "Per period" })).slice(1)).toEqual([
      ["Oct 2026", "Price 2", "−€250.00"],
    ]);
  });

  it("is left out where no column says it", async () => {
    await openMrr(subscriptionsBook(subscriptions().map((row) => row.slice(0, 6))));
    await rollForwardTable();
    expect(screen.queryByText("Why customers leave")).toBeNull();
  });
});
