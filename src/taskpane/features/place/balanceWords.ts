import type { MrrBalance } from "../../../core/report/placement";
import type { Texts } from "../../../texts/texts";
import { addUp } from "../../format/addUp";
import type { Formatter } from "../../format/formatter";

/** The sum that ties the MRR that is placed to that of the sheet, to the digit as printed. */
export function balanceWords(balance: MrrBalance, currency: string | null, format: Formatter, texts: Texts): string {
  const { sheet, placed, gone, notYet, leftOut } = balance;
  const { total, parts, decimals } = addUp(sheet, [placed, gone, notYet, leftOut]);
  const [placedPart = 0, gonePart = 0, notYetPart = 0, leftOutPart = 0] = parts;
  const money = (value: number): string => format.money(value, currency, decimals);
  return texts.pane.result.balance(
    money(total),
    money(placedPart),
    money(gonePart),
    money(notYetPart),
    money(leftOutPart),
  );
}
