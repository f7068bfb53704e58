import type { Header } from "../vocabulary/header";
import type { HeaderMeaning } from "../vocabulary/headerMeaning";

/** What the rows of an export are. */
export type ExportKind =
  | "subscriptions"
  /** Customers × months. */
  | "grid"
  | "accounts"
  /** Rows of deals: those that are won make an account a customer. */
  | "deals"
  /** Charges, payments, invoices and their lines: no subscriptions. */
  | "payments"
  /** New, expansion, churn … as rows: no subscriptions either. */
  | "movements";

/** An export of a known tool: how it is told, what its columns mean beyond the vocabulary, and what is peculiar to it. */
export interface ImportProfile {
  readonly id: string;
  readonly kind: ExportKind;
  /** How many telling headers there are, in any case and order; 0 where it is not this export. */
  fits(headers: readonly Header[]): number;
  /** What headers mean here and nowhere else, by their words; `null` for one that means nothing that is read. */
  readonly means?: Readonly<Record<string, HeaderMeaning | null>>;
  /** Amounts are in cents, whatever the headers say or leave out. */
  readonly minorUnits?: true;
  /** *Amount* is the price of one unit. */
  readonly amountPerUnit?: true;
  /** The first of several names in the owner's cell is the CSM. */
  readonly ownerIsFirst?: true;
  /** Rows whose status is blank or unknown are no customers yet: only those that say so are. */
  readonly onlyStatedCustomers?: true;
  /** Prices and quantities are today's: past months carry them too, so expansion and contraction cannot be seen. */
  readonly todaysPrices?: true;
}
