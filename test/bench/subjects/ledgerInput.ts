import type { BenchOptions } from "../benchOptions";
import { ledgerCells, ledgerPayload, type LedgerCells } from "../ledgerPayload";

/** Hands out the ledger, with columns that are not used, for one run after the other: the same cells, or, with `--fresh`, cells made anew. */
export function ledgerInput(options: BenchOptions): () => LedgerCells {
  const payload = ledgerPayload({ ...options, unused: true });
  if (options.fresh) return () => ledgerCells(payload);
  const cells = ledgerCells(payload);
  return () => cells;
}

/** What the ledger is, for the title of a section. */
export function ledgerWords({ rows, ids, fresh }: BenchOptions): string {
  const idWords = ids === "mixed" ? "ids of all kinds" : "short numbered ids";
  return `${rows.toLocaleString("en-US")} subscription rows, ${idWords}, ten more columns that are not used${fresh ? ", cells new in every run" : ""}`;
}
