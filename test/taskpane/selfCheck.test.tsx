import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { selfCheck, type SelfCheckOutcome } from "../../src/commands/selfCheck/selfCheck";
import type * as SelfCheckModule from "../../src/commands/selfCheck/selfCheck";
import { HostError } from "../../src/commands/spreadsheetHost";
import { createCalculator } from "../../src/commands/calculator/createCalculator";
import { Pane } from "../../src/taskpane/Pane";
import { FakeHost } from "./fakeHost";
import { workbook } from "./workbooks";
import { inEnglish } from "./inEnglish";
import { testerWords } from "../../src/commands/selfCheck/testerWords";

// What it finds out about a host has tests of its own; a host in memory calculates nothing.
vi.mock("../../src/commands/selfCheck/selfCheck", async (original) => ({
  ...(await original<typeof SelfCheckModule>()),
  selfCheck: vi.fn(),
}));

afterEach(() => {
  cleanup();
  vi.mocked(selfCheck).mockReset();
});

const now = new Date(2026, 10, 23, 14, 5);

async function start(): Promise<FakeHost> {
  const host = new FakeHost(workbook());
  render(
    inEnglish(<Pane startCalculator={createCalculator} host={host} themeName="light" locale="en-GB" now={() => now} />),
  );
  await screen.findByText("20 live accounts");
  fireEvent.click(screen.getByRole("button", { name: "Self-check" }));
  return host;
}

function outcome(...passed: boolean[]): SelfCheckOutcome {
  const results = passed.map((one, index) => ({ about: "", name: `P${index}`, expected: "", found: "", passed: one }));
  return { sheet: "CS Self-check", results };
}

describe("the self-check in a development build of the pane", () => {
  it("runs over the pane's host, and says how it went", async () => {
    vi.mocked(selfCheck).mockResolvedValue(outcome(true, true));
    const host = await start();
    await screen.findByText("2 of 2 probes passed");
    screen.getByText(/The sheet CS Self-check lists what was tried/);
    expect(vi.mocked(selfCheck).mock.calls).toEqual([[host, { now }, testerWords]]);
  });

  it("says when something failed", async () => {
    vi.mocked(selfCheck).mockResolvedValue(outcome(true, false, true));
    await start();
    await screen.findByText("2 of 3 probes passed");
  });

  it("runs once at a time", async () => {
    let end = (_: SelfCheckOutcome): void => undefined;
    vi.mocked(selfCheck).mockReturnValue(new Promise((resolve) => (end = resolve)));
    await start();
    fireEvent.click(screen.getByRole("button", { name: "Self-check" }));
    await vi.waitFor(() => expect(selfCheck).toHaveBeenCalledOnce());
    end(outcome(true));
    await screen.findByText("1 of 1 probes passed");
    expect(selfCheck).toHaveBeenCalledOnce();
  });

  it("says why its sheet could not be written", async () => {
    vi.mocked(selfCheck).mockRejectedValue(new HostError("protected", { doing: "writing", sheets: ["CS Self-check"] }));
    await start();
    await screen.findByText("Could not finish: writing CS Self-check");
  });
});
