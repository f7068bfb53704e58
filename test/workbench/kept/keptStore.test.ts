import { expect, test, vi } from "vitest";
import { openKeptStore, storeFailure, type KeptWorkbook } from "../../../src/workbench/kept/keptStore";
import { giveBrowserStore } from "./browserStore";

giveBrowserStore();

const workbook = (id: string, time = 1, sheetIds: readonly string[] = ["a", "b"]): KeptWorkbook => ({
  ...{ id, name: `${id}.xlsx`, time, size: 10, unsaved: 3, unsavedSheets: ["a"], dropped: [], head: "{}", sheetIds },
});
const sheet = (name: string, ...pieces: string[]) => ({ sheet: name, pieces });

test("A workbook that is kept is read again with all its sheets", async () => {
  const store = await openKeptStore();
  await store.write(workbook("one"), [sheet("a", "{}", "1"), sheet("b", "{}")], [], true);
  await store.write(workbook("one-more"), [sheet("a", "other")], [], true);
  expect(await store.read("one")).toEqual({ workbook: workbook("one"), sheets: { a: ["{}", "1"], b: ["{}"] } });
});

test("Another page of the same browser finds it", async () => {
  const store = await openKeptStore();
  await store.write(workbook("one"), [sheet("a", "{}")], [], true);
  store.close();
  expect(await (await openKeptStore()).list()).toEqual([workbook("one")]);
});

test("A later copy replaces the sheets that changed, drops those that are gone and leaves the others", async () => {
  const store = await openKeptStore();
  await store.write(workbook("one"), [sheet("a", "1", "2", "3"), sheet("b", "1")], [], true);
  await store.write(workbook("one", 2, ["a", "c"]), [sheet("c", "2")], ["b"], true);
  expect((await store.read("one"))?.sheets).toEqual({ a: ["1", "2", "3"], c: ["2"] });
  await store.write(workbook("one", 3, ["a", "c"]), [sheet("a", "4")], [], true);
  expect((await store.read("one"))?.sheets).toEqual({ a: ["4"], c: ["2"] });
});

test("A large sheet is put down in portions as it is at once", async () => {
  const store = await openKeptStore();
  const pieces = Array.from({ length: 333 }, (_, index) => `piece ${index}`);
  await store.write(workbook("one"), [sheet("a", ...pieces), sheet("b", "1")], [], false);
  expect((await store.read("one"))?.sheets).toEqual({ a: pieces, b: ["1"] });
});

test("The latest is listed first", async () => {
  const store = await openKeptStore();
  await store.write(workbook("old", 1), [], [], true);
  await store.write(workbook("new", 3), [], [], true);
  await store.write(workbook("between", 2), [], [], true);
  expect((await store.list()).map(({ id }) => id)).toEqual(["new", "between", "old"]);
});

test("One that is removed goes with its sheets, and the others stay", async () => {
  const store = await openKeptStore();
  await store.write(workbook("one"), [sheet("a", "1")], [], true);
  await store.write(workbook("two"), [sheet("a", "2")], [], true);
  await store.remove("one");
  expect(await store.read("one")).toBeNull();
  expect((await store.read("two"))?.sheets).toEqual({ a: ["2"] });
  await store.write(workbook("one", 1, []), [], [], true);
  expect((await store.read("one"))?.sheets).toEqual({});
});

test("A cleared store is empty", async () => {
  const store = await openKeptStore();
  await store.write(workbook("one"), [sheet("a", "1")], [], true);
  await store.clear();
  expect(await store.list()).toEqual([]);
  expect(await store.read("one")).toBeNull();
});

test("A store that the browser forbids fails to open", async () => {
  vi.stubGlobal("indexedDB", {
    open: () => {
      throw new DOMException("not allowed", "SecurityError");
    },
  });
  const failure = await openKeptStore().catch((error: unknown) => error);
  expect(storeFailure(failure)).toBe("forbidden");
});

test("A full store is told from a forbidden one", () => {
  expect(storeFailure(new DOMException("no room", "QuotaExceededError"))).toBe("full");
  expect(storeFailure(new Error("anything else"))).toBe("forbidden");
});
