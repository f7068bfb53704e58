import { describe, expect, it } from "vitest";
import { HostError } from "../../../src/commands/spreadsheetHost";
import { failureMessage } from "../../../src/taskpane/workbook/failureMessage";
import { en } from "../../../src/texts/en";

describe("failureMessage", () => {
  it("says what happened, whether anything was written, and what to do", () => {
    const message = failureMessage(
      new HostError("protected", { doing: "writing", sheets: ["CS Placement"] }),
      "place",
      en,
    );
    expect(message.title).toBe("Could not finish: writing CS Placement");
    expect(message.detail).toMatch(/^Nothing was written\. .*Remove the protection/);
  });

  it("says when the new result is complete and waits to be put in its place", () => {
    const error = new HostError("connection", { doing: "writing", sheets: ["CS Placement"] }, { written: "pending" });
    expect(failureMessage(error, "place", en).detail).toMatch(
      /^The new result is complete and kept in the workbook, on hidden sheets\./,
    );
  });

  it("names the sheet that is protected, and the hidden sheets that are left", () => {
    const error = new HostError(
      "protected",
      { doing: "writing", sheets: [] },
      { sheet: "CS Placement", left: ["CS Metrics Staging 1"] },
    );
    const { detail } = failureMessage(error, "place", en);
    expect(detail).toContain("The sheet “CS Placement” is protected. Remove its protection");
    expect(detail).toMatch(/Hidden sheets .* are left in the workbook: CS Metrics Staging 1\./);
  });

  it("calls a run that the user stopped neither a failure nor an error", () => {
    expect(failureMessage(new HostError("cancelled", { doing: "writing", sheets: [] }), "place", en)).toMatchObject({
      intent: "info",
      title: "Stopped",
    });
  });

  it("gives the message of an unexpected error for a report", () => {
    const message = failureMessage(new TypeError("x is undefined"), "preview", en);
    expect(message.title).toBe("Could not finish: calculating the preview");
    expect(message.detail).toContain("x is undefined");
  });

  it("copes with things thrown that are no errors", () => {
    expect(failureMessage("out of luck", "open", en).detail).toContain("out of luck");
  });
});
