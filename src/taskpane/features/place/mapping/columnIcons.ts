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
import type { ContentKind } from "../../../../core/vocabulary/columnSample";
import type { SheetColumn } from "../../../../core/accounts/mapping/sheetColumns";

type ColumnKind = ContentKind | "id" | "person";

/** The picture of what stands in a column. */
export const columnIcons: Readonly<Record<ColumnKind, FluentIcon>> = {
  id: Key16Regular,
  person: Person16Regular,
  money: Money16Regular,
  date: CalendarLtr16Regular,
  flag: Flag16Regular,
  number: NumberSymbol16Regular,
  text: TextT16Regular,
  blank: TextT16Regular,
};

/** What its picture shows: of ids and people what they are, else what most cells are. */
export function columnKind({ field, content }: Pick<SheetColumn, "field" | "content">): ColumnKind {
  if (field === "id") return "id";
  return field === "owner" ? "person" : content;
}
