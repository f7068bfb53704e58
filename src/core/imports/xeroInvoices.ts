import type { ImportProfile } from "./importProfile";
import { tellingHeaders } from "./tellingHeaders";

/** Xero's invoices and their lines. */
export const xeroInvoices: ImportProfile = {
  id: "xeroInvoices",
  kind: "payments",
  fits: tellingHeaders("contact name, invoice number", "quantity, unit amount, invoice date, due date", 2),
};
