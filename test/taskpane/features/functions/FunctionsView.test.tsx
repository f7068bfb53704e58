import { act, cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { expectFocus } from "../../expectFocus";
import { helpAtHand } from "./helpAtHand";
import { button, churnFormula, field, header, names, open, openFunction, search, workbook } from "./openFunctions";

afterEach(cleanup);

describe("the list of functions", () => {
  it("is ordered by topic and counted, every function with its summary", async () => {
    await open();
    await header("CHURN");
    expect(names()).toEqual(["MRR", "CHURN", "NETCHURN", "HEALTHSCORE", "SEGMENT", "NPS", "ODDMENTS"]);
    expect(screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      "MRR and churn",
      "Health",
      "Lists",
      "More functions",
    ]);
    expect(screen.getByRole("status").textContent).toBe("7 functions");
    expect(screen.queryByRole("button", { name: "Insert" })).toBeNull();
  });

  it("is searched by name and words, the best match first, and cleared", async () => {
    const { user } = await open();
    await user.type(await search(), "churn");
    await waitFor(() => expect(screen.getByRole("status").textContent).toBe("3 of 7 functions"));
    expect(names()).toEqual(["CHURN", "NETCHURN", "MRR"]);
    await user.click(await button("Clear the search"));
    await expectFocus(search);
    await waitFor(() => expect(names()).toHaveLength(7));
    await user.type(await search(), "promoter{Escape}");
    await waitFor(() => expect(names()).toHaveLength(7));
  });

  it("says what to try where nothing is found", async () => {
    const { user } = await open();
    await user.type(await search(), "xyzzy");
    await screen.findByText(/^No function matches “xyzzy”\. Try a word/);
    expect(screen.getByRole("status").textContent).toBe("0 of 7 functions");
  });

  it("keeps search and open function while another view is in sight", async () => {
    const { user } = await openFunction("CHURN");
    await user.type(await search(), "churn");
    await user.click(await screen.findByRole("tab", { name: "Place accounts" }));
    await user.click(await screen.findByRole("tab", { name: "Functions" }));
    expect((await search()).getAttribute("value")).toBe("churn");
    expect((await header("CHURN")).getAttribute("aria-expanded")).toBe("true");
  });

  it("that cannot be loaded says so, and is loaded when it can be", async () => {
    let works = false;
    const { user } = await open(workbook(), async () => {
      if (!works) throw new Error("offline");
      return helpAtHand;
    });
    await screen.findByText("The functions could not be loaded");
    works = true;
    await user.click(await button("Check again"));
    await header("CHURN");
  });
});

describe("by keyboard alone", () => {
  it("a function is opened, changed and inserted", async () => {
    const { host, user } = await open();
    (await search()).focus();
    await user.keyboard("chrn");
    await waitFor(() => expect(names()[0]).toBe("CHURN"));
    // Walking from one to the next with Tab takes a browser, where it is tested.
    (await header("CHURN")).focus();
    await user.keyboard("{Enter}");
    await screen.findByText("Answers!B1");
    (await field()).focus();
    await user.keyboard("{End} * 1{Enter}");
    await screen.findByText("Inserted into Answers!B1.");
    expect(host.cell("Answers", 0, 1)).toBe(`${churnFormula} * 1`);
    await expectFocus(field);
  });

  it("Escape answers the question with what is there, and the focus comes back to the field", async () => {
    const { host, user } = await openFunction("CHURN");
    act(() => host.activate("Answers", 1, 0));
    await screen.findByText(/holds kept/);
    (await field()).focus();
    await user.keyboard("{Enter}");
    await expectFocus(() => button("Keep it"));
    await user.keyboard("{Escape}");
    await expectFocus(field);
    expect(screen.queryByText("Answers!A2 holds kept. Replace it?")).toBeNull();
    expect(host.cell("Answers", 1, 0)).toBe("kept");
  });

  it("a held Enter answers no question, and the focus comes back to the field", async () => {
    const { host, user } = await openFunction("CHURN");
    act(() => host.activate("Answers", 1, 0));
    await screen.findByText(/holds kept/);
    (await field()).focus();
    await user.keyboard("{Enter>5/}");
    expect(host.cell("Answers", 1, 0)).toBe("kept");
    (await field()).focus();
    await user.keyboard("{Enter}");
    await screen.findByText("Answers!A2 holds kept. Replace it?");
    await expectFocus(() => button("Keep it"));
    await user.keyboard("{Enter}");
    await expectFocus(field);
    expect(host.cell("Answers", 1, 0)).toBe("kept");
  });
});
