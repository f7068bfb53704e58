import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { HostError } from "../../../../src/commands/spreadsheetHost";
import { createCalculator } from "../../../../src/commands/calculator/createCalculator";
import { Pane } from "../../../../src/taskpane/Pane";
import { expectFocus } from "../../expectFocus";
import { FakeHost } from "../../fakeHost";
import { now, openPane, placeButton, preview } from "../../openPane";
import { workbook } from "../../workbooks";
import { inEnglish } from "../../inEnglish";

afterEach(cleanup);

describe("failures", () => {
  it("of writing are told in words, with nothing written, and the pane works on", async () => {
    const { host, user } = openPane();
    await preview();
    host.break("writeResults", new HostError("protected", { doing: "writing", sheets: ["CS Placement"] }));
    await user.click(await placeButton());
    await screen.findByText("Could not finish: writing CS Placement");
    screen.getByText(/Nothing was written\. .*Remove the protection/);
    host.mend("writeResults");
    await user.click(await placeButton());
    await screen.findByText("20 accounts placed", { selector: "strong" });
    expect(screen.queryByText("Could not finish: writing CS Placement")).toBeNull();
  });

  it("of reading the workbook offer to check again", async () => {
    const host = new FakeHost(workbook());
    host.break("listSources", new HostError("connection", { doing: "listing" }));
    const user = userEvent.setup();
    render(
      inEnglish(<Pane startCalculator={createCalculator} host={host} themeName="light" locale="en-GB" now={now} />),
    );
    await screen.findByText("Could not finish: reading the list of sheets");
    host.mend("listSources");
    await user.click(screen.getByRole("button", { name: "Check again" }));
    await screen.findByText("20 live accounts");
    expect(screen.queryByText("Could not finish: reading the list of sheets")).toBeNull();
  });

  it("of reading a changed sheet leave the old preview in sight, marked as out of date", async () => {
    const { host } = openPane();
    await preview();
    host.break("read", new HostError("edit-mode", { doing: "reading", sheet: "Accounts" }));
    host.edit("Accounts", 1, 1, "Churned");
    await screen.findByText("Could not finish: reading Accounts");
    await screen.findByRole("button", { name: "Preview Out of date" });
    screen.getByText("20 live accounts");
  });

  it("of keeping the settings are told, and the setting still counts in the pane", async () => {
    const { host, user } = openPane();
    await preview();
    host.break("writeSetting", new HostError("protected", { doing: "savingSettings" }));
    const share = screen.getByRole("spinbutton", { name: "Hand-held share in per cent" });
    await user.clear(share);
    await user.type(share, "50{Enter}");
    await screen.findByText("Could not finish: saving the settings");
    await screen.findByText("10 hand-held");
  });
});

describe("a long run", () => {
  it("shows its progress, hands the focus to Cancel, and stops with nothing written", async () => {
    const { host, user } = openPane();
    await preview();
    host.holdWriting();
    await user.click(await placeButton());
    const cancel = await screen.findByRole("button", { name: "Cancel" });
    await expectFocus(() => cancel);
    screen.getByRole("progressbar", { name: "Progress" });
    screen.getByText("Nothing written yet");
    await user.click(cancel);
    await screen.findByText("Stopped");
    expect(host.runs).toHaveLength(0);
    await expectFocus(() => screen.getByRole("button", { name: "Place accounts" }));
  });

  it("ends in the result, with the focus on the button that places again", async () => {
    const { host, user } = openPane();
    await preview();
    const release = host.holdWriting();
    await user.click(await placeButton());
    await screen.findByRole("button", { name: "Cancel" });
    release();
    await expectFocus(() => screen.getByRole("button", { name: "Place again" }));
  });
});
