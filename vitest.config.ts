import { configDefaults, defineConfig } from "vitest/config";

/** The spreadsheet's packages cannot be loaded by Node's own module loader, so vitest transforms them. */
const spreadsheet = { deps: { inline: [/@univerjs\//] } };

/** Walks that take minutes are called so, and are run by `npm run test:full` alone. */
const heavy = "**/*.full.test.ts";
const exclude = [...configDefaults.exclude, "dist/**"];

const excel = { environment: "node", testTimeout: 60_000 } as const;
const browser = {
  environment: "node",
  // One browser at a time, and nothing beside it: two of them on a small machine only slow each other down.
  fileParallelism: false,
  sequence: { groupOrder: 1 },
  testTimeout: 120_000,
  hookTimeout: 120_000,
} as const;

/** Groups that run alone by name: `npx vitest run --project unit`. */
export default defineConfig({
  test: {
    // Both cores of a small machine: left to itself, vitest leaves one free.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          include: [
            "test/{core,functions,commands,hosts,workbench,architecture,samples,help,bench,texts}/**/*.test.{ts,tsx}",
            "test/taskpane/**/*.test.ts",
          ],
          setupFiles: ["test/setup/requestIdleCallback.ts", "test/setup/propertySeed.ts"],
          isolate: false,
          testTimeout: 30_000,
          server: spreadsheet,
        },
      },
      {
        test: {
          name: "dom",
          environment: "jsdom",
          include: ["test/taskpane/**/*.test.tsx"],
          setupFiles: [
            "test/setup/requestIdleCallback.ts",
            "test/setup/propertySeed.ts",
            "test/setup/scrollIntoView.ts",
            "test/setup/listLayout.ts",
            "test/setup/paneWindow.ts",
            "test/setup/patience.ts",
          ],
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "golden",
          environment: "node",
          include: ["test/golden/**/*.test.ts"],
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "build",
          environment: "node",
          include: ["test/build/**/*.test.ts"],
          exclude: [...exclude, heavy],
          testTimeout: 60_000,
        },
      },
      { test: { name: "excel", ...excel, include: ["test/excel/**/*.test.ts"], exclude: [...exclude, heavy] } },
      { test: { name: "browser", ...browser, include: ["test/browser/**/*.test.ts"], exclude: [...exclude, heavy] } },
      { test: { name: "full-node", ...excel, include: ["test/{build,excel}/**/*.full.test.ts"] } },
      { test: { name: "full-browser", ...browser, include: ["test/browser/**/*.full.test.ts"] } },
    ],
    exclude,
  },
});
