import { afterEach, describe, expect, it } from "vitest";
import { openPage, type OpenPage } from "./openPage";

let opened: OpenPage;

afterEach(async () => {
  await opened.close();
});

async function openAt(width: number, height = 700): Promise<void> {
  opened = await openPage("index.html", { viewport: { width, height }, locale: "en-GB", hasTouch: true });
  await opened.page.getByText("112 live accounts").waitFor({ timeout: 60_000 });
}

interface Box {
  readonly left: number;
  readonly right: number;
}

/** Where a part of the page reaches from and to, with everything that is drawn of it: what sticks out is cut off at its edge. */
async function drawnBox(part: "grid" | "pane"): Promise<Box> {
  return opened.page.locator(`[data-part=${part}]`).evaluate((element) => {
    const widest = [element, ...element.querySelectorAll("canvas, footer, header, section")].map((inner) => {
      const box = inner.getBoundingClientRect();
      const clips = [];
      for (let around = inner.parentElement; around && element.contains(around); around = around.parentElement) {
        if (getComputedStyle(around).overflowX !== "visible") clips.push(around.getBoundingClientRect());
      }
      return {
        left: Math.max(box.left, ...clips.map(({ left }) => left)),
        right: Math.min(box.right, ...clips.map(({ right }) => right)),
      };
    });
    const seen = widest.filter(({ left, right }) => right > left);
    return { left: Math.min(...seen.map(({ left }) => left)), right: Math.max(...seen.map(({ right }) => right)) };
  });
}

/** What lies on top in the middle and near the edges of the window's body. */
function partsOnTop(): Promise<(string | undefined)[]> {
  return opened.page.evaluate(
    () =>
      [0.05, 0.3, 0.5, 0.7, 0.95].flatMap((across) =>
        [0.35, 0.6, 0.9].map((down) =>
          document
            .elementFromPoint(innerWidth * across, innerHeight * down)
            ?.closest("[data-part]")
            ?.getAttribute("data-part"),
        ),
      ) as (string | undefined)[],
  );
}

const isScrolledSideways = (): Promise<boolean> =>
  opened.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

describe.each([320, 400, 500, 640])("a window of %i pixels", (width) => {
  it("shows the pane alone from edge to edge, and the grid as soon as it is asked for", async () => {
    await openAt(width);
    const { page } = opened;
    expect(await drawnBox("pane")).toEqual({ left: 0, right: width });
    expect(new Set(await partsOnTop())).toEqual(new Set(["pane"]));
    expect(await isScrolledSideways()).toBe(false);
    expect(await page.getByRole("heading", { level: 1, name: "CS Workbench" }).count()).toBe(1);
    await opened.screenshot(`narrow/${width}-pane`);
    await page.getByRole("button", { name: "Spreadsheet", exact: true }).tap();
    await expect.poll(partsOnTop).not.toContain("pane");
    const grid = await drawnBox("grid");
    expect(grid.left).toBeGreaterThanOrEqual(0);
    expect(grid.right).toBeLessThanOrEqual(width);
    expect(await isScrolledSideways()).toBe(false);
    await opened.screenshot(`narrow/${width}-grid`);
    await page.getByRole("button", { name: "CS Metrics", exact: true }).tap();
    await expect.poll(partsOnTop).not.toContain("grid");
    expect(opened.errors).toEqual([]);
  });
});

describe("in a narrow window", () => {
  it("a problem leads to its cell, which comes into sight", async () => {
    await openAt(400);
    const { page } = opened;
    await page.getByRole("tab", { name: /^Problems/ }).tap();
    await page
      .getByRole("button", { name: /^Go to [A-Z]+\d+$/ })
      .first()
      .tap();
    await expect.poll(partsOnTop).not.toContain("pane");
    await page.getByRole("button", { name: "Spreadsheet", exact: true, pressed: true }).waitFor();
  });

  it("F6 goes between the parts in sight alone", async () => {
    await openAt(400);
    const { page } = opened;
    await page.getByRole("button", { name: "CS Metrics", exact: true }).focus();
    const visited: (string | null | undefined)[] = [];
    for (let press = 0; press < 3; press++) {
      await page.keyboard.press("F6");
      visited.push(
        await page.evaluate(() => document.activeElement?.closest("[data-part]")?.getAttribute("data-part")),
      );
    }
    expect(visited).toEqual(["pane", "toolbar", "switch"]);
  });
});

describe.each([641, 700, 1400])("a window of %i pixels", (width) => {
  it("has grid and pane side by side, none over the other", async () => {
    await openAt(width);
    const [grid, pane] = [await drawnBox("grid"), await drawnBox("pane")];
    expect(grid.left).toBe(0);
    expect(grid.right).toBeGreaterThanOrEqual(320);
    expect(grid.right).toBeLessThanOrEqual(pane.left);
    expect(pane.right).toBe(width);
    expect(pane.right - pane.left).toBeGreaterThanOrEqual(320);
    expect(await opened.page.getByRole("button", { name: "Spreadsheet", exact: true }).count()).toBe(0);
    await opened.screenshot(`narrow/${width}`);
  });
});
