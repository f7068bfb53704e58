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
import type { ContentKind } from "../../../core/vocabulary/columnSample";

/** The picture of what stands in a column. */
export const columnIcons: Readonly<Record<ContentKind | "id" | "person", FluentIcon>> = {
  id: Key16Regular,
  person: Person16Regular,
  money: Money16Regular,
  date: CalendarLtr16Regular,
  flag: Flag16Regular,
  number: NumberSymbol16Regular,
  text: TextT16Regular,
  blank: TextT16Regular,
};
