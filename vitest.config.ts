import { configDefaults, defineConfig } from "vitest/config";

/** The spreadsheet's packages cannot be loaded by Node's own module loader, so vitest transforms them. */
const spreadsheet = { deps: { inline: [/@univerjs\//] } };

/** Groups that run alone by name: `npx vitest run --project unit`. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          include: [
            "test/{core,functions,commands,hosts,workbench,architecture,samples,help,bench}/**/*.test.{ts,tsx}",
            "test/taskpane/**/*.test.ts",
          ],
          isolate: false,
          setupFiles: ["test/setup/requestIdleCallback.ts", "test/setup/propertySeed.ts"],
          testTimeout: 30_000,
          server: spreadsheet,
        },
      },
      {
        test: {
          name: "dom",
          environment: "jsdom",
          include: ["test/taskpane/**/*.test.tsx"],
          isolate: false,
          setupFiles: [
            "test/setup/requestIdleCallback.ts",
            "test/setup/propertySeed.ts",
            "test/setup/scrollIntoView.ts",
            "test/setup/paneWindow.ts",
            "test/setup/patience.ts",
          ],
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
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "excel",
          environment: "node",
          include: ["test/excel/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          environment: "node",
          include: ["test/browser/**/*.test.ts"],
          // One browser at a time: two of them on a small machine only slow each other down.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
    exclude: [...configDefaults.exclude, "dist/**"],
  },
});
