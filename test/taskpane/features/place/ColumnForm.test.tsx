import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { expectFocus } from "../../expectFocus";
import { openPane, preview } from "../../openPane";

afterEach(cleanup);

describe("columns", () => {
  it("can be changed by hand, and the choice is kept in the workbook", async () => {
    const { host, user } = openPane();
    await preview();
    await user.click(await screen.findByRole("button", { name: "Change columns" }));
    await user.selectOptions(await screen.findByRole("combobox", { name: "MRR" }), "Not used");
    await screen.findByText("There is no MRR column, so there is no money to add up.");
    await waitFor(() => expect(host.settings.get("settings")).toContain('"mrr":null'));
  });

  it("open at the field of the chip that was clicked", async () => {
    const { user } = openPane();
    await user.click(await screen.findByRole("button", { name: "CSM: change this column" }));
    await expectFocus(() => screen.getByRole("combobox", { name: "CSM" }));
  });
});
