import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { TableFigures } from "../../../commands/calculator/subscriptions/tableFigures";
import type { ColumnUse } from "../../../core/ledger/table/columnUses";
import type { SubscriptionField } from "../../../core/ledger/reading/subscriptionFields";
import { columnLetters } from "../../../core/sheet/sheetRange";
import { useFormatter } from "../../format/FormatterContext";
import { SmallLink } from "../../frame/SmallLink";
import { useTextStyles } from "../../frame/useTextStyles";
import { useTexts } from "../../format/TextsContext";
import type { Texts } from "../../../texts/texts";

const useStyles = makeStyles({
  columns: { display: "grid", gap: "2px", padding: "0 16px 8px" },
});

/** More columns that are not read would push the figures out of sight. */
const shownAtFirst = 3;

/** Which column each field is read from, and which are not read and why. */
export function ColumnsRead({ table }: { table: TableFigures }) {
  const allTexts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const [isWhole, setWhole] = useState(false);
  const { columns: texts } = allTexts.mrr;
  const notRead = table.columns.filter(({ field }) => field === null);
  const shown = isWhole ? notRead : notRead.slice(0, shownAtFirst);
  const more = notRead.length - shown.length;
  return (
    <section aria-label={texts.title} className={mergeClasses(text.small, text.hint, text.wrap, styles.columns)}>
      <span>{readWords(table, allTexts)}</span>
      {notRead.length === 0 ? null : (
        <span>
          {texts.notRead} {shown.map((use) => notReadWords(table, use, allTexts)).join(", ")}{" "}
          {more > 0 ? <SmallLink onClick={() => setWhole(true)}>{texts.more(format.count(more))}</SmallLink> : null}
        </span>
      )}
    </section>
  );
}

/** `Customer B · Amount H × Quantity E · Start K`, behind the export's name where it is one. */
function readWords(table: TableFigures, texts: Texts): string {
  const { fields, profiles } = texts.mrr.columns;
  const columnsOf = (field: SubscriptionField): string =>
    table.columns
      .filter((use) => use.field === field)
      .map(({ column }) => lettersOf(table, column))
      .join(", ");
  const inOrder = (Object.keys(fields) as SubscriptionField[]).filter((field) => columnsOf(field) !== "");
  const words = (field: SubscriptionField): string => `${fields[field]} ${columnsOf(field)}`;
  const multiplied = table.isPerUnit && inOrder.includes("quantity");
  const parts = inOrder.flatMap((field) => {
    if (multiplied && field === "quantity") return [];
    return [multiplied && field === "amount" ? `${words("amount")} × ${words("quantity")}` : words(field)];
  });
  const profile = table.profile === null ? undefined : profiles[table.profile.id];
  return [...(profile === undefined ? [] : [profile]), ...parts].join(" · ");
}

function notReadWords(table: TableFigures, { column, header, why }: ColumnUse, texts: Texts): string {
  const { notReadColumn, unnamed, why: reasons } = texts.mrr.columns;
  return notReadColumn(header === "" ? unnamed(lettersOf(table, column)) : header, reasons[why ?? "notKnown"]);
}

function lettersOf({ range }: TableFigures, column: number): string {
  return columnLetters(range.firstColumn + column);
}
