import { cpus, totalmem } from "node:os";

/** The machine and the day, in one line: figures mean nothing without them. */
export function machineWords(now: Date): string {
  const cores = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const model = cores[0]?.model.trim() ?? "";
  const processor = model === "" || model === "unknown" ? process.arch : model;
  const day = now.toISOString().slice(0, 10);
  return `${processor}, ${cores.length} cores, ${gigabytes} GB, Node ${process.versions.node} on ${process.platform}, ${day}`;
}
