import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { functionsBuild, type FunctionsInPage } from "../../../../src/core/functionsBuild";
import { createCalculator } from "../../../../src/commands/calculator/createCalculator";
import { Pane } from "../../../../src/taskpane/Pane";
import { FakeHost } from "../../fakeHost";
import { rollForwardTable } from "../mrr/openMrr";
import { subscriptionsBook } from "../mrr/subscriptionsBook";
import { helpAtHand } from "./helpAtHand";
import { button, churnFormula, header, now, openFunction, workbook } from "./openFunctions";
import { inEnglish } from "../../inEnglish";

afterEach(cleanup);

const otherVersion = "The functions are of another version than this pane";

/** A pane in a page with these functions. */
function openWith(inPage: FunctionsInPage | undefined, book = workbook()) {
  render(
    inEnglish(
      <Pane
        startCalculator={createCalculator}
        host={new FakeHost(book)}
        themeName="light"
        locale="en-GB"
        now={now}
        loadFunctionHelp={async () => helpAtHand}
        findFunctions={() => inPage}
      />,
    ),
  );
  return userEvent.setup();
}

const ofBuild = (build: string, ...calledOtherwise: string[]): FunctionsInPage => ({
  build,
  calledOtherwise: new Set(calledOtherwise),
});

describe("before it proposes a formula, the pane", () => {
  it.each([
    ["of yesterday", ofBuild("0badcafe")],
    ["from before builds had ids", undefined],
  ])("says that the functions are %s, and what to do", async (_, inPage) => {
    const user = openWith(inPage);
    await user.click(await screen.findByRole("tab", { name: "Functions" }));
    await screen.findByText(otherVersion);
    await screen.findByText(/may be unknown to them or answer otherwise\. Save your work and reload the page\./);
    expect(screen.queryByRole("textbox", { name: "Formula" })).toBeNull();
  });

  it("names the functions that are called as another version declares them", async () => {
    const user = openWith(ofBuild(functionsBuild, "MRR", "CHURN"));
    await user.click(await screen.findByRole("tab", { name: "Functions" }));
    await screen.findByText(/showing #VALUE!: MRR, CHURN\./);
  });

  it("says it for a live formula of the MRR view, and not for values", async () => {
    const user = openWith(ofBuild("0badcafe"), subscriptionsBook());
    await user.click(await screen.findByRole("tab", { name: "MRR" }));
    await rollForwardTable();
    expect(screen.queryByText(otherVersion)).toBeNull();
    await user.click(screen.getByRole("button", { name: "Write as: Values" }));
    await user.click(await screen.findByRole("menuitemradio", { name: /^Live formula/ }));
    await screen.findByText(otherVersion);
  });

  it("says nothing where all are of one build", async () => {
    const user = openWith(ofBuild(functionsBuild));
    await user.click(await screen.findByRole("tab", { name: "Functions" }));
    await header("CHURN");
    expect(screen.queryByText(otherVersion)).toBeNull();
  });
});

describe("a function that Excel does not know yet", () => {
  it("is said once its formula shows #NAME?, with what to do", async () => {
    const { host, user } = await openFunction("CHURN");
    const readCell = host.readCell.bind(host);
    host.readCell = async (place) => {
      const shown = await readCell(place);
      return shown.value === churnFormula ? { ...shown, value: { code: "#NAME?" } } : shown;
    };
    await user.click(await button("Insert"));
    await screen.findByText(/It shows #NAME\?: CHURN is not known here yet\. Excel keeps the list of functions/);
    await screen.findByText("Inserted into Answers!B1.");
  });
});
