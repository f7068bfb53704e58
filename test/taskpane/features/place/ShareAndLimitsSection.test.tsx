import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { openPane, placeButton, preview } from "../../openPane";
import { workbook } from "../../workbooks";

afterEach(cleanup);

describe("share and limits", () => {
  it("change the preview and are kept in the workbook", async () => {
    const { host, user } = openPane();
    await preview();
    const share = screen.getByRole("spinbutton", { name: "Hand-held share in per cent" });
    await user.clear(share);
    await user.type(share, "50{Enter}");
    await screen.findByText("10 hand-held");
    await waitFor(() => expect(host.settings.get("settings")).toContain('"share":0.5'));
  });

  it("that cannot be taken are refused in words, stay in sight, and hold up placing", async () => {
    const { host, user } = openPane();
    await preview();
    const limit = screen.getByRole("spinbutton", { name: "Average from a health score of" });
    await user.clear(limit);
    await user.type(limit, "80{Enter}");
    await screen.findByText("Average has to begin below good, which begins at 75.");
    expect(limit).toHaveProperty("value", "80");
    await user.click(await placeButton());
    expect(host.runs).toHaveLength(0);
    await user.clear(limit);
    await user.type(limit, "40{Enter}");
    await user.click(await placeButton());
    await screen.findByText("20 accounts placed", { selector: "strong" });
    expect(host.runs).toHaveLength(1);
  });

  it("come from the workbook when it is opened", async () => {
    const first = openPane();
    await preview();
    const share = screen.getByRole("spinbutton", { name: "Hand-held share in per cent" });
    await first.user.clear(share);
    await first.user.type(share, "30{Enter}");
    await waitFor(() => expect(first.host.settings.has("settings")).toBe(true));
    const stored = first.host.settings.get("settings") ?? "";
    first.unmount();
    openPane({ ...workbook(), settings: { settings: stored } });
    await screen.findByText("6 hand-held");
  });

  it("that were tampered with are named, and the defaults are used without overwriting them", async () => {
    const { host } = openPane({ ...workbook(), settings: { policy: '{"version":1,"segment":{"share":"lots"}}' } });
    await screen.findByText("The settings in this workbook could not be read");
    screen.getByText(/share/, { selector: ".fui-MessageBarBody" });
    await screen.findByText("4 hand-held");
    expect(host.settings.get("policy")).toContain("lots");
    expect(host.settings.has("settings")).toBe(false);
  });

  it.each([
    ["a later version wrote", { settings: '{"version":3,"segment":{"share":0.5}}' }, /^version needs/],
    [
      "were damaged in what they say of MRR",
      { mrr: '{"endsInclusive":"yes"}' },
      /^mrr.endsInclusive needs true or false/,
    ],
  ])(
    "that %s stay in the workbook until a person replaces them",
    async (_what, settings: Record<string, string>, said) => {
      const { host, user } = openPane({ ...workbook(), settings });
      await preview();
      await screen.findByText(said, { selector: ".fui-MessageBarBody" });
      const share = screen.getByRole("spinbutton", { name: "Hand-held share in per cent" });
      await user.clear(share);
      await user.type(share, "50{Enter}");
      await screen.findByText("10 hand-held");
      await user.click(await placeButton());
      await screen.findByText("20 accounts placed", { selector: "strong" });
      expect(Object.fromEntries(host.settings)).toEqual(settings);

      await user.click(screen.getByRole("button", { name: "Replace the settings" }));
      await waitFor(() => expect(host.settings.get("settings")).toContain('"share":0.5'));
      await waitFor(() => expect(screen.queryByText("The settings in this workbook could not be read")).toBeNull());
    },
  );

  it.each([
    ["are kept with the scales that placing recognised", {}, "settings", '"scales":{"nps"'],
    ["that could not be read outlive placing", { policy: '{"version":1,"segment":"lots"}' }, "policy", '"lots"'],
  ])("%s", async (_what, settings: Record<string, string>, key, kept) => {
    const { host, user, unmount } = openPane({ ...workbook(), settings });
    await preview();
    await user.click(await placeButton());
    await screen.findByText("20 accounts placed", { selector: "strong" });
    // What waits to be kept is kept when the pane goes.
    unmount();
    await waitFor(() => expect(host.settings.get(key)).toContain(kept));
  });
});
