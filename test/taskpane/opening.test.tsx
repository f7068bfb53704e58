import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { HostError } from "../../src/commands/spreadsheetHost";
import { createCalculator } from "../../src/commands/calculator/createCalculator";
import { Pane } from "../../src/taskpane/Pane";
import { createCommandRequests, type CommandRequests } from "../../src/taskpane/workbook/commandRequests";
import { FakeHost } from "./fakeHost";
import { workbook } from "./workbooks";
import { inEnglish } from "./inEnglish";
import { now } from "./openPane";

afterEach(cleanup);

function open(host: FakeHost, commandRequests?: CommandRequests): void {
  render(
    inEnglish(
      <Pane
        startCalculator={createCalculator}
        host={host}
        themeName="light"
        locale="en-GB"
        now={now}
        commandRequests={commandRequests}
      />,
    ),
  );
}

describe("an interrupted run", () => {
  it("is finished when the pane opens, and said", async () => {
    const host = new FakeHost(workbook());
    host.unfinished.push({ key: "placement", name: "CS Placement", rows: 20, orphans: [] });
    open(host);
    await screen.findByText("An interrupted run was finished");
    screen.getByText(/Now it is: CS Placement\./);
    expect(host.unfinished).toEqual([]);
  });

  it("that cannot be finished now is said, and the workbook is read all the same", async () => {
    const host = new FakeHost(workbook());
    host.break("finishWriting", new HostError("protected", { doing: "finishing" }, { written: "pending" }));
    open(host);
    await screen.findByText("Could not finish: finishing the result sheets");
    screen.getByText(/The new result is complete and kept in the workbook.*Remove the protection/);
    await screen.findByText("20 live accounts");
  });

  it("is finished once, although sheets come while the workbook is opened", async () => {
    const host = new FakeHost(workbook());
    let finished = (): void => undefined;
    const finishing = vi.spyOn(host, "finishWriting").mockImplementation(
      () =>
        new Promise((resolve) => {
          finished = () => resolve([]);
        }),
    );
    open(host);
    await waitFor(() => expect(finishing).toHaveBeenCalled());
    host.setSheet("Later", [["x"]]);
    finished();
    await screen.findByText("20 live accounts");
    expect(finishing).toHaveBeenCalledTimes(1);
  });

  it("is nothing to speak of where there was none", async () => {
    open(new FakeHost(workbook()));
    await screen.findByText("20 live accounts");
    expect(screen.queryByText(/interrupted/)).toBeNull();
  });
});

describe("a command from the ribbon", () => {
  it("waits until the workbook has been read, then places", async () => {
    const host = new FakeHost(workbook());
    const requests = createCommandRequests();
    requests.request("placeAccounts");
    open(host, requests);
    await screen.findByText("20 accounts placed", { selector: "strong" });
    expect(host.runs).toHaveLength(1);
  });

  it("comes through at any time after that", async () => {
    const host = new FakeHost(workbook());
    const requests = createCommandRequests();
    open(host, requests);
    await screen.findByText("20 live accounts");
    expect(host.runs).toHaveLength(0);
    requests.request("placeAccounts");
    await waitFor(() => expect(host.runs).toHaveLength(1));
  });
});
