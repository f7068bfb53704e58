import { describe, expect, it } from "vitest";
import { readLedger } from "../../../../src/core/ledger/reading/readLedger";
import { tableOfText } from "./tableOfText";

const codeOf = (text: string): string | undefined => readLedger(tableOfText(text)).faults[0]?.code;

describe("a table that is not of subscriptions", () => {
  it("is told by one header of charges and invoices alone", () => {
    for (const header of ["Invoice ID", "charge_id", "Captured", "Amount Refunded"]) {
      expect(codeOf(`Customer|Amount|Created|${header} / A|1|2025-01-01|x`), header).toBe("paymentsTable");
    }
  });

  it("is told by two of others, ids of charges and invoices being one", () => {
    const one = ["Invoice Number", "Invoice date", "Paid at", "Card ID", "Payment method"];
    for (const header of one)
      expect(codeOf(`Customer|Amount|Created|${header} / A|1|2025-01-01|x`), header).toBeUndefined();
    expect(codeOf("Customer|Amount|Created|Paid at|Card ID / A|1|2025-01-01|2025-01-02|x")).toBe("paymentsTable");
    const withIds = (id: string) => codeOf(`Customer|Amount|Created|Paid at|No / A|1|2025-01-01|2025-01-02|${id}`);
    expect(["ch_3PabcDEFghij00", "in_1PabcDEFghij00", "pi_3PabcDEFghij00"].map(withIds)).toEqual(
      Array(3).fill("paymentsTable"),
    );
    expect(["ch_1", "in_progress", "sub_1PabcDEFghij00"].map(withIds)).toEqual(Array(3).fill(undefined));
  });

  it("is none beside MRR, an interval, an end, or a status that only subscriptions have", () => {
    const beside = (header: string, cell: string) =>
      codeOf(`Customer|Amount|Created|Invoice ID|${header} / A|1|2025-01-01|x|${cell}`);
    for (const [header, cell] of [
      ["MRR", "1"],
      ["ARR", "1"],
      ["Interval", "month"],
      ["Billing type", "monthly"],
      ["End", ""],
      ["Contract end", ""],
      ["Status", "active"],
      ["Line amount (monthly)", "1"],
    ] as const) {
      expect(beside(header, cell), header).not.toBe("paymentsTable");
    }
    for (const status of ["paid", "open", "void", "draft", "pending", "past due", "closed", "completed"]) {
      expect(beside("Status", status), status).toBe("paymentsTable");
    }
  });

  it("is told by rows that are movements", () => {
    expect(codeOf("Customer|MRR|Start / Opening|1|2025-01-01 / Net new|1|2025-01-01")).toBe("movementsTable");
    expect(codeOf("Customer|MRR|Start / New|1|2025-01-01 / Acme|1|2025-01-01")).toBeUndefined();
    expect(codeOf("Customer|MRR|Start / New|1|2025-01-01 / new|1|2025-01-01")).toBeUndefined();
  });

  it("is told by a column of movements in a table of any size", () => {
    const rows = (...types: readonly string[]) =>
      Array.from({ length: 200 }, (_, row) => `C${row}|${types[row % types.length]!}|1|2025-01-01`).join(" / ");
    for (const header of ["Type", "Movement", "What happened"]) {
      const table = (...types: readonly string[]) => `Customer|${header}|Amount|Start / ${rows(...types)}`;
      expect(codeOf(table("New", "Expansion", "Contraction", "Churn")), header).toBe("movementsTable");
      expect(codeOf(table("new_biz", "Upgrade", "Reactivation", "Downgrade", "Adjusted")), header).toBe(
        "movementsTable",
      );
      expect(codeOf(table("neu", "Abwanderung")), header).toBe("movementsTable");
      expect(codeOf(table("Novo", "Expansão", "Cancelamento")), header).toBe("movementsTable");
      expect(codeOf(table("New", "Gold", "Expansion", "Silver", "Bronze")), header).toBeUndefined();
      expect(codeOf(table("New", "Renewal")), header).toBeUndefined();
      const sorted = [...rows("New", "New", "Churn").split(" / ")].sort((a, b) =>
        b.split("|")[1]! < a.split("|")[1]! ? -1 : 1,
      );
      expect(codeOf(`Customer|${header}|Amount|Start / ${sorted.join(" / ")}`), header).toBe("movementsTable");
      const ended = rows("New", "Churned").replaceAll("2025-01-01", "2025-01-01|2025-06-01");
      expect(codeOf(`Customer|${header}|Amount|Start|End / ${ended}`), header).toBeUndefined();
    }
    const stacked = rows("Opening", "New", "Churned", "Closing").replaceAll(/C\d+\|(\w+)/g, "$1|Europe");
    expect(codeOf(`Customer|Region|Amount|Start / ${stacked}`)).toBe("movementsTable");
  });
});
