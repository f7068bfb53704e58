import { gzipSync } from "node:zlib";
import { distBytes, wantedFunctionsBytes } from "../../build/distFiles";
import { atMost, figureRow, inBytes, type BenchSection } from "../benchTable";
import type { Subject } from "./subject";

/** What Excel has to load before the first formula can calculate. */
export const bundleSubject: Subject = { name: "bundle", measure };

async function measure(): Promise<BenchSection> {
  const size = gzipSync(distBytes("functions.js")).length;
  const row = figureRow("functions.js, gzip", size, inBytes);
  return { title: "Start", rows: [atMost(row, size, wantedFunctionsBytes, inBytes)] };
}
