import { act, cleanup, screen, waitFor } from "@testing-library/react";
import type userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { HostError } from "../../../../src/commands/spreadsheetHost";
import { serialOf } from "../../../../src/core/sheet/serialDate";
import { expectFocus } from "../../expectFocus";
import { openMrr, rollForwardTable } from "./openMrr";
import { subscriptionsBook } from "./subscriptionsBook";

afterEach(cleanup);

const rangeStays = /The formula reads Subscriptions!A1:G11, not rows added below it\./;

/** Writes a live formula, and waits for it. */
async function writeLive(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await rollForwardTable();
  await user.click(screen.getByRole("button", { name: "Write as: Values" }));
  await user.click(await screen.findByRole("menuitemradio", { name: /^Live formula/ }));
  await user.click(screen.getByRole("button", { name: "Write to sheet" }));
  await screen.findByText(/A formula for 12 periods was written to CS MRR\./);
}

describe("writing to a sheet", () => {
  it("writes the periods in sight as values, and leads to the sheet", async () => {
    const { host, user } = await openMrr();
    await rollForwardTable();
    await user.click(screen.getByRole("button", { name: "Write to sheet" }));
    await screen.findByText(/12 periods written to CS MRR\. The sheet Subscriptions was not changed\./);
    const [sheet] = host.runs[0] ?? [];
    expect(host.runs).toHaveLength(1);
    expect(sheet).toMatchObject({ key: "mrr", name: "CS MRR" });
    expect(sheet?.tables[0]?.rows.at(-1)?.slice(0, 8)).toEqual([
      serialOf(2026, 10, 1),
      1000.5,
      120,
      90,
      200,
      -49.75,
      -250,
      1110.75,
    ]);
    await user.click(screen.getByRole("button", { name: "Go to the sheet CS MRR" }));
    expect(host.selected.at(-1)).toMatchObject({ sheet: "CS MRR" });
    await user.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(screen.queryByText(/12 periods written/)).toBeNull();
    await expectFocus(() => screen.getByRole("button", { name: "Write to sheet" }));
  });

  it("by keyboard keeps the focus on the button, while it writes and after", async () => {
    const { host, user } = await openMrr();
    await rollForwardTable();
    const release = host.holdWriting();
    const button = screen.getByRole("button", { name: "Write to sheet" });
    button.focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(button.getAttribute("aria-disabled")).toBe("true"));
    expect(document.activeElement).toBe(button);
    release();
    await screen.findByText(/12 periods written/);
    expect(document.activeElement).toBe(button);
  });

  it("writes one formula over the table when asked for a live one", async () => {
    const { host, user } = await openMrr();
    await rollForwardTable();
    await user.click(screen.getByRole("button", { name: "Write as: Values" }));
    await user.click(await screen.findByRole("menuitemradio", { name: /^Live formula/ }));
    await user.click(screen.getByRole("button", { name: "Write to sheet" }));
    await screen.findByText(/A formula for 12 periods was written to CS MRR\./);
    expect(host.runs[0]?.[0]?.spill?.formula).toBe(
      "=CS.MRRSCHEDULE('Subscriptions'!$A$1:$G$11,DATE(2025,11,1),DATE(2026,11,1),1,FALSE)",
    );
  });

  it("says, when a live one is chosen and once it is written, that a plain range does not grow", async () => {
    const { user } = await openMrr();
    await rollForwardTable();
    expect(screen.queryByText(rangeStays)).toBeNull();
    await user.click(screen.getByRole("button", { name: "Write as: Values" }));
    await user.click(await screen.findByRole("menuitemradio", { name: /^Live formula.*these rows, not new ones$/ }));
    await screen.findByText(rangeStays);
    await user.click(screen.getByRole("button", { name: "Write to sheet" }));
    const message = await screen.findByText(/A formula for 12 periods was written to CS MRR\./);
    expect(message.textContent).toMatch(rangeStays);
    screen.getByText(rangeStays);
  });

  it("says when rows have come that a live formula over a plain range leaves out", async () => {
    const { host, user } = await openMrr();
    await writeLive(user);
    act(() => host.append("Subscriptions", ["Late", "Team", 5000, serialOf(2025, 12, 1), null, "EUR", null]));
    await screen.findByText(/Write again to bring the sheet up to date\./);
  });

  it("follows an Excel table as it grows, and says nothing against it", async () => {
    const { host, user } = await openMrr({ ...subscriptionsBook(), tables: { Subscriptions: "Subs" } });
    await writeLive(user);
    expect(host.runs[0]?.[0]?.spill?.formula).toContain("CS.MRRSCHEDULE(Subs[#All],");
    act(() => host.append("Subscriptions", ["Late", "Team", 5000, serialOf(2025, 12, 1), null, "EUR", null]));
    await screen.findByText("Subscriptions!A1:G12 · 11 rows");
    screen.getByText(/A formula for 12 periods was written to CS MRR\./);
    expect(screen.queryByText(rangeStays)).toBeNull();
  });

  it("says when what was written is no longer what is in sight", async () => {
    const { host, user } = await openMrr();
    await rollForwardTable();
    await user.click(screen.getByRole("button", { name: "Write to sheet" }));
    await screen.findByText(/12 periods written/);
    host.edit("Subscriptions", 1, 2, 700);
    await screen.findByText(/Write again to bring the sheet up to date\./);
    expect(screen.queryByText(/was not changed/)).toBeNull();
  });

  it("tells a failure in words, and can be tried again", async () => {
    const { host, user } = await openMrr();
    await rollForwardTable();
    host.break("writeResults", new HostError("protected", { doing: "writing", sheets: ["CS MRR"] }));
    await user.click(screen.getByRole("button", { name: "Write to sheet" }));
    await screen.findByText("Could not finish: writing CS MRR");
    host.mend("writeResults");
    await user.click(screen.getByRole("button", { name: "Write to sheet" }));
    await screen.findByText(/12 periods written/);
    expect(screen.queryByText("Could not finish: writing CS MRR")).toBeNull();
  });

  it("no longer tells of what was written once its sheet is gone", async () => {
    const { host, user } = await openMrr();
    await rollForwardTable();
    await user.click(screen.getByRole("button", { name: "Write to sheet" }));
    await screen.findByText(/12 periods written/);
    host.edit("Notes", 0, 0, "Things done");
    await user.click(screen.getByRole("button", { name: "Go to the sheet CS MRR" }));
    act(() => host.removeSheet("CS MRR"));
    await waitFor(() => expect(screen.queryByText(/12 periods written/)).toBeNull());
  });

  it("forgets that a sheet could not be gone to when one can", async () => {
    const { host, user } = await openMrr();
    await rollForwardTable();
    await user.click(screen.getByRole("button", { name: "Write to sheet" }));
    const link = await screen.findByRole("button", { name: "Go to the sheet CS MRR" });
    host.break("select", new HostError("edit-mode", { doing: "going", sheet: "CS MRR" }));
    await user.click(link);
    await screen.findByText("Could not finish: going to CS MRR");
    host.mend("select");
    await user.click(link);
    await waitFor(() => expect(screen.queryByText("Could not finish: going to CS MRR")).toBeNull());
  });

  it("copies the table for pasting", async () => {
    const { user } = await openMrr();
    await rollForwardTable();
    await user.click(screen.getByRole("button", { name: "More actions" }));
    await user.click(await screen.findByRole("menuitem", { name: "Copy as table" }));
    const copied = await navigator.clipboard.readText();
    const lines = copied.split("\n").map((text) => text.split("\t"));
    expect(lines).toHaveLength(13);
    expect(lines[0]?.slice(0, 2)).toEqual(["Period", "Opening MRR"]);
    expect(lines[12]?.slice(0, 3)).toEqual(["2026-10-01", "1000.5", "120"]);
  });
});
