import { readText } from "../../sheet/cell";
import type { LedgerFault } from "../reading/ledgerFault";
import type { TableToMap } from "./tableColumns";
import type { TableQuestion, UseChoice, UseMatter } from "./tableQuestion";

/** What the choices of a matter are, from the header of the fault's column and that of the other one that it names. */
const choicesOf: Readonly<Record<UseMatter, (own: string, other: string) => readonly UseChoice[]>> = {
  quantityBesideAmount: (_, amount) => [
    { id: "one", columns: { [amount]: "unitAmount" } },
    { id: "all", columns: { [amount]: "lineTotal" } },
  ],
  usersBesidePrice: (users, price) => [
    { id: "one", columns: { [price]: "unitAmount", [users]: "quantity" } },
    { id: "all", columns: { [price]: "lineTotal" } },
  ],
  termBesideAmount: (_, amount) => [
    { id: "month", columns: { [amount]: "mrr" } },
    { id: "term", columns: { [amount]: "contractValue" } },
  ],
  discountBesideAmount: (discount) => [{ id: "takenOff", columns: { [discount]: null } }],
  amountsDisagree: (amount, price) => columnsOf(amount, price),
  columnsAlike: (one, other) => columnsOf(one, other),
  unknownIntervalColumn: (own) => usedOrNot(own, "interval"),
  unknownCurrencyColumn: (own) => usedOrNot(own, "currency"),
  unknownEndColumn: (own) => usedOrNot(own, "end"),
};

/** One of two columns: the other is not read. */
function columnsOf(one: string, other: string): readonly UseChoice[] {
  return [
    { id: "column", header: one, columns: { [other]: null } },
    { id: "column", header: other, columns: { [one]: null } },
  ];
}

function usedOrNot(own: string, use: "interval" | "currency" | "end"): readonly UseChoice[] {
  return [
    { id: "used", columns: { [own]: use } },
    { id: "notUsed", columns: { [own]: null } },
  ];
}

function isMatter(code: string): code is UseMatter {
  return Object.hasOwn(choicesOf, code);
}

/** Matters that are about the other column: what the amount is for. */
const aboutOther: readonly UseMatter[] = ["quantityBesideAmount", "usersBesidePrice", "termBesideAmount"];

/** What is asked about the columns of a table: each matter once, with the rows that wait for it. */
export function useQuestions({ range, faults, columns }: TableToMap): readonly TableQuestion[] {
  const headers = Array.from(range.cells[0] ?? [], readText);
  const byMatter = new Map<string, { readonly fault: LedgerFault; rows: number }>();
  for (const fault of faults) {
    if (!isMatter(fault.code)) continue;
    const key = `${fault.code} ${fault.column}`;
    const known = byMatter.get(key);
    if (known) known.rows++;
    else byMatter.set(key, { fault, rows: 1 });
  }
  return [...byMatter.values()].flatMap(({ fault, rows }): TableQuestion[] => {
    const matter = fault.code as UseMatter;
    const own = fault.header ?? "";
    const other = (matter === "columnsAlike" ? fault.found : fault.other) ?? "";
    // Two columns of one header cannot be told apart by it.
    if (own === "" || own === other) return [];
    const header = aboutOther.includes(matter) ? other : own;
    return [
      {
        ask: "use",
        matter,
        other: aboutOther.includes(matter) ? own : other === "" ? null : other,
        rows: columns === null ? null : rows,
        choices: choicesOf[matter](own, other),
        column: range.firstColumn + headers.indexOf(header),
        header,
      },
    ];
  });
}
