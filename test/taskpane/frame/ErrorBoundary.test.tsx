import { FluentProvider } from "@fluentui/react-components";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { ErrorBoundary } from "../../../src/taskpane/frame/ErrorBoundary";
import { paneThemes } from "../../../src/taskpane/theme/paneThemes";
import { en } from "../../../src/texts/en";

afterEach(cleanup);

it("tells an error of the pane's own in words, and loads the pane again", async () => {
  // React reports what a boundary catches on the console; that is wanted in a browser and noise in a test.
  const console = vi.spyOn(globalThis.console, "error").mockImplementation(() => undefined);
  let fails = true;
  function Part() {
    if (fails) throw new Error("no such figure");
    return <p>All is well</p>;
  }
  render(
    <FluentProvider theme={paneThemes.light}>
      <ErrorBoundary texts={en.pane.frame}>
        <Part />
      </ErrorBoundary>
    </FluentProvider>,
  );
  expect(screen.getByRole("alert").textContent).toMatch(/Your sheets are as they were\. .*no such figure/);
  fails = false;
  await userEvent.setup().click(screen.getByRole("button", { name: "Load again" }));
  expect(screen.getByText("All is well")).toBeTruthy();
  console.mockRestore();
});
