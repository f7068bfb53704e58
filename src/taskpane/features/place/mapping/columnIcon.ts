import {
  CalendarLtr16Regular,
  Flag16Regular,
  Key16Regular,
  Money16Regular,
  NumberSymbol16Regular,
  Person16Regular,
  TextT16Regular,
  type FluentIcon,
} from "@fluentui/react-icons";
import type { ContentKind } from "../../../../core/accounts/mapping/columnSample";
import type { SheetColumn } from "../../../../core/accounts/mapping/sheetColumns";

const iconOf: Readonly<Record<ContentKind, FluentIcon>> = {
  money: Money16Regular,
  date: CalendarLtr16Regular,
  flag: Flag16Regular,
  number: NumberSymbol16Regular,
  text: TextT16Regular,
  blank: TextT16Regular,
};

/** The picture of what stands in a column. */
export function columnIcon({ field, content }: Pick<SheetColumn, "field" | "content">): FluentIcon {
  if (field === "id") return Key16Regular;
  if (field === "owner") return Person16Regular;
  return iconOf[content];
}
